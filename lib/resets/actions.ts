"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { enter, enterHalf } from "@/lib/auth/enter.server";
import { refusedForm } from "@/lib/auth/forms.server";
import type { FormState } from "@/lib/auth/view";
import { act } from "@/lib/http/action.server";
import { visit } from "@/lib/http/visit.server";
import type { Result } from "@/lib/problem";
import { makeReset, resetPassword } from "@/lib/resets/commands.server";
import { makeResetInput, resetInput } from "@/lib/resets/input";
import type { ResetLinkView } from "@/lib/resets/view";

export async function makeResetAction(
	form: FormData,
): Promise<Result<ResetLinkView>> {
	return act({ input: makeResetInput, rate: "write" }, form, makeReset);
}

/** Sets a new password by a link and goes in, through the second step where there is one. */
export async function resetPasswordAction(
	state: FormState,
	form: FormData,
): Promise<FormState> {
	const userAgent = (await headers()).get("user-agent");
	const result = await visit(
		{ input: resetInput, rate: "signInAddress" },
		form,
		(input) => resetPassword(input, userAgent),
	);
	if (!result.ok) return refusedForm(state, form, result.problem);
	if ("entered" in result.value) {
		const entered = await enter(result.value.entered);
		redirect(entered.ok ? "/feed" : "/return");
	}
	await enterHalf(result.value.half);
	redirect("/sign-in/code");
}
