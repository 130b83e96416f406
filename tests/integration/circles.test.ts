import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { type Circle, circleQuery } from "@/lib/contacts/circles";
import { readCircle, readFollows } from "@/lib/contacts/circles.server";
import { removeFriend, sendRequest } from "@/lib/contacts/commands.server";
import { followPerson, unfollowPerson } from "@/lib/contacts/follows.server";
import { readSuggestions } from "@/lib/contacts/suggestions.server";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { joinedBy, madeCommunity } from "@/tests/setup/communities";
import { Live } from "@/tests/setup/live";
import { countQueries } from "@/tests/setup/queries";
import { befriend } from "@/tests/setup/talk";

const to = (person: Viewer) => ({ personId: person.personId });
type P = MadePerson;
/** So many new people; a test names no more than it makes. */
const make = (count: number) =>
	Promise.all(
		Array.from({ length: count }, () => makePerson()),
	) as Promise<unknown> as Promise<[P, P, P, P, P, P, P, P]>;

async function circleOf(
	viewer: Viewer,
	{ handle }: Viewer,
	circle: Circle,
): Promise<string[]> {
	const asked = circleQuery.parse({});
	const page = must(await readCircle(viewer, { handle, circle }, asked));
	return page.people.map(({ id }) => id);
}

const countsOf = async (viewer: Viewer, { handle }: Viewer) =>
	must(await readFollows(viewer, handle));

let live: Live;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());

describe("the circles around a person", () => {
	it("are counted and listed alike, newest first, for everybody here", async () => {
		const [ann, ben, eve, reader] = await make(4);
		must(await followPerson(ben, to(ann)));
		must(await followPerson(eve, to(ann)));
		must(await followPerson(ann, to(eve)));
		for (const viewer of [reader, ann, ben]) {
			expect(await circleOf(viewer, ann, "followers")).toEqual([
				eve.personId,
				ben.personId,
			]);
			expect(await circleOf(viewer, ann, "following")).toEqual([eve.personId]);
			expect(await countsOf(viewer, ann)).toEqual({
				isFollowing: viewer === ben,
				followers: 2,
				following: 1,
				mutual: viewer === ann ? null : 0,
			});
		}
		must(await unfollowPerson(eve, to(ann)));
		expect(await circleOf(reader, ann, "followers")).toEqual([ben.personId]);
		expect(
			await readCircle(
				reader,
				{ handle: "nobody.there", circle: "followers" },
				circleQuery.parse({}),
			),
		).toMatchObject({ problem: { code: "not_found" } });
	});

	it("come in pages without a gap or a repeat, in two queries each", async () => {
		const [ann, ...others] = await make(8);
		await Promise.all(others.map((one) => followPerson(one, to(ann))));
		const seen: string[] = [];
		let after: string | undefined;
		do {
			const { value, count } = await countQueries(() =>
				readCircle(
					ann,
					{ handle: ann.handle, circle: "followers" },
					circleQuery.parse({ limit: 3, after }),
				),
			);
			expect(count).toBe(2);
			const page = must(value);
			seen.push(...page.people.map(({ id }) => id));
			after = page.next ?? undefined;
		} while (after);
		expect(seen).toHaveLength(7);
		expect(new Set(seen)).toEqual(new Set(others.map((one) => one.personId)));
		const counts = await countQueries(() => countsOf(ann, ann));
		expect(counts.count).toBe(2);
	});

	it("name the friends that two people share", async () => {
		const [ann, ben, both, hers, his] = await make(5);
		await befriend(ann, both);
		await befriend(both, ben);
		await befriend(ann, hers);
		await befriend(ben, his);
		expect(await circleOf(ann, ben, "mutual")).toEqual([both.personId]);
		expect((await countsOf(ann, ben)).mutual).toBe(1);
		must(await removeFriend(both, to(ben)));
		expect(await circleOf(ann, ben, "mutual")).toEqual([]);
	});

	it("leave out whom the viewer blocks, and are empty around them", async () => {
		const [ann, ben, eve] = await make(3);
		must(await followPerson(ben, to(eve)));
		must(await followPerson(eve, to(ben)));
		expect(await circleOf(ann, eve, "followers")).toEqual([ben.personId]);
		must(await blockPerson(ann, to(ben)));
		for (const circle of ["followers", "following"] as const)
			expect(await circleOf(ann, eve, circle)).toEqual([]);
		expect(await countsOf(ann, eve)).toMatchObject({
			followers: 0,
			following: 0,
		});
		expect(await circleOf(ann, ben, "following")).toEqual([]);
		expect(await countsOf(ann, ben)).toMatchObject({ followers: 0 });
		// Nobody else's eyes are changed by it.
		expect(await circleOf(eve, ben, "followers")).toEqual([eve.personId]);
		must(await unblockPerson(ann, to(ben)));
		expect(await circleOf(ann, eve, "followers")).toEqual([ben.personId]);
	});

	it("do not tell the blocked that they are: theirs look as they did, to them alone", async () => {
		const [ann, ben, eve] = await make(3);
		must(await followPerson(ben, to(ann)));
		must(await followPerson(eve, to(ann)));
		const eyes = async () => ({
			counts: await countsOf(ben, ann),
			followers: await circleOf(ben, ann, "followers"),
			own: await circleOf(ben, ben, "following"),
		});
		const before = await eyes();
		expect(before.counts).toMatchObject({ isFollowing: true, followers: 2 });
		must(await blockPerson(ann, to(ben)));
		expect(await eyes()).toEqual(before);
		for (const viewer of [ann, eve]) {
			expect(await circleOf(viewer, ann, "followers")).toEqual([eve.personId]);
			expect((await countsOf(viewer, ann)).followers).toBe(1);
			expect(await circleOf(viewer, ben, "following")).toEqual([]);
		}
		must(await unfollowPerson(ben, to(ann)));
		expect((await countsOf(ben, ann)).isFollowing).toBe(false);
		must(await followPerson(ben, to(ann)));
		expect((await countsOf(ben, ann)).isFollowing).toBe(true);
		expect((await countsOf(eve, ann)).followers).toBe(1);
	});
});

