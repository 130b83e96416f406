"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { DEVICE_COOKIE } from "@/lib/auth/device.server";
import { enter } from "@/lib/auth/enter.server";
import { refusedForm } from "@/lib/auth/forms.server";
import { HALF_COOKIE } from "@/lib/auth/half.server";
import { safeNext } from "@/lib/auth/rules";
import type { FormState } from "@/lib/auth/view";
import { act } from "@/lib/http/action.server";
import { visit } from "@/lib/http/visit.server";
import type { Result } from "@/lib/problem";
import {
	beginTwoStep,
	finishTwoStep,
	renewRecoveryCodes,
	stopTwoStep,
} from "@/lib/two-step/commands.server";
import { codeInput, confirmInput } from "@/lib/two-step/input";
import { openByCode } from "@/lib/two-step/sign-in.server";
import type { TwoStepSecretView } from "@/lib/two-step/view";

/** The second step of a sign-in: goes to `next`, says why not, or back to the first step when that was too long ago. */
export async function signInByCodeAction(
	state: FormState,
	form: FormData,
): Promise<FormState> {
	const [jar, sent] = await Promise.all([cookies(), headers()]);
	const next = safeNext(form.get("next")?.toString(), "/feed");
	const result = await visit(
		{ input: codeInput, rate: "signInAddress" },
		form,
		async ({ code }) => {
			const half = jar.get(HALF_COOKIE)?.value;
			const device = jar.get(DEVICE_COOKIE)?.value;
			const userAgent = sent.get("user-agent");
			const opened = await openByCode({ half, device, userAgent }, code);
			return opened.ok ? enter(opened.value) : opened;
		},
	);
	if (result.ok) redirect(next);
	if (result.problem.code === "leaving") redirect("/return");
	if (result.problem.code === "too_late")
		redirect(`/sign-in?late=1&next=${encodeURIComponent(next)}`);
	return refusedForm(state, form, result.problem);
}

export async function beginTwoStepAction(
	form: FormData,
): Promise<Result<TwoStepSecretView>> {
	return act({ input: confirmInput, rate: "write" }, form, beginTwoStep);
}

export async function finishTwoStepAction(
	form: FormData,
): Promise<Result<{ codes: string[] }>> {
	return act({ input: codeInput, rate: "write" }, form, finishTwoStep);
}

export async function stopTwoStepAction(form: FormData): Promise<Result<null>> {
	return act({ input: confirmInput, rate: "write" }, form, stopTwoStep);
}

export async function renewRecoveryCodesAction(
	form: FormData,
): Promise<Result<{ codes: string[] }>> {
	return act({ input: confirmInput, rate: "write" }, form, renewRecoveryCodes);
}
