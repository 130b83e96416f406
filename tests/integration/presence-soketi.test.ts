import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "@/db/client";
import { people, presence } from "@/db/schema/people";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { acceptRequest, sendRequest } from "@/lib/contacts/commands.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { readProfile } from "@/lib/people/queries.server";
import type { PresenceView } from "@/lib/people/view";
import { setInvisible } from "@/lib/presence/commands.server";
import { reconcilePresence } from "@/lib/presence/reconcile.server";
import { dayOf } from "@/lib/presence/rules";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makePerson,
	must,
	secondSession,
} from "@/tests/factories";
import { Live, type Tab } from "@/tests/setup/live";

let live: Live;
beforeAll(async () => {
	live = await Live.start({ CHITCHAT_SOCKET_IDLE_SECONDS: "8" });
});
afterAll(() => live.close());

type Changed = PresenceView & { personId: string };
const WITHIN = { timeout: 15_000, interval: 50 };
const to = (person: Viewer) => ({ personId: person.personId });

async function friends(): Promise<[MadePerson, MadePerson]> {
	const [ann, ben] = await Promise.all([makePerson(), makePerson()]);
	must(await sendRequest(ann, to(ben)));
	must(await acceptRequest(ben, to(ann)));
	return [ann, ben];
}

/** How the viewer's page shows another person, now. */
async function shown(viewer: Viewer, other: Viewer) {
	return must(await readProfile(viewer, other.handle)).presence;
}

async function untilShown(viewer: Viewer, other: Viewer, status: string) {
	await vi.waitFor(
		async () => expect((await shown(viewer, other))?.status).toBe(status),
		WITHIN,
	);
}

/** The statuses of a person that a tab has heard, in order. */
async function heard(tab: Tab, person: Viewer): Promise<string[]> {
	const all = await tab.heard<Changed>("presence.changed");
	return all
		.filter((one) => one.personId === person.personId)
		.map((one) => one.status);
}

describe("presence", () => {
	it("is online with an active tab, away when it goes idle, offline by day when it closes, told live to friends", async () => {
		const [ann, ben] = await friends();
		const eve = await makePerson();
		const [watching, stranger] = [await live.tab(ben), await live.tab(eve)];
		const before = (await heard(watching, ann)).length;
		const tab = await live.tab(ann);
		const is = (status: string) => (one: Changed) =>
			one.personId === ann.personId && one.status === status;
		await watching.hears<Changed>("presence.changed", is("online"));
		tab.goIdle();
		await watching.hears<Changed>("presence.changed", is("away"));
		await tab.close();
		const gone = await watching.hears<Changed>(
			"presence.changed",
			(one) => is("offline")(one) && one.lastSeenOn !== null,
		);
		expect(gone.lastSeenOn).toBe(dayOf(new Date()));
		expect((await heard(watching, ann)).slice(before).at(-1)).toBe("offline");
		expect(await stranger.heard("presence.changed")).toEqual([]);
		expect(await shown(eve, ann)).toBeNull();
		expect(await shown(ben, ann)).toEqual({
			status: "offline",
			lastSeenOn: dayOf(new Date()),
		});
		await Promise.all([watching.close(), stranger.close()]);
	});

	it("stays while one of two tabs, or one of two devices, is left", async () => {
		const [ann, ben] = await friends();
		const phone = await secondSession(ann);
		const [one, two] = [await live.tab(ann), await live.tab(phone)];
		await untilShown(ben, ann, "online");
		const watching = await live.tab(ben);
		await one.close();
		// Reconciling asks Soketi just the same, and finds the second device.
		await reconcilePresence(0);
		expect((await shown(ben, ann))?.status).toBe("online");
		two.goIdle();
		await untilShown(ben, ann, "away");
		expect(await heard(watching, ann)).toEqual(["away"]);
		await Promise.all([two.close(), watching.close()]);
	});

	it("does not blink while a page reloads", async () => {
		const [ann, ben] = await friends();
		const first = await live.tab(ann);
		await untilShown(ben, ann, "online");
		const watching = await live.tab(ben);
		await first.close();
		const second = await live.tab(ann);
		// The check that the closing set off has been done once this later change of state is told.
		second.goIdle();
		await watching.hears<Changed>(
			"presence.changed",
			(one) => one.personId === ann.personId && one.status === "away",
		);
		expect(await heard(watching, ann)).toEqual(["away"]);
		await Promise.all([second.close(), watching.close()]);
	});

	it("ends with a dead client that never closed its connection", async () => {
		const [ann, ben] = await friends();
		const tab = await live.tab(ann);
		await untilShown(ben, ann, "online");
		tab.socket.ws.pause();
		await vi.waitFor(
			async () => expect((await shown(ben, ann))?.status).toBe("offline"),
			{ timeout: 25_000, interval: 100 },
		);
		tab.socket.ws.terminate();
	}, 30_000);

	it("counts no channel of an older generation: a signed-out device is nobody", async () => {
		const [ann, ben] = await friends();
		const tab = await live.tab(ann);
		await untilShown(ben, ann, "online");
		await database()
			.update(people)
			.set({ channelGeneration: 2 })
			.where(eq(people.id, ann.personId));
		await reconcilePresence(0);
		await untilShown(ben, ann, "offline");
		await tab.close();
	});

	it("ends for a friend who is blocked, and is shown to one who is new", async () => {
		const [ann, ben] = await friends();
		const tab = await live.tab(ann);
		await untilShown(ben, ann, "online");
		must(await blockPerson(ann, to(ben)));
		const watching = await live.tab(ben);
		expect(await shown(ben, ann)).toBeNull();
		tab.goIdle();
		const cat = await makePerson();
		const hers = await live.tab(cat);
		must(await sendRequest(cat, to(ann)));
		must(await acceptRequest(ann, to(cat)));
		await hers.hears<Changed>(
			"presence.changed",
			(one) => one.personId === ann.personId,
		);
		await untilShown(cat, ann, "away");
		expect(await heard(watching, ann)).toEqual([]);
		await Promise.all([tab, watching, hers].map((one) => one.close()));
	});
});

