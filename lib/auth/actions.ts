"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import {
	changePassword,
	endOtherSessions,
	endSession,
} from "@/lib/auth/commands.server";
import {
	openFirstSession,
	openSession,
	refusedForm,
} from "@/lib/auth/forms.server";
import {
	changePasswordInput,
	idInput,
	inviteInput,
	registerInput,
	setUpInput,
	sheetInput,
	signInInput,
} from "@/lib/auth/input";
import { createInvite, revokeInvite } from "@/lib/auth/invites.server";
import { signOut } from "@/lib/auth/options.server";
import { registerPerson } from "@/lib/auth/registration.server";
import { safeNext } from "@/lib/auth/rules";
import { setUpServer } from "@/lib/auth/setup.server";
import { createSheet, revokeSheet } from "@/lib/auth/sheets.server";
import type { FormState, InviteView } from "@/lib/auth/view";
import { endVisit } from "@/lib/guests/end.server";
import { act } from "@/lib/http/action.server";
import { visit } from "@/lib/http/visit.server";
import type { Result } from "@/lib/problem";

/** Where a person begins. */
const HOME = "/feed";

/** Signs in and goes to `next`, or says why not. */
export async function signInAction(
	state: FormState,
	form: FormData,
): Promise<FormState> {
	const result = await visit(
		{ input: signInInput, rate: "signInAddress" },
		form,
		openSession,
	);
	const next = safeNext(form.get("next")?.toString(), HOME);
	if (result.ok) redirect(next);
	if (result.problem.code === "code_needed")
		redirect(`/sign-in/code?next=${encodeURIComponent(next)}`);
	if (result.problem.code === "leaving") redirect("/return");
	return refusedForm(state, form, result.problem);
}

/** Makes an account, signs it in and goes to `next`, or home. */
export async function registerAction(
	state: FormState,
	form: FormData,
): Promise<FormState> {
	const result = await visit(
		{ input: registerInput, rate: "register", isCountedWhenDone: true },
		form,
		async (input) => {
			const person = await registerPerson(input);
			return person.ok ? openFirstSession(person.value, input) : person;
		},
	);
	if (!result.ok) return refusedForm(state, form, result.problem);
	redirect(safeNext(form.get("next")?.toString(), HOME));
}

/** Makes the owner's account by the one-time link, signs it in and goes home. */
export async function setUpAction(
	state: FormState,
	form: FormData,
): Promise<FormState> {
	const result = await visit(
		{ input: setUpInput, rate: "register", isCountedWhenDone: true },
		form,
		async (input) => {
			const person = await setUpServer(input);
			return person.ok ? openFirstSession(person.value, input) : person;
		},
	);
	if (!result.ok) return refusedForm(state, form, result.problem);
	redirect(HOME);
}

/** Ends this session and goes to the sign-in page. */
export async function signOutAction(): Promise<void> {
	const result = await act(
		{ input: z.undefined(), rate: "write", isOpenToGuests: true },
		undefined,
		(viewer) =>
			// A guest who goes is gone: without a password there is no coming back.
			viewer.role === "guest"
				? endVisit(viewer)
				: endSession(viewer, viewer.sessionId),
	);
	if (!result.ok && result.problem.code === "foreign_origin") return;
	// Clears the cookie too, also one whose session had ended already.
	await signOut({ redirect: false });
	redirect("/sign-in");
}

export async function endSessionAction(id: string): Promise<Result<null>> {
	return act({ input: idInput, rate: "write" }, { id }, (viewer, input) =>
		endSession(viewer, input.id),
	);
}

export async function endOtherSessionsAction(): Promise<
	Result<{ count: number }>
> {
	return act({ input: z.undefined(), rate: "write" }, undefined, (viewer) =>
		endOtherSessions(viewer),
	);
}

export async function changePasswordAction(
	form: FormData,
): Promise<Result<null>> {
	return act(
		{ input: changePasswordInput, rate: "write" },
		form,
		changePassword,
	);
}

export async function createInviteAction(
	form: FormData,
): Promise<Result<InviteView>> {
	return act({ input: inviteInput, rate: "write" }, form, createInvite);
}

export async function revokeInviteAction(id: string): Promise<Result<null>> {
	return act({ input: idInput, rate: "write" }, { id }, (viewer, input) =>
		revokeInvite(viewer, input.id),
	);
}

export async function createSheetAction(
	form: FormData,
): Promise<Result<{ id: string }>> {
	return act({ input: sheetInput, rate: "write" }, form, createSheet);
}

export async function revokeSheetAction(id: string): Promise<Result<null>> {
	return act({ input: idInput, rate: "write" }, { id }, (viewer, input) =>
		revokeSheet(viewer, input.id),
	);
}
