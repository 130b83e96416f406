"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { changeEmail, renamePerson } from "@/lib/account/commands.server";
import {
	confirmInput,
	emailChangeInput,
	handleChangeInput,
	leaveInput,
} from "@/lib/account/input";
import { comeBack, leaverOf, leaveServer } from "@/lib/account/leave.server";
import { startSession } from "@/lib/auth/commands.server";
import { confirmPassword } from "@/lib/auth/confirm.server";
import { enter, offerExport } from "@/lib/auth/enter.server";
import { RETURN_COOKIE } from "@/lib/auth/half.server";
import { signOut } from "@/lib/auth/options.server";
import { act } from "@/lib/http/action.server";
import { visit } from "@/lib/http/visit.server";
import { type Result, refuse } from "@/lib/problem";

export async function changeHandleAction(
	form: FormData,
): Promise<Result<{ handle: string }>> {
	return act({ input: handleChangeInput, rate: "write" }, form, renamePerson);
}

export async function changeEmailAction(form: FormData): Promise<Result<null>> {
	return act({ input: emailChangeInput, rate: "write" }, form, changeEmail);
}

/** Deletes the viewer's account, with some days to come back, and takes this browser's cookie away. */
export async function leaveServerAction(
	form: FormData,
): Promise<Result<{ dueAt: string }>> {
	const left = await act(
		{ input: leaveInput, rate: "write" },
		form,
		leaveServer,
	);
	if (left.ok) await signOut({ redirect: false });
	return left;
}

/** Lets this browser fetch the viewer's data for some minutes, after their password. */
export async function beginExportAction(form: FormData): Promise<Result<null>> {
	return act(
		{ input: confirmInput, rate: "write" },
		form,
		async (viewer, { current }) => {
			const confirmed = await confirmPassword(viewer, current);
			if (confirmed.ok) await offerExport(viewer.personId);
			return confirmed;
		},
	);
}

/** Brings the account back whose owner has just signed in to it, and goes in. */
export async function comeBackAction(): Promise<void> {
	const jar = await cookies();
	const userAgent = (await headers()).get("user-agent");
	const result = await visit(
		{ input: z.undefined(), rate: "signInAddress" },
		undefined,
		async () => {
			const leaver = await leaverOf(jar.get(RETURN_COOKIE)?.value);
			if (!leaver) return refuse("not_found");
			const { personId, language } = leaver;
			const back = await comeBack(personId);
			if (!back.ok) return back;
			jar.delete(RETURN_COOKIE);
			const sessionId = await startSession(personId, userAgent);
			return enter({ personId, sessionId, language });
		},
	);
	redirect(result.ok ? "/feed" : "/sign-in");
}

/** Leaves it deleted, and this browser knows nothing of it any more. */
export async function stayAwayAction(): Promise<void> {
	(await cookies()).delete(RETURN_COOKIE);
	redirect("/");
}
