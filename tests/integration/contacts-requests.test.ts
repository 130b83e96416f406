import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { friendships } from "@/db/schema/contacts";
import {
	acceptRequest,
	cancelRequest,
	declineRequest,
	removeFriend,
	sendRequest,
} from "@/lib/contacts/commands.server";
import { contactInput } from "@/lib/contacts/input";
import { readContactCounts, readContacts } from "@/lib/contacts/queries.server";
import { newId } from "@/lib/ids";
import { readProfile } from "@/lib/people/queries.server";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { Live } from "@/tests/setup/live";

let live: Live;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());

const to = (person: Viewer) => ({ personId: person.personId });
const two = () => Promise.all([makePerson(), makePerson()]);

async function relation(viewer: Viewer, other: Viewer) {
	return must(await readProfile(viewer, other.handle)).relation;
}

async function befriend(one: Viewer, other: Viewer) {
	must(await sendRequest(one, to(other)));
	must(await acceptRequest(other, to(one)));
}

type Changed = {
	personId: string;
	relation: string;
	receivedCount: number;
	sentCount: number;
};

describe("a friend request", () => {
	it("waits with the other, is accepted, and makes both friends", async () => {
		const [ann, ben] = await two();
		must(await sendRequest(ann, to(ben)));
		expect(await relation(ann, ben)).toBe("sent");
		expect(await relation(ben, ann)).toBe("received");
		expect(await readContactCounts(ben)).toEqual({
			receivedCount: 1,
			sentCount: 0,
		});
		must(await acceptRequest(ben, to(ann)));
		expect(await relation(ann, ben)).toBe("friends");
		const contacts = await readContacts(ben);
		expect(contacts.friends.map((one) => one.id)).toEqual([ann.personId]);
		expect(contacts.received).toEqual([]);
	});

	it("is one row, however the ids are spelled", async () => {
		const people = [await makePerson(), await makePerson()];
		for (const [ann, ben] of [people, people.toReversed()] as MadePerson[][]) {
			if (!ann || !ben) continue;
			const loud = contactInput.parse({ personId: ben.personId.toUpperCase() });
			must(await sendRequest(ann, loud));
			must(await sendRequest(ann, to(ben)));
			expect(await readContactCounts(ann)).toMatchObject({ sentCount: 1 });
			must(await cancelRequest(ann, loud));
			expect(await readContactCounts(ann)).toMatchObject({ sentCount: 0 });
		}
	});

	it("cannot be accepted by who sent it, nor by a third", async () => {
		const [ann, ben] = await two();
		const eve = await makePerson();
		must(await sendRequest(ann, to(ben)));
		expect(await acceptRequest(ann, to(ben))).toMatchObject({ ok: false });
		expect(await acceptRequest(eve, to(ann))).toMatchObject({ ok: false });
		expect(await acceptRequest(eve, to(ben))).toMatchObject({ ok: false });
		expect(await relation(ann, ben)).toBe("sent");
		must(await acceptRequest(ben, to(ann)));
	});

	it("that is declined goes on waiting in the eyes of who sent it", async () => {
		const [ann, ben] = await two();
		const tab = await live.tab(ann);
		must(await sendRequest(ann, to(ben)));
		await tab.hears<Changed>("contacts.changed", (one) => one.sentCount === 1);
		const [profile, contacts] = [
			await readProfile(ann, ben.handle),
			await readContacts(ann),
		];
		must(await declineRequest(ben, to(ann)));
		expect(await relation(ben, ann)).toBe("none");
		expect((await readContacts(ben)).received).toEqual([]);
		expect(await readProfile(ann, ben.handle)).toEqual(profile);
		expect(await readContacts(ann)).toEqual(contacts);
		// Asking again changes nothing and reaches nobody.
		must(await sendRequest(ann, to(ben)));
		expect((await readContacts(ben)).received).toEqual([]);
		expect(await tab.heard("contacts.changed")).toHaveLength(1);
		// Who declined may still come round: the other has said yes already.
		must(await sendRequest(ben, to(ann)));
		expect(await relation(ann, ben)).toBe("friends");
		await tab.close();
	});

	it("is taken back without a trace, unless it was accepted first", async () => {
		const [ann, ben] = await two();
		must(await sendRequest(ann, to(ben)));
		must(await cancelRequest(ann, to(ben)));
		expect(await relation(ben, ann)).toBe("none");
		expect(await acceptRequest(ben, to(ann))).toMatchObject({
			problem: { code: "conflict" },
		});
		await befriend(ann, ben);
		expect(await cancelRequest(ann, to(ben))).toMatchObject({
			problem: { code: "conflict" },
		});
		expect(await relation(ann, ben)).toBe("friends");
	});

	it("to oneself or to nobody is refused alike", async () => {
		const ann = await makePerson();
		const refused = { ok: false, problem: { code: "not_found" } };
		expect(await sendRequest(ann, to(ann))).toEqual(refused);
		expect(await sendRequest(ann, { personId: newId() })).toEqual(refused);
	});

	it("is heard live by the other and by one's own other tab, with the counts", async () => {
		const [ann, ben] = await two();
		const [hers, his] = [await live.tab(ann), await live.tab(ben)];
		must(await sendRequest(ann, to(ben)));
		const got = await his.hears<Changed>("contacts.changed", () => true);
		expect(got).toEqual({
			personId: ann.personId,
			relation: "received",
			receivedCount: 1,
			sentCount: 0,
		});
		await hers.hears<Changed>("contacts.changed", (one) => one.sentCount === 1);
		must(await acceptRequest(ben, to(ann)));
		await hers.hears<Changed>(
			"contacts.changed",
			(one) => one.relation === "friends" && one.sentCount === 0,
		);
		await his.hears<Changed>(
			"contacts.changed",
			(one) => one.relation === "friends" && one.receivedCount === 0,
		);
		await Promise.all([hers.close(), his.close()]);
	});
});

