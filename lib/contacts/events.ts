import { z } from "zod";

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
