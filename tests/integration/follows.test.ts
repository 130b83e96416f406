import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { follows, withheldFollows } from "@/db/schema/contacts";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { followPerson, unfollowPerson } from "@/lib/contacts/follows.server";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/lib/viewer";
import { makeOwner, makePerson, must } from "@/tests/factories";
import { letGuestsIn, makeGuest } from "@/tests/setup/guests";

const to = (person: Viewer) => ({ personId: person.personId });
const two = () => Promise.all([makePerson(), makePerson()]);

async function isStored(
	follower: Viewer,
	followed: Viewer,
	table: typeof follows | typeof withheldFollows = follows,
): Promise<boolean> {
	const rows = await database()
		.select({ followerId: table.followerId })
		.from(table)
		.where(
			and(
				eq(table.followerId, follower.personId),
				eq(table.followedId, followed.personId),
			),
		);
	return rows.length > 0;
}

describe("following", () => {
	it("goes one way, twice is once, and ends", async () => {
		const [ann, ben] = await two();
		for (const _ of [1, 2])
			expect(must(await followPerson(ann, to(ben))).isFollowing).toBe(true);
		expect(await isStored(ann, ben)).toBe(true);
		expect(await isStored(ben, ann)).toBe(false);
		for (const _ of [1, 2])
			expect(must(await unfollowPerson(ann, to(ben))).isFollowing).toBe(false);
		expect(await isStored(ann, ben)).toBe(false);
	});

	it("is not for oneself, for nobody, and neither by nor of a guest", async () => {
		const [ann, ben] = await two();
		await letGuestsIn(await makeOwner());
		const guest = await makeGuest("Gerd");
		const tries = [
			[ann, to(ann)],
			[ann, { personId: newId() }],
			[ann, to(guest)],
			[guest, to(ann)],
		] as const;
		for (const [who, whom] of tries)
			expect(await followPerson(who, whom)).toMatchObject({
				problem: { code: "not_found" },
			});
		must(await followPerson(ann, to(ben)));
	});
});

describe("a block", () => {
	it("ends the follows both ways, and to the blocked theirs looks unchanged", async () => {
		const [ann, ben] = await two();
		must(await followPerson(ann, to(ben)));
		must(await followPerson(ben, to(ann)));
		must(await blockPerson(ann, to(ben)));
		expect(await isStored(ann, ben)).toBe(false);
		expect(await isStored(ben, ann)).toBe(false);
		expect(await isStored(ben, ann, withheldFollows)).toBe(true);
		expect(await isStored(ann, ben, withheldFollows)).toBe(false);
	});

	it("lets no follow through in either direction, and tells only who made it", async () => {
		const [ann, ben] = await two();
		must(await blockPerson(ann, to(ben)));
		expect(await followPerson(ann, to(ben))).toMatchObject({
			problem: { code: "conflict" },
		});
		expect(must(await followPerson(ben, to(ann))).isFollowing).toBe(true);
		expect(await isStored(ben, ann)).toBe(false);
		must(await unblockPerson(ann, to(ben)));
		expect(await isStored(ben, ann)).toBe(false);
		// Taken back and made anew after the block is lifted, it is a follow like any.
		must(await unfollowPerson(ben, to(ann)));
		must(await followPerson(ben, to(ann)));
		must(await followPerson(ann, to(ben)));
		expect(await isStored(ben, ann)).toBe(true);
		expect(await isStored(ben, ann, withheldFollows)).toBe(false);
		expect(await isStored(ann, ben)).toBe(true);
	});

	it("and follows at once leave no follow across it", async () => {
		for (let i = 0; i < 10; i++) {
			const [ann, ben] = await two();
			await Promise.all([
				followPerson(ann, to(ben)),
				followPerson(ben, to(ann)),
				blockPerson(ann, to(ben)),
				followPerson(ben, to(ann)),
				followPerson(ann, to(ben)),
			]);
			expect(await isStored(ann, ben)).toBe(false);
			expect(await isStored(ben, ann)).toBe(false);
			expect(await isStored(ben, ann, withheldFollows)).toBe(true);
		}
	});
});
