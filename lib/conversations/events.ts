import { z } from "zod";

/** On a person's own channel: a conversation is new, woke, moved to a new generation, or was answered. Fetch it again. */
export const conversationChanged = {
	name: "conversation.changed",
	schema: z.object({ conversationId: z.string() }),
} as const;

/** On a channel that is about to die: whoever may still hear asks for the present names, a large channel's members within `spreadMs`. */
export const channelMoved = {
	name: "channel.moved",
	schema: z.object({ spreadMs: z.number().min(0).max(60_000).optional() }),
} as const;
