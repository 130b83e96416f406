"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { enter } from "@/lib/auth/enter.server";
import { safeNext } from "@/lib/auth/rules";
import { act } from "@/lib/http/action.server";
import { visit } from "@/lib/http/visit.server";
import {
	addPasskey,
	beginPasskey,
	removePasskey,
	renamePasskey,
} from "@/lib/passkeys/commands.server";
import {
	type AddPasskeyInput,
	addPasskeyInput,
	beginPasskeyInput,
	type PasskeySignInInput,
	passkeyIdInput,
	passkeySignInInput,
	renamePasskeyInput,
} from "@/lib/passkeys/input";
import { placeOf } from "@/lib/passkeys/place.server";
import { askForPasskey, openByPasskey } from "@/lib/passkeys/sign-in.server";
import type { PasskeyOptions, PasskeyQuestion } from "@/lib/passkeys/view";
import { ok, type Result, refuse } from "@/lib/problem";

/** What the browser of somebody who is not signed in is asked; `not_found` where there are no passkeys. */
export async function askForPasskeyAction(): Promise<Result<PasskeyQuestion>> {
	const place = placeOf(await headers());
	return visit(
		{ input: z.undefined(), rate: "passkey" },
		undefined,
		async () => (place ? ok(await askForPasskey(place)) : refuse("not_found")),
	);
}

/** Signs in with a passkey, and answers where to go. */
export async function passkeySignInAction(
	input: PasskeySignInInput,
): Promise<Result<{ next: string }>> {
	const sent = await headers();
	const place = placeOf(sent);
	return visit(
		{ input: passkeySignInInput, rate: "signInAddress" },
		input,
		async ({ response, next }) => {
			if (!place) return refuse("not_found");
			const userAgent = sent.get("user-agent");
			const opened = await openByPasskey(response, place, userAgent);
			if (!opened.ok) return opened;
			const entered = await enter(opened.value);
			return ok({ next: entered.ok ? safeNext(next, "/feed") : "/return" });
		},
	);
}

export async function beginPasskeyAction(
	form: FormData,
): Promise<Result<PasskeyOptions>> {
	const place = placeOf(await headers());
	return act(
		{ input: beginPasskeyInput, rate: "write" },
		form,
		async (viewer, input) =>
			place ? beginPasskey(viewer, input, place) : refuse("not_found"),
	);
}

export async function addPasskeyAction(
	input: AddPasskeyInput,
): Promise<Result<null>> {
	const place = placeOf(await headers());
	return act(
		{ input: addPasskeyInput, rate: "write" },
		input,
		async (viewer, made) =>
			place ? addPasskey(viewer, made, place) : refuse("not_found"),
	);
}

export async function renamePasskeyAction(
	id: string,
	name: string,
): Promise<Result<null>> {
	return act(
		{ input: renamePasskeyInput, rate: "write" },
		{ id, name },
		renamePasskey,
	);
}

export async function removePasskeyAction(id: string): Promise<Result<null>> {
	return act({ input: passkeyIdInput, rate: "write" }, { id }, removePasskey);
}
