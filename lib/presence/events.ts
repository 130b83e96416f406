import { z } from "zod";

/** On each friend's own channel. */
export const presenceChanged = {
	name: "presence.changed",
	schema: z.object({
		personId: z.string(),
		status: z.enum(["online", "away", "offline"]),
		lastSeenOn: z.string().nullable(),
	}),
} as const;
