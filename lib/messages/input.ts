import { z } from "zod";
import {
	ATTACHMENTS_PER_MESSAGE_MAX,
	EMOJI_LENGTH_MAX,
	FORWARD_MAX,
	MESSAGE_LENGTH_MAX,
	PAGE_LENGTH_DEFAULT,
	PAGE_LENGTH_MAX,
} from "@/lib/limits";
import { isBlank } from "@/lib/messages/blank";
import { toEmoji } from "@/lib/messages/emoji";
import { pollInput } from "@/lib/polls/input";

export const idInput = z.uuid("invalid").transform((id) => id.toLowerCase());

/** A message by its conversation, whose gate decides, and its id. */
export const messageParams = z.object({ id: idInput, messageId: idInput });
export type MessageParams = z.infer<typeof messageParams>;

const textInput = z
	.string("invalid")
	.max(MESSAGE_LENGTH_MAX, "too_long")
	// zod counts code points; browsers and the limit count UTF-16 units.
	.refine((text) => text.length <= MESSAGE_LENGTH_MAX, "too_long")
	// A lone surrogate cannot be stored as it was typed, so it is refused rather than changed.
	.refine((text) => text.isWellFormed(), "invalid");

/** What a sender says: the words exactly as typed, photos by the ids that their upload gave. */
export const sendInput = z
	.object({
		clientId: idInput,
		text: textInput.default(""),
		attachmentIds: z
			.array(idInput)
			.max(ATTACHMENTS_PER_MESSAGE_MAX, "too_long")
			.refine((ids) => new Set(ids).size === ids.length, "invalid")
			.default([]),
		/** The message that is answered; it must be there. */
		replyTo: z
			.object({ sequence: z.int("invalid").positive("invalid") })
			.optional(),
		/** A question to ask instead of saying something. */
		poll: pollInput.optional(),
	})
	.refine(
		(input) =>
			input.poll || input.attachmentIds.length > 0 || !isBlank(input.text),
		{ message: "empty", path: ["text"] },
	)
	.refine((input) => !input.poll || isOnlyPoll(input), {
		message: "invalid",
		path: ["poll"],
	});
export type SendInput = z.infer<typeof sendInput>;

function isOnlyPoll(input: {
	text: string;
	attachmentIds: string[];
	replyTo?: unknown;
}): boolean {
	return (
		input.text === "" && input.attachmentIds.length === 0 && !input.replyTo
	);
}

const sequence = z.coerce
	.number()
	.int("invalid")
	.nonnegative("invalid")
	.max(Number.MAX_SAFE_INTEGER, "invalid");
const limit = z.coerce
	.number()
	.int("invalid")
	.min(1, "invalid")
	.transform((count) => Math.min(count, PAGE_LENGTH_MAX))
	.default(PAGE_LENGTH_DEFAULT);

/** Which part of the log: `since` a version, `before` or `after` a sequence, `around` one, or the newest page. */
export const listInput = z.object({
	since: sequence.optional(),
	before: sequence.optional(),
	after: sequence.optional(),
	around: sequence.optional(),
	/** With `since`: which of the viewer's own marks are known. */
	marksSince: sequence.optional(),
	limit,
});
export type ListInput = z.infer<typeof listInput>;

/** Where in the log a page is to open. */
export const placeQuery = z.object({
	at: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});

/** Which day to go to: the moment it begins where the reader is. */
export const dayInput = z.object({ from: z.iso.datetime("invalid") });
export type DayInput = z.infer<typeof dayInput>;

/** New words for a message. The client id makes a retry safe; whether it may be empty depends on its photos. */
export const editInput = z.object({ clientId: idInput, text: textInput });
export type EditInput = z.infer<typeof editInput>;

/** What the viewer makes of a message for themself; what is left out stays. */
export const markInput = z.object({
	isHidden: z.literal(true, "invalid").optional(),
	isStarred: z.boolean("invalid").optional(),
});
export type MarkInput = z.infer<typeof markInput>;

/** Which page of the viewer's stars: what the page before gave as `next`. */
export const starredInput = z.object({
	cursor: z
		.string("invalid")
		.regex(/^\d{1,13}_[0-9a-f-]{36}_\d{1,15}$/, "invalid")
		.transform((cursor) => {
			const [ms = "", conversationId = "", sequence = ""] = cursor.split("_");
			return {
				at: new Date(Number(ms)),
				conversationId,
				sequence: Number(sequence),
			};
		})
		.refine(({ conversationId }) => z.uuid().safeParse(conversationId).success)
		.optional(),
	limit,
});
export type StarredInput = z.infer<typeof starredInput>;

/** Whether a message is to be at hand for all. */
export const pinInput = z.object({ isPinned: z.boolean("invalid") });
export type PinInput = z.infer<typeof pinInput>;

/** Exactly one emoji, in the form that it is kept in. */
const emojiInput = z
	.string("invalid")
	.max(EMOJI_LENGTH_MAX, "not_an_emoji")
	.transform((text, context) => {
		const emoji = toEmoji(text);
		if (emoji !== null) return emoji;
		context.addIssue({ code: "custom", message: "not_an_emoji" });
		return z.NEVER;
	});

/** An emoji to give to a message, or to take back. */
export const reactInput = z.object({
	emoji: emojiInput,
	isGiven: z.boolean("invalid"),
});
export type ReactInput = z.infer<typeof reactInput>;

/** Whose reactions: those who gave this emoji. */
export const reactorsInput = z.object({ emoji: emojiInput });
export type ReactorsInput = z.infer<typeof reactorsInput>;

/** Where a message is to be said again; each place with a client id of its own. */
export const forwardInput = z.object({
	to: z
		.array(z.object({ conversationId: idInput, clientId: idInput }), "invalid")
		.min(1, "empty")
		.max(FORWARD_MAX, "too_many")
		.refine(
			(to) =>
				new Set(to.map((one) => one.conversationId)).size === to.length &&
				new Set(to.map((one) => one.clientId)).size === to.length,
			"invalid",
		),
});
export type ForwardInput = z.infer<typeof forwardInput>;

/** Marks only move forward; what lies behind the present mark is ignored. */
export const readInput = z.object({
	readSequence: z.number().int("invalid").nonnegative("invalid").optional(),
	deliveredSequence: z
		.number()
		.int("invalid")
		.nonnegative("invalid")
		.optional(),
});
export type ReadInput = z.infer<typeof readInput>;
