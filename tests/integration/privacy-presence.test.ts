import { eq } from "drizzle-orm";
import {
	afterAll,
	afterEach,
	beforeAll,
	describe,
	expect,
	it,
	vi,
} from "vitest";
import { database } from "@/db/client";
import { presence } from "@/db/schema/people";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { readCircle } from "@/lib/contacts/circles.server";
import { acceptRequest, sendRequest } from "@/lib/contacts/commands.server";
import { followPerson } from "@/lib/contacts/follows.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { listConversations } from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { readDirectory, readProfile } from "@/lib/people/queries.server";
import type { PresenceView } from "@/lib/people/view";
import { reconcilePresence } from "@/lib/presence/reconcile.server";
import { dayOf } from "@/lib/presence/rules";
import { changePrivacy } from "@/lib/privacy/commands.server";
import type { PrivacyView } from "@/lib/privacy/view";
import { personChannel } from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { createdGroup } from "@/tests/setup/groups";
import { Listener } from "@/tests/setup/listener";
import { Live, type Tab } from "@/tests/setup/live";
import { countQueries } from "@/tests/setup/queries";
import { befriend, makePair, open, say } from "@/tests/setup/talk";

let live: Live;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	await Promise.all(ends.splice(0).map((end) => end()));
});
const tab = async (person: Viewer): Promise<Tab> => {
	const made = await live.tab(person);
	ends.push(() => made.close());
	return made;
};
const listener = async (): Promise<Listener> => {
	const made = await Listener.open();
	ends.push(() => made.end());
	return made;
};

const set = async (viewer: Viewer, over: Partial<PrivacyView>) =>
	must(await changePrivacy(viewer, over));
const WITHIN = { timeout: 15_000, interval: 50 };

/** Everything before this has been delivered to the socket. */
async function settled(socket: Listener, channel: string): Promise<void> {
	const nonce = newId();
	await announce({ channels: [channel], event: "test.mark", data: { nonce } });
	await socket.next("test.mark", (frame) =>
		Boolean(frame.data?.includes(nonce)),
	);
}

/** What every door that shows presence says of `other` to `viewer`. */
async function shownAt(viewer: Viewer, other: MadePerson) {
	const card = ({ id }: { id: string }) => id === other.personId;
	const circle = { handle: viewer.handle, circle: "following" } as const;
	const [page, list, found, contacts, following, chat] = await Promise.all([
		readProfile(viewer, other.handle),
		listConversations(viewer, { limit: 50 }),
		readDirectory(viewer, { search: other.handle, limit: 5 }),
		readContacts(viewer),
		readCircle(viewer, circle, { limit: 50 }),
		open(viewer, other),
	]);
	return {
		profile: must(page).presence,
		list: must(list).conversations.find(
			(one) => one.other?.id === other.personId,
		)?.presence,
		directory: found.people.find(card)?.presence,
		contacts: contacts.friends.find(card)?.presence,
		following: must(following).people.find(card)?.presence,
		chat: chat.presence,
	};
}
const everywhere = (presence: PresenceView | null) => ({
	...{ profile: presence, list: presence, directory: presence },
	...{ contacts: presence, following: presence, chat: presence },
});

async function friendsWhoTalk(): Promise<[MadePerson, MadePerson]> {
	const { ann, bob, id } = await makePair();
	await say(ann, id, "hi");
	for (const [one, other] of [
		[ann, bob],
		[bob, ann],
	] as const)
		must(await followPerson(one, { personId: other.personId }));
	return [ann, bob];
}

const ONLINE = { status: "online", lastSeenOn: null } as const;
type Changed = { personId: string; status: string | null; lastSeenOn: unknown };