describe("a friendship", () => {
	it("ends for both when one of them ends it", async () => {
		const [ann, ben] = await two();
		await befriend(ann, ben);
		const tab = await live.tab(ben);
		must(await removeFriend(ann, to(ben)));
		await tab.hears<Changed>("contacts.changed", (c) => c.relation === "none");
		expect(await relation(ben, ann)).toBe("none");
		expect(await relation(ann, ben)).toBe("none");
		await tab.close();
	});

	it("is made once when two requests cross, thirty times over", async () => {
		const pairs: MadePerson[][] = [];
		for (let i = 0; i < 30; i++) pairs.push(await two());
		await Promise.all(
			pairs.flatMap(([ann, ben]) =>
				ann && ben
					? [sendRequest(ann, to(ben)), sendRequest(ben, to(ann))]
					: [],
			),
		).then((results) => results.map(must));
		const rows = await database().select().from(friendships);
		for (const [ann, ben] of pairs) {
			if (!ann || !ben) throw new Error("need two people");
			const mine = rows.filter(
				(row) => row.lowId === ann.personId || row.highId === ann.personId,
			);
			expect(mine).toMatchObject([{ state: "friends" }]);
			expect(await relation(ben, ann)).toBe("friends");
		}
	});

	it("and its opposite at once leave one of the two, never both or half", async () => {
		for (let i = 0; i < 10; i++) {
			const [ann, ben] = await two();
			must(await sendRequest(ann, to(ben)));
			const [accepted, cancelled] = await Promise.all([
				acceptRequest(ben, to(ann)),
				cancelRequest(ann, to(ben)),
			]);
			expect(accepted.ok).not.toBe(cancelled.ok);
			expect(await relation(ann, ben)).toBe(accepted.ok ? "friends" : "none");
			expect(await relation(ben, ann)).toBe(accepted.ok ? "friends" : "none");
		}
	});
});
