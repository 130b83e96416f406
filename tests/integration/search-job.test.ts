import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { database } from "@/db/client";
import { searchHeads } from "@/db/schema/search";
import { INDEX_WAITING_MAX } from "@/lib/limits";
import { moveMarkers } from "@/lib/messages/commands.server";
import { searchInput } from "@/lib/search/input";
import { searchJob } from "@/lib/search/job.server";
import { searchMessages } from "@/lib/search/queries.server";
import { must } from "@/tests/factories";
import { makePair, say } from "@/tests/setup/talk";

it("a log is indexed once enough waits, and not again for a marker", async () => {
	const { ann, bob, id } = await makePair();
	const head = async () =>
		(
			await database()
				.select()
				.from(searchHeads)
				.where(eq(searchHeads.conversationId, id))
		)[0]?.version ?? 0;
	await say(bob, id, "too few");
	await searchJob.run();
	expect(await head()).toBe(0);
	for (let n = 1; n < INDEX_WAITING_MAX; n++) await say(bob, id, `number ${n}`);
	await searchJob.run();
	const reached = await head();
	expect(reached).toBeGreaterThanOrEqual(INDEX_WAITING_MAX);
	must(await moveMarkers(ann, id, { readSequence: 3 }));
	await searchJob.run();
	expect(await head()).toBe(reached);
	const found = await searchMessages(ann, searchInput.parse({ q: "too few" }));
	expect(must(found).hits).toHaveLength(1);
});

it("the index is asked by its keys", async () => {
	const plan = async (text: string, values: unknown[]) => {
		const [rows] = await database()
			.$client.promise()
			.query(`explain ${text}`, values);
		return (rows as { type: string; key: string }[])[0];
	};
	const { bob, id } = await makePair();
	for (let n = 1; n <= 80; n++) await say(bob, id, `words in number ${n}`);
	await searchJob.run();
	await database()
		.$client.promise()
		.query("analyze table messages, search_grams");
	const grams =
		"select * from search_grams where chunk_id in (?) and (gram in (?) or (gram >= ? and gram <= ?))";
	const asked = [[1, 2, 3], ["wor", "ord"], "nu", "nv"];
	expect(await plan(grams, asked)).toMatchObject({
		type: "range",
		key: "PRIMARY",
	});
	const waiting =
		"select * from messages where conversation_id = ? and version > ? order by version desc limit 1000";
	expect(await plan(waiting, [id, 75])).toMatchObject({
		type: "range",
		key: "messages_by_version",
	});
	const looks =
		"select * from messages where conversation_id = ? and sequence in (?)";
	expect(await plan(looks, [id, [1, 2, 3]])).toMatchObject({
		type: "range",
		key: "PRIMARY",
	});
});
