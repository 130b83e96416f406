import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { noticeActors, noticeSettings, notices } from "@/db/schema/notices";
import { transaction } from "@/db/tx";
import { blockPerson } from "@/lib/contacts/blocks.server";
import {
	acceptRequest,
	cancelRequest,
	declineRequest,
	removeFriend,
	sendRequest,
} from "@/lib/contacts/commands.server";
import { followPerson, unfollowPerson } from "@/lib/contacts/follows.server";
import { newId } from "@/lib/ids";
import { markSeen } from "@/lib/notices/commands.server";
import type { NoticeKind } from "@/lib/notices/kinds";
import { countUnseen, listNotices } from "@/lib/notices/queries.server";
import {
	type Happening,
	recordNotice,
	withdrawNotice,
} from "@/lib/notices/record.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { Live } from "@/tests/setup/live";
import { bell, listed, type Told } from "@/tests/setup/notices";

let live: Live;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());

const to = ({ personId }: Viewer) => ({ personId });
const two = () => Promise.all([makePerson(), makePerson()]);
describe("a friend request", () => {
	it("is under the bell until it is answered or taken back, and a yes is told", async () => {
		const [ann, ben] = await two();
		must(await sendRequest(ann, to(ben)));
		expect(await bell(ben)).toEqual([["friend_request", ann.personId]]);
		expect(await bell(ann)).toEqual([]);
		must(await cancelRequest(ann, to(ben)));
		expect(await bell(ben)).toEqual([]);
		must(await sendRequest(ann, to(ben)));
		must(await acceptRequest(ben, to(ann)));
		expect(await bell(ben)).toEqual([]);
		expect(await bell(ann)).toEqual([["friend_accepted", ben.personId]]);
		expect((await listed(ann))[0]?.href).toBe(`/people/${ben.handle}`);
		must(await removeFriend(ben, to(ann)));
		expect(await bell(ann)).toEqual([]);
	});

	it("that is declined says nothing to who asked", async () => {
		const [ann, ben] = await two();
		must(await sendRequest(ann, to(ben)));
		must(await declineRequest(ben, to(ann)));
		expect(await bell(ben)).toEqual([]);
		expect(await bell(ann)).toEqual([]);
	});

	it("is counted on every open device as it comes, is seen, and goes", async () => {
		const [ann, ben] = await two();
		const tab = await live.tab(ben);
		must(await sendRequest(ann, to(ben)));
		await tab.hears<Told>("notices.changed", ({ unseen }) => unseen === 1);
		const [notice] = await listed(ben);
		must(await markSeen(ben, { upTo: notice?.position ?? "" }));
		await tab.hears<Told>("notices.changed", ({ unseen }) => unseen === 0);
		expect((await listed(ben))[0]?.isSeen).toBe(true);
		await tab.close();
	});
});

describe("a follower", () => {
	it("is noted once, and no more when they follow no more", async () => {
		const [ann, ben] = await two();
		must(await followPerson(ann, to(ben)));
		must(await followPerson(ann, to(ben)));
		expect(await bell(ben)).toEqual([["follow", ann.personId]]);
		must(await unfollowPerson(ann, to(ben)));
		expect(await bell(ben)).toEqual([]);
	});
});

describe("a block", () => {
	it("keeps both from each other's bells, and takes nothing that would tell", async () => {
		const [ann, ben] = await two();
		must(await followPerson(ann, to(ben)));
		must(await followPerson(ben, to(ann)));
		expect(await bell(ben)).toEqual([["follow", ann.personId]]);
		must(await blockPerson(ben, to(ann)));
		expect(await bell(ben)).toEqual([]);
		// What Ann was told of Ben before stays; nothing more comes, in neither direction.
		expect(await bell(ann)).toEqual([["follow", ben.personId]]);
		must(await sendRequest(ann, to(ben)));
		await record(ben, ann, "like");
		await record(ann, ben, "like");
		expect(await bell(ben)).toEqual([]);
		expect(await bell(ann)).toHaveLength(1);
	});

	it("hides who came in between from the reader who blocks", async () => {
		const [ann, ben] = await two();
		must(await followPerson(ann, to(ben)));
		const kept = await database().select().from(noticeActors);
		must(await blockPerson(ben, to(ann)));
		const gone = kept.filter(({ actorId }) => actorId === ann.personId);
		// As a transaction that began before the block would leave it.
		const id = newId();
		await database()
			.insert(notices)
			.values({
				...{ id, personId: ben.personId, kind: "follow" },
				...{ subjectKind: "person", subjectId: ann.personId },
				...{ position: newId(), changedAt: new Date() },
			});
		await database()
			.insert(noticeActors)
			.values(gone.map((one) => ({ ...one, noticeId: id })));
		expect(gone).toHaveLength(1);
		expect(await bell(ben)).toEqual([]);
		expect(await countUnseen(ben.personId)).toBe(0);
	});
});

