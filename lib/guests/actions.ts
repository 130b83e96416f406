"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { openFirstSession, refusedForm } from "@/lib/auth/forms.server";
import { newSessionCookie, viewerOf } from "@/lib/auth/session.server";
import type { FormState } from "@/lib/auth/view";
import { makeAccount } from "@/lib/guests/account.server";
import { enterAsGuest, type Visit } from "@/lib/guests/enter.server";
import { accountInput, guestInput } from "@/lib/guests/input";
import { act } from "@/lib/http/action.server";
import { visit } from "@/lib/http/visit.server";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { getLocale } from "@/lib/i18n/locale.server";

/** Lets a visitor in by a name alone and goes to the lobby. Who is somebody here already simply goes home. */
export async function enterAsGuestAction(
	state: FormState,
	form: FormData,
): Promise<FormState> {
	const sent = await headers();
	if (await viewerOf(sent.get("cookie"))) redirect("/");
	const typed = {
		guestName: form.get("guestName"),
		language: await getLocale(),
		token: form.get("token") ?? undefined,
	};
	const result = await visit(
		{ input: guestInput, rate: "guest" },
		typed,
		(input) => enterAsGuest(input, sent.get("user-agent")),
	);
	if (!result.ok) return refusedForm(state, form, result.problem);
	await keepVisit(result.value, sent.get("x-forwarded-proto") === "https");
	redirect(`/conversations/${result.value.conversationId}`);
}

/** Makes a guest's visit an account, signs it in and goes home. */
export async function makeAccountAction(
	state: FormState,
	form: FormData,
): Promise<FormState> {
	const result = await act(
		{ input: accountInput, rate: "write", isOpenToGuests: true },
		form,
		async (viewer, input) => {
			const person = await makeAccount(viewer, input);
			return person.ok ? openFirstSession(person.value, input) : person;
		},
	);
	if (!result.ok) return refusedForm(state, form, result.problem);
	redirect("/conversations");
}

/** The cookie lives as long as the visit; that it has ended is for the database to say. */
async function keepVisit(begun: Visit, isSecure: boolean): Promise<void> {
	const maxAge = Math.floor((begun.expiresAt.getTime() - Date.now()) / 1000);
	const { name, value } = await newSessionCookie(begun, isSecure, maxAge);
	const jar = await cookies();
	const common = { path: "/", sameSite: "lax", httpOnly: true } as const;
	jar.set(name, value, { ...common, secure: isSecure, maxAge });
	jar.set(LOCALE_COOKIE, await getLocale(), common);
}
