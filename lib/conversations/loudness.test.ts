import { expect, test } from "vitest";
import { badgeOf, isMuted, readersOf } from "@/lib/conversations/loudness";
import type { ConversationView, SettingsView } from "@/lib/conversations/view";

const NOW = Date.parse("2026-01-01T12:00:00.000Z");
const settings = (more: Partial<SettingsView> = {}): SettingsView => ({
	notify: "all",
	mutedUntil: null,
	isPinned: false,
	isArchived: false,
	isMarkedUnread: false,
	...more,
});
const badge = (more: Partial<SettingsView>, unread = 3, request = "none") =>
	badgeOf(
		{
			request,
			unread,
			mentions: 1,
			settings: settings(more),
		} as ConversationView,
		NOW,
	);

test("a conversation is muted by its level or until a moment, and no longer", () => {
	expect(isMuted(settings(), NOW)).toBe(false);
	expect(isMuted(settings({ notify: "none" }), NOW)).toBe(true);
	expect(isMuted(settings({ notify: "mentions" }), NOW)).toBe(true);
	const mutedUntil = "2026-01-01T12:00:00.001Z";
	expect(isMuted(settings({ mutedUntil }), NOW)).toBe(true);
	expect(isMuted(settings({ mutedUntil }), NOW + 1)).toBe(false);
});

test("badges count what is unread where it is loud, and what was put aside as one", () => {
	expect(badge({})).toBe(3);
	expect(badge({ isMarkedUnread: true })).toBe(3);
	expect(badge({ isMarkedUnread: true }, 0)).toBe(1);
	expect(badge({ isArchived: true })).toBe(0);
	expect(badge({ notify: "none" })).toBe(0);
	expect(badge({ notify: "mentions" })).toBe(1);
	expect(badge({ notify: "mentions", mutedUntil: "2027-01-01" })).toBe(0);
	expect(badge({}, 3, "received")).toBe(0);
});

test("a group's ticks wait for every member, and for nobody while some are not known", () => {
	const markers = ["a", "b"].map((personId) => ({
		...{ personId, version: 1 },
		...{ readSequence: 1, deliveredSequence: 1 },
	}));
	const of = (memberCount: number) =>
		readersOf({ markers, group: { memberCount } } as ConversationView);
	expect(of(2)).toEqual(new Set(["a", "b"]));
	expect(of(3)).toEqual(new Set());
	expect(readersOf({ markers, group: null })).toBeNull();
});
