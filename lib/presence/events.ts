import { z } from "zod";
import type { PresenceView } from "@/lib/people/view";

/** On each friend's own channel. Without a status: it may not be known any more. */
export const presenceChanged = {
	name: "presence.changed",
	schema: z.object({
		personId: z.string(),
		status: z.enum(["online", "away", "offline"]).nullable(),
		lastSeenOn: z.string().nullable(),
	}),
} as const;

/** What an event says of a person. */
export function presenceHeard({
	status,
	lastSeenOn,
}: {
	status: PresenceView["status"] | null;
	lastSeenOn: string | null;
}): PresenceView | null {
	return status && { status, lastSeenOn };
}
