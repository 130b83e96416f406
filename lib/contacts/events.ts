import { z } from "zod";

/** On a person's own channel: a request came, went or was answered, or a friend left. Carries the counts for the badges. */
export const contactsChanged = {
	name: "contacts.changed",
	schema: z.object({
		personId: z.string(),
		receivedCount: z.number(),
		sentCount: z.number(),
	}),
} as const;