describe("presence", () => {
	it("is nobody's once it is hidden, both ways, at every door and on the socket, and back at once", async () => {
		const [ann, bob] = await friendsWhoTalk();
		const [hers, his] = [await tab(ann), await tab(bob)];
		const untilBoth = (view: PresenceView | null) =>
			vi.waitFor(async () => {
				expect(await shownAt(bob, ann)).toEqual(everywhere(view));
				expect(await shownAt(ann, bob)).toEqual(everywhere(view));
			}, WITHIN);
		await untilBoth(ONLINE);
		await set(ann, { sharesPresence: false });
		await untilBoth(null);
		const of = (person: Viewer) => (one: Changed) =>
			one.personId === person.personId;
		await his.hears<Changed>(
			"presence.changed",
			(one) => of(ann)(one) && one.status === null,
		);
		await his.hears<Changed>("privacy.changed", of(ann));
		await hers.hears<Changed>("privacy.changed", of(ann));
		// Nothing of it is kept either, and no look at the sockets brings it back.
		await reconcilePresence(0);
		expect(
			await database()
				.select({ status: presence.status, lastSeenOn: presence.lastSeenOn })
				.from(presence)
				.where(eq(presence.personId, ann.personId)),
		).toEqual([{ status: "offline", lastSeenOn: null }]);
		const before = (await hers.heard<Changed>("presence.changed")).length;
		his.goIdle();
		await vi.waitFor(async () => {
			const [row] = await database()
				.select({ status: presence.status })
				.from(presence)
				.where(eq(presence.personId, bob.personId));
			expect(row?.status).toBe("away");
		}, WITHIN);
		await untilBoth(null);
		expect((await hers.heard<Changed>("presence.changed")).length).toBe(before);
		await set(ann, { sharesPresence: true });
		await vi.waitFor(async () => {
			expect(await shownAt(bob, ann)).toEqual(everywhere(ONLINE));
			expect(await shownAt(ann, bob)).toEqual(
				everywhere({ status: "away", lastSeenOn: null }),
			);
		}, WITHIN);
		await vi.waitFor(async () => {
			const heard = await his.heard<Changed>("presence.changed");
			expect(heard.filter(of(ann)).at(-1)?.status).toBe("online");
		}, WITHIN);
	});

	it("of two new friends is told neither when one hides it", async () => {
		const meet = async (sharesPresence: boolean) => {
			const [ann, bob] = [await makePerson(), await makePerson()];
			await set(ann, { sharesPresence });
			const sockets = [await listener(), await listener()] as const;
			const own = [ann, bob].map((one) => personChannel(one.personId, 1));
			for (const [index, one] of [ann, bob].entries())
				await sockets[index]?.join(one, own[index] ?? "");
			must(await sendRequest(ann, { personId: bob.personId }));
			must(await acceptRequest(bob, { personId: ann.personId }));
			const heard = [];
			for (const [index, socket] of sockets.entries()) {
				await settled(socket, own[index] ?? "");
				const told: Changed[] = socket.all("presence.changed");
				heard.push(told.some((one) => one.status !== null));
			}
			return heard;
		};
		expect(await meet(true)).toEqual([true, true]);
		expect(await meet(false)).toEqual([false, false]);
	});

	it("was no stranger's, fellow's or blocked one's before either", async () => {
		const [ann, friend] = await friendsWhoTalk();
		const stranger = await makePerson();
		const fellow = await makePerson();
		await createdGroup(ann, [fellow]);
		const blocked = await makePerson();
		await befriend(ann, blocked);
		must(await blockPerson(ann, { personId: blocked.personId }));
		await tab(ann);
		await vi.waitFor(
			async () => expect((await shownAt(friend, ann)).profile).toEqual(ONLINE),
			WITHIN,
		);
		for (const viewer of [stranger, fellow, blocked]) {
			const { profile, directory, chat } = await shownAt(viewer, ann);
			expect([profile, directory, chat]).toEqual([null, null, null]);
		}
	});

	it("costs its lists no query, whoever hides", async () => {
		const [ann, bob] = await friendsWhoTalk();
		const count = async () =>
			(await countQueries(() => shownAt(bob, ann))).count;
		const before = await count();
		await set(ann, { sharesPresence: false, sharesLastSeen: false });
		await set(bob, { sharesReads: false, sharesTyping: false });
		expect(await count()).toBe(before);
	});
});

describe("the day somebody was last here", () => {
	it("is hidden both ways while presence is not, and not kept", async () => {
		const [ann, bob] = await friendsWhoTalk();
		const today = dayOf(new Date());
		const gone = (lastSeenOn: string | null) =>
			everywhere({ status: "offline", lastSeenOn });
		for (const one of [ann, bob]) {
			const made = await live.tab(one);
			await vi.waitFor(
				async () =>
					expect(
						(await shownAt(one === ann ? bob : ann, one)).profile?.status,
					).toBe("online"),
				WITHIN,
			);
			await made.close();
		}
		await vi.waitFor(async () => {
			expect(await shownAt(bob, ann)).toEqual(gone(today));
			expect(await shownAt(ann, bob)).toEqual(gone(today));
		}, WITHIN);
		await set(ann, { sharesLastSeen: false });
		expect(await shownAt(bob, ann)).toEqual(gone(null));
		expect(await shownAt(ann, bob)).toEqual(gone(null));
		const cid = await makePerson();
		await befriend(bob, cid);
		expect((await readContacts(cid)).friends[0]?.presence).toEqual({
			status: "offline",
			lastSeenOn: today,
		});
		// Coming and going leaves no day behind, here or on the way.
		const hers = await live.tab(ann);
		const his = await tab(bob);
		const heard = (status: string) =>
			his.hears<Changed>(
				"presence.changed",
				(one) => one.personId === ann.personId && one.status === status,
			);
		hers.goIdle();
		await heard("away");
		await hers.close();
		expect(await heard("offline")).toMatchObject({ lastSeenOn: null });
		await set(ann, { sharesLastSeen: true });
		expect((await shownAt(bob, ann)).profile).toEqual({
			status: "offline",
			lastSeenOn: null,
		});
	});
});