const happening = (
	actor: Viewer,
	person: Viewer,
	kind: NoticeKind,
): Happening => ({
	...{ personIds: [person.personId], kind, actorId: actor.personId },
	subject: { kind: "person", id: person.personId },
});
const record = (actor: Viewer, person: Viewer, kind: NoticeKind) =>
	transaction((tx) => recordNotice(tx, happening(actor, person, kind)));
const withdraw = (actor: Viewer, person: Viewer, kind: NoticeKind) =>
	transaction((tx) => withdrawNotice(tx, happening(actor, person, kind)));

describe("what many do to one thing", () => {
	it("is one notice with the newest of them and a count, however many come at once", async () => {
		const owner = await makePerson();
		const crowd = await Promise.all(Array.from({ length: 12 }, makePerson));
		await Promise.all(crowd.map((one) => record(one, owner, "like")));
		const [notice, ...more] = await listed(owner);
		expect(more).toEqual([]);
		expect(notice?.actorCount).toBe(12);
		expect(notice?.actors).toHaveLength(3);
		expect(await countUnseen(owner.personId)).toBe(1);
	});

	it("comes up again with each who is new, and not with one who does it twice", async () => {
		const owner = await makePerson();
		const [ann, ben] = await two();
		await record(ann, owner, "like");
		const [first] = await listed(owner);
		must(await markSeen(owner, { upTo: first?.position ?? "" }));
		await record(ann, owner, "like");
		expect((await listed(owner))[0]).toMatchObject({
			isSeen: true,
			position: first?.position,
		});
		await record(ben, owner, "like");
		const [second] = await listed(owner);
		expect(second).toMatchObject({ isSeen: false, actorCount: 2 });
		expect(second?.actors.map(({ id }) => id)).toEqual([
			ben.personId,
			ann.personId,
		]);
		expect(second?.id).toBe(first?.id);
	});

	it("loses who takes it back, and goes with the last; races leave neither an empty row nor a ghost", async () => {
		const owner = await makePerson();
		const [ann, ben] = await two();
		await record(ann, owner, "like");
		await record(ben, owner, "like");
		await withdraw(ben, owner, "like");
		expect(await bell(owner)).toEqual([["like", ann.personId]]);
		await Promise.all([
			withdraw(ann, owner, "like"),
			record(ben, owner, "like"),
		]);
		expect(await bell(owner)).toEqual([["like", ben.personId]]);
		await withdraw(ben, owner, "like");
		const rows = await database()
			.select()
			.from(notices)
			.where(eq(notices.personId, owner.personId));
		expect(rows).toEqual([]);
	});

	it("is nothing to who does not want to know of that kind, and one's own doing is none", async () => {
		const [ann, ben] = await two();
		await database()
			.insert(noticeSettings)
			.values({ personId: ben.personId, kind: "like", level: "none" });
		await record(ann, ben, "like");
		await record(ben, ben, "comment");
		expect(await bell(ben)).toEqual([]);
		await record(ann, ben, "comment");
		expect(await bell(ben)).toEqual([["comment", ann.personId]]);
	});
});

describe("a long list", () => {
	it("is read page by page, in order, each notice once", async () => {
		const ann = await makePerson();
		const crowd = await Promise.all(Array.from({ length: 7 }, makePerson));
		for (const one of crowd) must(await followPerson(one, to(ann)));
		const seen: string[] = [];
		let before: string | undefined;
		do {
			const page = must(await listNotices(ann, { limit: 3, before }));
			seen.push(...page.notices.map(({ actors }) => actors[0]?.id ?? ""));
			before = page.next ?? undefined;
		} while (before);
		expect(seen).toEqual(crowd.map(({ personId }) => personId).reverse());
	});

	it("is nobody else's", async () => {
		const [ann, ben] = await two();
		must(await sendRequest(ben, to(ann)));
		const [notice] = await listed(ann);
		expect(notice).toBeDefined();
		const unseen = await countUnseen(ann.personId);
		must(await markSeen(ben, { upTo: notice?.position ?? "" }));
		expect(await countUnseen(ann.personId)).toBe(unseen);
	});
});
