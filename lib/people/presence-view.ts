import type { PresenceView } from "@/lib/people/view";

/** A stored row as a friend sees it: the day matters only of who is gone. */
export function presenceView(row: {
	status: PresenceView["status"] | null;
	lastSeenOn: string | null;
}): PresenceView {
	const status = row.status ?? "offline";
	return { status, lastSeenOn: status === "offline" ? row.lastSeenOn : null };
}
