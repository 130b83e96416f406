import type { Words } from "@/lib/i18n/en";
import { problemText } from "@/lib/i18n/problem-text";
import {
	DISPLAY_NAME_LENGTH_MAX,
	GUEST_NAME_LENGTH_MAX,
	HANDLE_LENGTH_MAX,
	HANDLE_LENGTH_MIN,
	PASSWORD_LENGTH_MAX,
	PASSWORD_LENGTH_MIN,
	SERVER_NAME_LENGTH_MAX,
} from "@/lib/limits";
import type { Problem, ProblemCode } from "@/lib/problem";

type Texts = Partial<Record<ProblemCode, (t: Words) => string>>;

/** What a fault says where the general words would leave a person guessing, for each field of the account forms. */
const PARTICULAR: Record<string, Texts> = {
	handle: {
		too_short: (t) => t.auth.handleTooShort(HANDLE_LENGTH_MIN),
		too_long: (t) => t.auth.handleTooLong(HANDLE_LENGTH_MAX),
	},
	displayName: {
		too_long: (t) => t.auth.handleTooLong(DISPLAY_NAME_LENGTH_MAX),
		invalid: (t) => t.auth.displayNameCharacters,
	},
	guestName: {
		taken: (t) => t.auth.guestNameTaken,
		too_long: (t) => t.auth.handleTooLong(GUEST_NAME_LENGTH_MAX),
		invalid: (t) => t.auth.displayNameCharacters,
	},
	password: {
		too_short: (t) => t.auth.passwordTooShort(PASSWORD_LENGTH_MIN),
		too_long: (t) => t.auth.passwordTooLong(PASSWORD_LENGTH_MAX),
	},
	current: { wrong_credentials: (t) => t.auth.currentWrong },
	email: { invalid: (t) => t.auth.emailInvalid },
	serverName: {
		too_long: (t) => t.auth.handleTooLong(SERVER_NAME_LENGTH_MAX),
	},
};

/** The words of a refused form: beside each field, and above the button when no field is at fault. */
export function formTexts(
	t: Words,
	problem: Problem | null,
): { text: string | null; fields: Record<string, string | undefined> } {
	if (!problem) return { text: null, fields: {} };
	const { text, fields } = problemText(t, problem);
	for (const [name, code] of Object.entries(problem.fields ?? {})) {
		const particular = PARTICULAR[name]?.[code]?.(t);
		if (particular) fields[name] = particular;
	}
	if (Object.keys(fields).length > 0) return { text: null, fields };
	if (problem.code !== "rate_limited") return { text, fields };
	const minutes = Math.ceil((problem.retryAfterSeconds ?? 60) / 60);
	return { text: t.auth.tooManyTries(minutes), fields };
}
