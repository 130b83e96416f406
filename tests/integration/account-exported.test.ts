import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { exportOf } from "@/lib/account/export.server";
import { serveExport } from "@/lib/account/export-route.server";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { editMessage } from "@/lib/messages/edit.server";
import { forwardMessage } from "@/lib/messages/forward.server";
import { changePrivacy } from "@/lib/privacy/commands.server";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { add, createdGroup } from "@/tests/setup/groups";
import { countQueries } from "@/tests/setup/queries";
import {
	befriend,
	makeAttachment,
	makePair,
	open,
	say,
} from "@/tests/setup/talk";

beforeAll(async () => {
	await makeOwner();
});

/** Nothing is compressed: what is in the ZIP stands in it. */
const exported = (viewer: Viewer): Promise<string> =>
	new Response(exportOf(viewer, () => {})).text();

/** So many messages of a person's own, as rows: only their number and size matter. */
async function fill(sender: MadePerson, id: string, count: number) {
	const text = "plums ".repeat(300);
	const row = (at: number) => ({
		...{ conversationId: id, sequence: at + 1, version: at + 1 },
		...{ id: newId(), senderId: sender.personId, clientId: newId() },
		body: { v: 1, kind: "plain", text, attachments: [] },
		createdAt: new Date(),
	});
	for (let at = 0; at < count; at += 500)
		await database()
			.insert(messages)
			.values(Array.from({ length: 500 }, (_, more) => row(at + more)));
}

/** How MariaDB goes about each page of a log that this person's export reads. */
async function plansOf(
	viewer: Viewer,
): Promise<{ key: string; Extra: string }[]> {
	const pool = database().$client;
	const { query } = pool;
	const pages: [string, unknown[]][] = [];
	pool.query = function noted(this: unknown, ...args: unknown[]) {
		const [{ sql }, values] = args as [{ sql: string }, unknown[]];
		if (/ from `messages` .*limit \?$/.test(sql)) pages.push([sql, values]);
		return Reflect.apply(query, this, args);
	} as typeof query;
	try {
		await exported(viewer);
	} finally {
		pool.query = query;
	}
	const explained = pages.map(async ([text, values]) => {
		const [rows] = await pool.promise().query(`explain ${text}`, values);
		return rows as { key: string; Extra: string }[];
	});
	return (await Promise.all(explained)).flat();
}

describe("an export", () => {
	it("reads a long log along its key, and sorts nothing", async () => {
		const { ann, bob, id } = await makePair();
		await fill(ann, id, 500);
		await fill(bob, (await open(bob, await makePerson())).id, 500);
		await database().execute("analyze table messages, people, message_marks");
		const plans = await plansOf(ann);
		expect(plans.length).toBeGreaterThan(4);
		for (const { Extra } of plans)
			expect(Extra).not.toMatch(/temporary|filesort/);
	});

	it("is made as it is read: a page of rows at a time, and none before it is wanted", async () => {
		const { ann, id } = await makePair();
		const count = 2_000;
		await fill(ann, id, count);
		const reader = exportOf(ann, () => {}).getReader();
		const sizes: number[] = [];
		const take = async (until: () => boolean) => {
			while (!until()) {
				const { done, value } = await reader.read();
				if (done) return;
				sizes.push(value.length);
			}
		};
		const bytes = () => sizes.reduce((sum, size) => sum + size, 0);
		const begun = await countQueries(() => take(() => bytes() > 500_000));
		const whole = await countQueries(() => take(() => false));
		expect(bytes()).toBeGreaterThan(2 * count * 1_800);
		expect(Math.max(...sizes)).toBeLessThan(64_000);
		// Of what is said twice, to be read and as JSON, a fourteenth was wanted.
		expect(begun.count).toBeLessThan(40);
		expect(whole.count).toBeGreaterThan(begun.count);
	});

	it("says every change of one's own words, however many pages of them there are", async () => {
		const { ann, id } = await makePair();
		const said = await say(ann, id, "plums 0");
		for (let turn = 1; turn < 4; turn++)
			must(
				await editMessage(
					ann,
					{ id, messageId: said.id },
					{ clientId: newId(), text: `plums ${turn}` },
				),
			);
		const text = await exported(ann);
		for (let turn = 0; turn < 4; turn++)
			expect(text).toContain(`plums ${turn}`);
	});

	it("names nobody who has only opened a conversation, or was kept out of it from its first word", async () => {
		const named = (displayName: string) => makePerson({ displayName });
		const ann = await named("Ann");
		const looker = await named("Looker");
		const blocked = await named("Blocked");
		const friend = await named("Friend");
		const asked = await named("Asked");
		const opened = await open(looker, ann);
		must(await blockPerson(ann, { personId: blocked.personId }));
		await say(blocked, (await open(blocked, ann)).id, "hello through the wall");
		await befriend(ann, friend);
		await say(friend, (await open(friend, ann)).id, "At six");
		// Of one's own opening one knows.
		await open(ann, asked);
		const text = await exported(ann);
		const names = ["Looker", "Blocked", "Friend", "Asked"];
		expect(names.filter((name) => text.includes(`>${name}<`))).toEqual([
			"Friend",
			"Asked",
		]);
		expect(text).not.toContain("through the wall");
		expect(text).not.toContain(opened.id);
	});

	it("tells of the groups that ask, and not of those that ask in vain", async () => {
		const [ann, bob, cid] = [
			await makePerson(),
			await makePerson(),
			await makePerson(),
		];
		const group = await createdGroup(bob, []);
		const other = await createdGroup(cid, []);
		await add(bob, group.id, ann);
		must(await changePrivacy(ann, { groupsFrom: "nobody" }));
		await add(cid, other.id, ann);
		const text = await exported(ann);
		expect(text).toContain(bob.personId);
		expect(text).not.toContain(cid.personId);
	});

	it("leads to one's own files, and only names another's that one has passed on", async () => {
		const { ann, bob, id } = await makePair();
		const [mine, theirs] = [
			await makeAttachment(ann),
			await makeAttachment(bob),
		];
		const sent = { clientId: newId(), text: "", attachmentIds: [mine] };
		must(await sendMessage(ann, id, sent));
		const got = must(
			await sendMessage(bob, id, {
				...{ clientId: newId(), text: "", attachmentIds: [theirs] },
			}),
		);
		const to = [{ conversationId: id, clientId: newId() }];
		must(await forwardMessage(ann, { id, messageId: got.id }, { to }));
		const text = await exported(ann);
		expect(text).toContain(`../files/${mine}.jpg`);
		expect(text).not.toContain(`../files/${theirs}`);
		expect(text.match(/\[cake\.jpg\]/g)).toHaveLength(2);
	});

	it("is not begun for who asks only about it", async () => {
		const asked = new Request("http://next.test/api/account/export", {
			method: "HEAD",
		});
		expect((await serveExport(asked)).status).toBe(405);
	});
});
