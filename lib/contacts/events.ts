import { z } from "zod";

/**
 * On the channels of both: somebody follows somebody, or no more. Says no more than that: who looks at one of them asks.
 */
export const followsChanged = {
	name: "follows.changed",
	schema: z.object({ followerId: z.string(), followedId: z.string() }),
} as const;

/**
 * On a person's own channel: a request came, went or was answered, a friend came or left, on this or another device.
 * Carries how the two stand now, and the counts for the badges.
 */
export const contactsChanged = {
	name: "contacts.changed",
	schema: z.object({
		personId: z.string(),
		relation: z.enum(["none", "sent", "received", "friends"]),
		receivedCount: z.number(),
		sentCount: z.number(),
	}),
} as const;
