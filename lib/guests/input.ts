import { z } from "zod";
import { registerInput } from "@/lib/auth/input";
import { GUEST_NAME_LENGTH_MAX } from "@/lib/limits";
import { languageInput } from "@/lib/people/input";
import { displayNameProblem } from "@/lib/people/rules";

/** Which guest. */
export const guestParams = z.object({
	personId: z.uuid("invalid").transform((id) => id.toLowerCase()),
});

/** All that a guest says at the door. */
export const guestInput = z.object({
	guestName: z
		.string("invalid")
		.trim()
		.refine((name) => name.length <= GUEST_NAME_LENGTH_MAX, "too_long")
		.superRefine((name, context) => {
			const problem = displayNameProblem(name);
			if (problem) context.addIssue({ code: "custom", message: problem });
		}),
	language: languageInput,
	/** The link into a channel that they came by; none: the lobby. */
	token: z.string("invalid").max(100, "invalid").optional(),
});
export type GuestInput = z.infer<typeof guestInput>;

/** What a guest gives to stay: what anybody gives who registers. */
export const accountInput = registerInput.extend({
	/** The token, or the whole link that was pasted. */
	invite: z
		.string("invalid")
		.max(500, "invalid")
		.transform(
			(typed) => /[?&]invite=([\w-]+)/.exec(typed)?.[1] ?? typed.trim(),
		)
		.nullish(),
});
export type AccountInput = z.infer<typeof accountInput>;
