import { z } from "zod";
import type { DraftKeptView, DraftView } from "@/lib/drafts/view";

/** On the writer's own channel alone. Without the words: who does not have this version fetches it. */
export const draftChanged = {
	name: "draft.changed",
	schema: z.object({ conversationId: z.string(), version: z.number() }),
} as const;

export const draftSchema = z
	.object({
		personId: z.string(),
		conversationId: z.string(),
		text: z.string(),
		replyTo: z.number().nullable(),
		version: z.number(),
	})
	.meta({ id: "Draft" }) satisfies z.ZodType<DraftView>;

export const draftKeptSchema = z.object({
	isKept: z.boolean(),
	draft: draftSchema,
}) satisfies z.ZodType<DraftKeptView>;
