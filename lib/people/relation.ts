import type { Relation } from "@/lib/people/view";

/** A friendship row as far as the relation needs it; null where the two have none. */
export type RelationRow = {
	state: "requested" | "declined" | "friends";
	requestedBy: string;
} | null;

/**
 * What the viewer may know of a pair. A declined request still waits in the eyes of who asked, and is nothing to who
 * declined it (docs/security.md, "Blocks").
 */
export function relationOf(row: RelationRow, viewerId: string): Relation {
	if (!row) return "none";
	if (row.state === "friends") return "friends";
	if (row.requestedBy === viewerId) return "sent";
	return row.state === "requested" ? "received" : "none";
}
