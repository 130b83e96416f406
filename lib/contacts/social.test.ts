import { describe, expect, it } from "vitest";
import { readSocialNews } from "@/lib/contacts/heard";
import { socialReducer, startSocial } from "@/lib/contacts/social";
import type { ContactsView } from "@/lib/contacts/view";

const counts = { receivedCount: 0, sentCount: 0 };
const online = { status: "online", lastSeenOn: null } as const;
const heard = (name: string, data: unknown) => {
	const news = readSocialNews(name, data);
	if (!news) throw new Error(`${name} was not understood`);
	return news;
};
const changed = (relation: string) =>
	heard("contacts.changed", {
		personId: "a",
		relation,
		receivedCount: 2,
		sentCount: 1,
	});
const seen = heard("presence.changed", { personId: "a", ...online });

describe("what a tab knows of people", () => {
	it("takes counts, relation and a new revision from a change of the contacts", () => {
		const state = socialReducer(startSocial(counts), changed("received"));
		expect(state.counts).toEqual({ receivedCount: 2, sentCount: 1 });
		expect(state.relations.get("a")).toBe("received");
		expect(state.revision).toBe(1);
	});

	it("forgets the presence of who is no friend any more, and keeps a friend's", () => {
		const friends = [changed("friends"), seen].reduce(
			socialReducer,
			startSocial(counts),
		);
		expect(friends.presences.get("a")).toEqual(online);
		expect(
			socialReducer(friends, changed("friends")).presences.get("a"),
		).toEqual(online);
		expect(
			socialReducer(friends, changed("none")).presences.get("a"),
		).toBeNull();
	});

	it.each([
		["message.created", {}],
		["presence.changed", { a: 1 }],
		["contacts.changed", null],
	])("makes nothing of %s with %j", (name, data) => {
		expect(readSocialNews(name, data)).toBeNull();
	});

	it("believes the whole list over what it heard before", () => {
		const card = { handle: "b", displayName: "B", photoId: null };
		const contacts: ContactsView = {
			friends: [{ id: "b", ...card, presence: online }],
			received: [{ id: "c", ...card, sentOn: "2026-01-01" }],
			sent: [],
			blocked: [],
		};
		const state = socialReducer(
			[changed("friends"), seen].reduce(socialReducer, startSocial(counts)),
			{ type: "contacts", contacts },
		);
		expect(state.relations.get("a")).toBe("none");
		expect(state.presences.get("a")).toBeNull();
		expect(state.presences.get("b")).toEqual(online);
		expect(state.counts).toEqual({ receivedCount: 1, sentCount: 0 });
	});
});
