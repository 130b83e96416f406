import { z } from "zod";
import {
	ATTACHMENTS_PER_MESSAGE_MAX,
	PAGE_LENGTH_DEFAULT,
	PAGE_LENGTH_MAX,
	SEARCH_LENGTH_MAX,
} from "@/lib/limits";
import {
	LETTER_BODY_LENGTH_MAX,
	LETTER_RECIPIENTS_MAX,
	LETTER_SUBJECT_LENGTH_MAX,
	LETTERS_CHOSEN_MAX,
} from "@/lib/mailbox/limits";
import { FOLDERS, isZone, STEPS } from "@/lib/mailbox/rules";
import { isBlank } from "@/lib/messages/blank";
import { idInput } from "@/lib/messages/input";

/** zod counts code points; browsers and the limits count UTF-16 units. A lone surrogate cannot be stored as typed. */
const typed = (lengthMax: number) =>
	z
		.string("invalid")
		.refine((text) => text.length <= lengthMax, "too_long")
		.refine((text) => text.isWellFormed(), "invalid");

const ids = (countMax: number) =>
	z
		.array(idInput, "invalid")
		.max(countMax, "too_many")
		.refine((all) => new Set(all).size === all.length, "invalid");

const draft = {
	/** Chosen by the device when the letter is begun; a repeat of anything finds the same letter by it. */
	clientId: idInput,
	/** Which version of the draft this was written on; 0 for one that is not saved yet. */
	version: z.int("invalid").min(0, "invalid"),
	/** Which tab writes, and which of its saves this is: what it wrote itself is never in its own way. */
	writerId: idInput,
	turn: z.int("invalid").min(1, "invalid").max(2_000_000_000, "invalid"),
	recipientIds: ids(LETTER_RECIPIENTS_MAX),
	// On one line, whatever was pasted.
	subject: typed(LETTER_SUBJECT_LENGTH_MAX).refine(
		(text) => !/[\r\n]/.test(text),
		"invalid",
	),
	body: typed(LETTER_BODY_LENGTH_MAX),
	attachmentIds: ids(ATTACHMENTS_PER_MESSAGE_MAX),
};

/** A letter as far as it is written. */
export const draftInput = z.strictObject(draft);
export type DraftInput = z.infer<typeof draftInput>;

/** A letter that is to go: to somebody, with something in it, now or on a day where its sender is. */
export const sendLetterInput = z
	.strictObject({
		...draft,
		zone: z.string("invalid").max(64, "invalid").refine(isZone, "invalid"),
		day: z
			.string("invalid")
			.regex(/^\d{4}-\d{2}-\d{2}$/, "invalid")
			.nullable(),
	})
	.refine((input) => input.recipientIds.length > 0, {
		message: "empty",
		path: ["recipientIds"],
	})
	.refine((input) => input.attachmentIds.length > 0 || !isBlank(input.body), {
		message: "empty",
		path: ["body"],
	});
export type SendLetterInput = z.infer<typeof sendLetterInput>;

export const letterInput = z.strictObject({ letterId: idInput });
export type LetterInput = z.infer<typeof letterInput>;

export const letterParams = z.object({ id: idInput });

/** One step with one or several of the viewer's letters. */
export const chosenInput = z.strictObject({
	letterIds: ids(LETTERS_CHOSEN_MAX),
	step: z.enum(STEPS, "invalid"),
});
export type ChosenInput = z.infer<typeof chosenInput>;

export const answerInput = z.strictObject({
	letterId: idInput,
	answer: z.enum(["accept", "decline", "block"], "invalid"),
});
export type AnswerInput = z.infer<typeof answerInput>;

/** Which letters: a folder's, or with words to look for those of every folder but the trash. */
export const letterListInput = z.object({
	folder: z.enum(FOLDERS, "invalid").default("inbox"),
	only: z.enum(["unread", "starred"], "invalid").optional(),
	q: typed(SEARCH_LENGTH_MAX).default(""),
	cursor: z
		.string("invalid")
		.regex(/^\d{1,13}_[0-9a-f-]{36}$/, "invalid")
		.transform((text) => {
			const [ms = "", id = ""] = text.split("_");
			return { at: new Date(Number(ms)), id };
		})
		.refine(({ at }) => !Number.isNaN(at.getTime()), "invalid")
		.optional(),
	limit: z.coerce
		.number()
		.int("invalid")
		.min(1, "invalid")
		.transform((count) => Math.min(count, PAGE_LENGTH_MAX))
		.default(PAGE_LENGTH_DEFAULT),
});
export type LetterListInput = z.infer<typeof letterListInput>;

/** What a new letter begins with, in the address of the page that writes it. */
export const beginInput = z.object({
	/** The client id of what is written there: a reload finds it again. */
	letter: idInput.optional().catch(undefined),
	draft: idInput.optional().catch(undefined),
	reply: idInput.optional().catch(undefined),
	all: z.literal("1").optional().catch(undefined),
	forward: idInput.optional().catch(undefined),
	to: z.string().max(200).optional().catch(undefined),
});
export type BeginInput = z.infer<typeof beginInput>;
