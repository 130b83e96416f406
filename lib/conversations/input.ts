import { z } from "zod";
import {
	MUTE_DAYS_MAX,
	PAGE_LENGTH_DEFAULT,
	PAGE_LENGTH_MAX,
} from "@/lib/limits";

const idInput = z.uuid("invalid").transform((id) => id.toLowerCase());

export const conversationParams = z.object({ id: idInput });

/** Whom to talk to. */
export const openInput = z.object({ personId: idInput });
export type OpenInput = z.infer<typeof openInput>;

/** What the receiver of a message request says to it. */
export const answerInput = z.object({
	answer: z.enum(["accept", "decline", "block"], "invalid"),
});
export type AnswerInput = z.infer<typeof answerInput>;

/** What a person wants of a conversation; what is left out stays. */
export const settingsInput = z.object({
	notify: z.enum(["all", "mentions", "none"], "invalid").optional(),
	/** How long it is to be quiet from now on; 0 ends it. */
	mutedMinutes: z
		.number("invalid")
		.int("invalid")
		.min(0, "invalid")
		.max(MUTE_DAYS_MAX * 24 * 60, "too_large")
		.optional(),
	isPinned: z.boolean("invalid").optional(),
	isArchived: z.boolean("invalid").optional(),
	isMarkedUnread: z.boolean("invalid").optional(),
});
export type SettingsInput = z.infer<typeof settingsInput>;

/** A page of the list: `cursor` is what the page before gave as `next`. */
export const conversationListInput = z.object({
	cursor: z
		.string()
		.regex(/^\d{1,15}_[0-9a-f-]{36}$/, "invalid")
		.transform((cursor) => {
			const [ms = "", id = ""] = cursor.split("_");
			return { lastActivityAtMs: Number(ms), id };
		})
		.optional(),
	limit: z.coerce
		.number()
		.int("invalid")
		.min(1, "invalid")
		.transform((count) => Math.min(count, PAGE_LENGTH_MAX))
		.default(PAGE_LENGTH_DEFAULT),
});
export type ConversationListInput = z.infer<typeof conversationListInput>;
