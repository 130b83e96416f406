import { z } from "zod";
import { isBlank } from "@/lib/messages/blank";
import { idInput } from "@/lib/messages/input";
import { REPORT_OUTCOMES, REPORT_REASONS } from "@/lib/reports/kinds";
import { REPORT_WORDS_LENGTH_MAX } from "@/lib/reports/limits";

/** Words as typed: zod counts code points, browsers and the limit count UTF-16 units. Nothing but spaces is nothing. */
const words = z
	.string("invalid")
	.max(REPORT_WORDS_LENGTH_MAX, "too_long")
	.refine((text) => text.length <= REPORT_WORDS_LENGTH_MAX, "too_long")
	.refine((text) => text.isWellFormed(), "invalid")
	.transform((text) => (isBlank(text) ? "" : text))
	.default("");

/** What is reported, by its id; a message with its conversation, whose gate decides. */
export const subjectInput = z.discriminatedUnion(
	"kind",
	[
		z.object({ kind: z.literal("person"), id: idInput }),
		z.object({
			kind: z.literal("message"),
			id: idInput,
			conversationId: idInput,
		}),
		z.object({ kind: z.literal("post"), id: idInput }),
		z.object({ kind: z.literal("comment"), id: idInput }),
		z.object({ kind: z.literal("letter"), id: idInput }),
	],
	"invalid",
);
export type SubjectInput = z.infer<typeof subjectInput>;

export const reportInput = z.object({
	subject: subjectInput,
	reason: z.enum(REPORT_REASONS, "invalid").default("other"),
	words,
	/** Block the one whom it is about, too. */
	blocks: z.boolean("invalid").default(false),
});
export type ReportInput = z.infer<typeof reportInput>;

export const answerInput = z.object({
	reportId: idInput,
	outcome: z.enum(REPORT_OUTCOMES, "invalid"),
	words,
});
export type AnswerInput = z.infer<typeof answerInput>;
