import { z } from "zod";
import {
	POLL_OPTION_LENGTH_MAX,
	POLL_OPTIONS_MAX,
	POLL_OPTIONS_MIN,
	POLL_QUESTION_LENGTH_MAX,
} from "@/lib/limits";
import { areDifferent } from "@/lib/polls/body";

const line = (lengthMax: number) =>
	z
		.string("invalid")
		// zod counts code points; browsers and the limit count UTF-16 units.
		.refine((text) => text.length <= lengthMax, "too_long")
		.refine((text) => text.isWellFormed(), "invalid")
		.refine((text) => text.trim() !== "", "empty");

/** A question to ask: its answers differ, and the words stay exactly as typed. */
export const pollInput = z.object({
	question: line(POLL_QUESTION_LENGTH_MAX),
	options: z
		.array(line(POLL_OPTION_LENGTH_MAX), "invalid")
		.min(POLL_OPTIONS_MIN, "too_short")
		.max(POLL_OPTIONS_MAX, "too_long")
		.refine(areDifferent, "invalid"),
	isMultiple: z.boolean("invalid").default(false),
	isAnonymous: z.boolean("invalid").default(false),
	closesAt: z.iso.datetime("invalid").nullable().default(null),
});
export type PollInput = z.infer<typeof pollInput>;

/** All that the viewer chooses, by place; nothing takes the vote back. */
export const voteInput = z.object({
	options: z
		.array(
			z
				.int("invalid")
				.min(0, "invalid")
				.max(POLL_OPTIONS_MAX - 1, "invalid"),
			"invalid",
		)
		.max(POLL_OPTIONS_MAX, "too_long")
		.refine((chosen) => new Set(chosen).size === chosen.length, "invalid"),
});
export type VoteInput = z.infer<typeof voteInput>;
