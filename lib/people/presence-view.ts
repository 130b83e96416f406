import type { PresenceView } from "@/lib/people/view";

type Row = {
	status: PresenceView["status"] | null;
	lastSeenOn: string | null;
};

/** A stored row as a friend sees it: the day matters only of who is gone. */
export function presenceView(row: Row): PresenceView {
	const status = row.status ?? "offline";
	return { status, lastSeenOn: status === "offline" ? row.lastSeenOn : null };
}

/** The same of a row read with `presenceColumns`: nothing where one of the two does not share it. */
export function sharedPresence(
	row: Row & { isPresenceShared: boolean },
): PresenceView | null {
	return row.isPresenceShared ? presenceView(row) : null;
}
