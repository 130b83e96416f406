import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { database } from "@/db/client";
import { follows } from "@/db/schema/contacts";
import { postComments, postLikes, posts } from "@/db/schema/feed";
import {
	countNewPosts,
	listPersonPosts,
	readFeed,
	readPost,
} from "@/lib/feed/queries.server";
import {
	newestQuery,
	readFeedIds,
	readStreams,
} from "@/lib/feed/streams.server";
import { newId } from "@/lib/ids";
import { POSTS_PAGE_LENGTH } from "@/lib/limits";
import { type MadePerson, makePerson } from "@/tests/factories";
import { makeCrowd } from "@/tests/setup/communities";
import { post } from "@/tests/setup/feed";

const POSTS = 50_000;
const FOLLOWED = 500;
/** The house promises 50 (docs/feed.md has the figures); here many tests share two cores, and only what grows is caught. */
const MS_MAX = 250;

let reader: MadePerson;
let quiet: MadePerson;
let talker: MadePerson;

/**
 * 50,000 posts by 1,000 people, of whom the reader follows 500; and somebody who follows only those of whom nobody has
 * written for long, before whose first post stand all the others.
 */
beforeAll(async () => {
	[reader, quiet, talker] = [
		await makePerson(),
		await makePerson(),
		await makePerson(),
	];
	const crowd = await makeCrowd(1_000);
	const silent = await makeCrowd(FOLLOWED);
	const startMs = Date.now() - POSTS * 60_000;
	const rowOf = (authorId: string, atMs: number) => ({
		id: newId(atMs),
		...{ authorId, placeId: authorId, clientId: newId() },
		audience: "everyone" as const,
		body: { v: 1, text: "Some words as one says them.", attachments: [] },
		createdAt: new Date(atMs),
	});
	const rows = [
		...silent.map((id, at) => rowOf(id, startMs - (at + 1) * 60_000)),
		...Array.from({ length: POSTS }, (_, at) =>
			rowOf(crowd[(at * 7) % crowd.length] as string, startMs + at * 60_000),
		),
	];
	for (let at = 0; at < rows.length; at += 2_000)
		await database()
			.insert(posts)
			.values(rows.slice(at, at + 2_000));
	const follow = (follower: MadePerson, ids: string[]) =>
		database()
			.insert(follows)
			.values(
				ids.map((followedId) => ({
					followerId: follower.personId,
					followedId,
					createdAt: new Date(),
				})),
			);
	await follow(reader, crowd.slice(0, FOLLOWED));
	await follow(quiet, silent);
	await follow(quiet, [talker.personId]);
	const newest = rows.slice(-40).map(({ id }) => id);
	for (const postId of newest) {
		const answers = crowd.slice(0, 200);
		await database()
			.insert(postLikes)
			.values(
				answers.map((personId) => ({
					postId,
					personId,
					createdAt: new Date(),
				})),
			);
		await database()
			.insert(postComments)
			.values(
				answers.slice(0, 50).map((authorId) => ({
					...{ id: newId(), postId, authorId, clientId: newId() },
					body: { v: 1, text: "Yes." },
					createdAt: new Date(),
				})),
			);
	}
	await database().execute(
		sql`analyze table posts, follows, post_likes, post_comments`,
	);
}, 120_000);

/** The best of nine tries, in milliseconds: what it takes when nothing else wants the machine. */
async function msOf(work: () => Promise<unknown>): Promise<number> {
	await work();
	const tries: number[] = [];
	for (let n = 0; n < 9; n++) {
		const from = performance.now();
		await work();
		tries.push(performance.now() - from);
	}
	return Math.min(...tries);
}

it("a page of a full feed, of one where all is old, and of one far back, is there in time", async () => {
	const first = await readFeed(reader, {});
	expect(first.posts).toHaveLength(POSTS_PAGE_LENGTH);
	const middle = newId(Date.now() - (POSTS / 2) * 60_000);
	const times = {
		dense: await msOf(() => readFeed(reader, {})),
		ids: await msOf(() => readFeedIds(reader, { limit: 21 })),
		farBack: await msOf(() => readFeed(reader, { before: middle })),
		sparse: await msOf(() => readFeed(quiet, {})),
		nothing: await msOf(() => readFeed(talker, {})),
		streams: await msOf(() => readStreams(reader, {})),
		isNew: await msOf(() => countNewPosts(reader, { since: first.next ?? "" })),
		manyNew: await msOf(() => countNewPosts(reader, { since: middle })),
		one: await msOf(() => readPost(reader, first.next ?? "")),
		person: await msOf(() => listPersonPosts(quiet, reader.handle, {})),
	};
	console.info(times);
	expect((await readFeed(quiet, {})).posts).toHaveLength(POSTS_PAGE_LENGTH);
	for (const [what, ms] of Object.entries(times))
		expect(ms, what).toBeLessThan(MS_MAX);
});

it("one person who posts without end hides nobody, and costs no more", async () => {
	const others = (await readFeed(quiet, {})).posts.map(({ id }) => id);
	for (let n = 0; n < 25; n++) await post(talker, `${n}`);
	const first = await readFeed(quiet, {});
	const second = await readFeed(quiet, { before: first.next ?? "" });
	expect(first.posts.every((one) => one.author.id === talker.personId)).toBe(
		true,
	);
	expect(second.posts.slice(5).map(({ id }) => id)).toEqual(
		others.slice(0, 15),
	);
});

it.each([
	["from the newest", undefined],
	["from the middle", newId(Date.now() - (POSTS / 2) * 60_000)],
])("takes one step into an index for each stream, %s", async (_, before) => {
	const streams = await readStreams(reader, {});
	expect(streams).toHaveLength(FOLLOWED + 2);
	const range = { before, limit: POSTS_PAGE_LENGTH + 1 };
	const query = newestQuery(reader, streams, range);
	const [plan] = (await database().execute(
		sql`explain ${query}`,
	)) as unknown as [
		{ table: string; type: string; key: string; rows: number; Extra: string }[],
	];
	const steps = plan.filter(({ table }) => table === "p");
	// The other is of one person alone, the reader.
	expect(steps[0]).toMatchObject({
		...{ type: "range", key: "posts_by_place" },
		Extra: expect.stringContaining("Using index for group-by"),
	});
});