describe("the invisible switch", () => {
	it("shows offline at once, keeps the day, and nothing brings them back but the switch", async () => {
		const [ann, ben] = await friends();
		const tab = await live.tab(ann);
		await untilShown(ben, ann, "online");
		const watching = await live.tab(ben);
		must(await setInvisible(ann, true));
		const hidden = await shown(ben, ann);
		expect(hidden).toEqual({
			status: "offline",
			lastSeenOn: dayOf(new Date()),
		});
		// The day they were last seen is the day they hid, however long they stay.
		await database()
			.update(presence)
			.set({ lastSeenOn: "2026-01-02" })
			.where(eq(presence.personId, ann.personId));
		const second = await live.tab(ann);
		await reconcilePresence(0);
		await second.close();
		await tab.socket.roundTrip();
		expect(await shown(ben, ann)).toEqual({
			status: "offline",
			lastSeenOn: "2026-01-02",
		});
		expect((await readContacts(ben)).friends[0]?.presence?.status).toBe(
			"offline",
		);
		expect(await heard(watching, ann)).toEqual(["offline"]);
		must(await setInvisible(ann, false));
		await untilShown(ben, ann, "online");
		expect(await heard(watching, ann)).toEqual(["offline", "online"]);
		await Promise.all([tab.close(), watching.close()]);
	});
});

describe("reconciling", () => {
	it("finds who came and went while nobody listened to webhooks", async () => {
		const [ann, ben] = await friends();
		await database()
			.insert(presence)
			.values({ personId: ann.personId, status: "online" })
			.onDuplicateKeyUpdate({ set: { status: "online" } });
		await reconcilePresence(0);
		await untilShown(ben, ann, "offline");
		const tab = await live.tab(ann);
		await untilShown(ben, ann, "online");
		await database()
			.update(presence)
			.set({ status: "offline" })
			.where(eq(presence.personId, ann.personId));
		await reconcilePresence(0);
		expect((await shown(ben, ann))?.status).toBe("online");
		await tab.close();
	});

	it("is right again after Soketi died and came back, and changes nothing while it is gone", async () => {
		const [ann, ben] = await friends();
		const tab = await live.tab(ann);
		await untilShown(ben, ann, "online");
		const closed = tab.socket.closed();
		await live.restart(async () => {
			await closed;
			await expect(reconcilePresence(0)).rejects.toThrow();
			expect((await shown(ben, ann))?.status).toBe("online");
		});
		const back = await live.tab(ben);
		await untilShown(ann, ben, "online");
		await reconcilePresence(0);
		await untilShown(ben, ann, "offline");
		await back.close();
	});
});
