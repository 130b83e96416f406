import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { DISPLAY_NAME_LENGTH_MAX } from "@/lib/limits";
import { canonicalHandle, handleProblem } from "@/lib/people/handle";
import { displayNameProblem } from "@/lib/people/rules";

/** A user name in its one spelling, well-formed; whether it is reserved or taken is for the command to say. */
export const handleInput = z.string("invalid").transform((typed, context) => {
	const handle = canonicalHandle(typed);
	const problem = handleProblem(handle);
	if (problem) context.addIssue({ code: "custom", message: problem });
	return handle;
});

/** The name that is shown: trimmed, else exactly as typed. */
export const displayNameInput = z
	.string("invalid")
	.trim()
	.max(DISPLAY_NAME_LENGTH_MAX, "too_long")
	.superRefine((name, context) => {
		const problem = displayNameProblem(name);
		if (problem) context.addIssue({ code: "custom", message: problem });
	});

/** An e-mail address, or null when the field was left empty: it is optional, and means it. */
export const emailInput = z
	.string("invalid")
	.max(254, "too_long")
	.transform((typed) => typed.trim().normalize("NFC").toLowerCase())
	.pipe(
		z.union(
			[
				z.literal("").transform(() => null),
				z.email({ pattern: z.regexes.unicodeEmail, error: "invalid" }),
			],
			"invalid",
		),
	);

export const languageInput = z.enum(LOCALES, "invalid");
export type Language = Locale;