describe("who is followed", () => {
	it("hears of it at once, unless they block who follows", async () => {
		const [ann, ben] = await make(2);
		const [hers, his] = [await live.tab(ann), await live.tab(ben)];
		must(await followPerson(ben, to(ann)));
		const ids = { followerId: ben.personId, followedId: ann.personId };
		const isOurs = (data: unknown) =>
			JSON.stringify(data) === JSON.stringify(ids);
		await hers.hears("follows.changed", isOurs);
		await his.hears("follows.changed", isOurs);
		must(await blockPerson(ann, to(ben)));
		must(await unfollowPerson(ben, to(ann)));
		must(await followPerson(ben, to(ann)));
		const ended = () =>
			his.socket.received.filter(({ event }) => event === "follows.changed");
		await expect.poll(() => ended().length).toBe(3);
		expect(await hers.heard("follows.changed")).toHaveLength(1);
		await Promise.all([hers.close(), his.close()]);
	});
});

describe("suggestions", () => {
	it("are friends of friends and people of one's communities, in one query, and say why", async () => {
		const [me, friend, other, far, near, member] = await make(6);
		await befriend(me, friend);
		await befriend(me, other);
		await befriend(friend, near);
		await befriend(other, near);
		await befriend(friend, far);
		const { id } = await madeCommunity(me, { name: "Chess club" });
		await joinedBy(me, id, member);
		const { value, count } = await countQueries(() => readSuggestions(me));
		expect(count).toBe(1);
		expect(
			value.map(({ id, mutual, community }) => [id, mutual, community]),
		).toEqual([
			[near.personId, 2, null],
			[far.personId, 1, null],
			[member.personId, 0, "Chess club"],
		]);
	});

	it("name nobody with whom something stands already", async () => {
		const [me, friend, ...rest] = await make(8);
		const [asked, asking, blocked, blocker, followed, free] = rest;
		await befriend(me, friend);
		for (const one of rest) await befriend(friend, one);
		const read = async () => (await readSuggestions(me)).map(({ id }) => id);
		expect((await read()).sort()).toEqual(
			rest.map((one) => one.personId).sort(),
		);
		must(await sendRequest(me, to(asked)));
		must(await sendRequest(asking, to(me)));
		must(await blockPerson(me, to(blocked)));
		must(await blockPerson(blocker, to(me)));
		must(await followPerson(me, to(followed)));
		expect(await read()).toEqual([free.personId]);
	});
});
