import { rememberDevice } from "@/lib/auth/enter.server";
import type { SignInInput } from "@/lib/auth/input";
import { problemOfSignIn, signIn } from "@/lib/auth/options.server";
import type { FormState } from "@/lib/auth/view";
import { ok, type Problem, type Result } from "@/lib/problem";

/** Who has just registered belongs here: their first sign-in does not wait behind strangers. */
export async function openFirstSession(
	{ personId }: { personId: string },
	input: SignInInput,
): Promise<Result<null>> {
	await rememberDevice(personId);
	return openSession(input);
}

/** Signs in with what was typed; a refusal is a value. Runs where a cookie can be set. */
export async function openSession(input: SignInInput): Promise<Result<null>> {
	try {
		const { handle, password } = input;
		await signIn("credentials", { handle, password, redirect: false });
		return ok();
	} catch (error) {
		const problem = problemOfSignIn(error);
		if (problem) return { ok: false, problem };
		throw error;
	}
}

/** A refused form as it is drawn again. Passwords are not sent back: a browser with scripts keeps its fields anyway. */
export function refusedForm(
	state: FormState,
	form: FormData,
	problem: Problem,
): FormState {
	const values: Record<string, string> = {};
	for (const name of [
		"handle",
		"displayName",
		"email",
		"language",
		"serverName",
		"guestName",
	])
		values[name] = form.get(name)?.toString() ?? "";
	return { problem, values, count: state.count + 1 };
}
