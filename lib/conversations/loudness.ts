import type { ConversationView, SettingsView } from "@/lib/conversations/view";

/** Whether a conversation makes no noise now, by its person's own choice. */
export function isMuted(
	{ notify, mutedUntil }: SettingsView,
	nowMs: number,
): boolean {
	return (
		notify !== "all" || (mutedUntil !== null && Date.parse(mutedUntil) > nowMs)
	);
}

/**
 * What a conversation adds to the badges: its unread messages, or one when it was put aside as unread; where only mentions
 * are loud, those. Nothing while it is quiet or archived, or waits for an answer.
 */
export function badgeOf(
	{ request, settings, unread, mentions }: ConversationView,
	nowMs: number,
): number {
	if (request === "received" || settings.isArchived) return 0;
	const isQuietNow = isMuted({ ...settings, notify: "all" }, nowMs);
	if (settings.notify === "mentions" && !isQuietNow) return mentions;
	if (isMuted(settings, nowMs)) return 0;
	return unread > 0 ? unread : Number(settings.isMarkedUnread);
}

/**
 * Whose markers decide a tick: null for everybody's that are known, as in a direct conversation. In a group those of its
 * members, and of nobody while not all of them are known (a large group does not share them).
 */
export function readersOf({
	group,
	markers,
}: Pick<ConversationView, "group" | "markers">): ReadonlySet<string> | null {
	if (!group) return null;
	return new Set(
		markers.length === group.memberCount
			? markers.map((marker) => marker.personId)
			: [],
	);
}
