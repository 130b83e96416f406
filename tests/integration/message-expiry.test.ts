import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import {
	expiries,
	mentions,
	messageEdits,
	messageMarks,
	pins,
	reactions,
} from "@/db/schema/changes";
import { attachments } from "@/db/schema/media";
import { messageAttachments, messages } from "@/db/schema/messages";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { setLifetime } from "@/lib/groups/lifetime.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { listEdits } from "@/lib/messages/edit.server";
import { expireMessages } from "@/lib/messages/expiry.server";
import { forwardMessage } from "@/lib/messages/forward.server";
import { markMessage } from "@/lib/messages/marks.server";
import { listPins, pinMessage } from "@/lib/messages/pins.server";
import { react } from "@/lib/messages/reactions.server";
import { listStarred } from "@/lib/messages/stars.server";
import type { MessageView } from "@/lib/messages/view";
import { indexConversation } from "@/lib/search/index.server";
import { searchInput } from "@/lib/search/input";
import { searchMessages } from "@/lib/search/queries.server";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";
import { at, codeOf, edit, listening } from "@/tests/setup/changes";
import { createdGroup, makeGroup } from "@/tests/setup/groups";
import {
	changes,
	makeAttachment,
	makePair,
	page,
	say,
	texts,
} from "@/tests/setup/talk";

const HOUR = 3_600;
const listen = listening();

const set = (viewer: Viewer, id: string, seconds: number | null) =>
	setLifetime(viewer, id, { seconds: seconds as typeof HOUR | null });
/** The clock of the job, so long after now. */
const after = (seconds: number) => new Date(Date.now() + seconds * 1_000);
/** Works off all that is due then, whoever's it is: one database serves all tests of this file. */
const expire = async (seconds: number) => {
	while ((await expireMessages(after(seconds))) > 0);
};
const _seen = async (viewer: Viewer, id: string) =>
	texts((await page(viewer, id)).messages);
const expiryOf = ({ body }: MessageView) =>
	body.kind === "plain" ? body.expiresAt : undefined;

describe("a message whose time has come", () => {
	it("leaves nothing but its place: no word, earlier word, reaction, name, pin, star, file or hit", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		must(await set(ann, id, HOUR));
		const file = await makeAttachment(ann);
		const held = await makeAttachment(ann);
		const sent = must(
			await sendMessage(ann, id, {
				clientId: newId(),
				text: `zebrafish @${bob.handle}`,
				attachmentIds: [file, held],
			}),
		);
		const edited = must(
			await edit(ann, sent, `zebrafish again @${bob.handle}`),
		);
		// New words are no way to stay longer.
		expect(edited.body).toMatchObject({ expiresAt: expiryOf(sent) });
		must(await react(bob, at(sent), { emoji: "👍", isGiven: true }));
		must(await pinMessage(bob, at(sent), { isPinned: true }));
		must(await markMessage(bob, at(sent), { isStarred: true }));
		const answer = must(
			await sendMessage(bob, id, {
				clientId: newId(),
				text: "me too",
				attachmentIds: [],
				replyTo: { sequence: sent.sequence },
			}),
		);
		const other = await makeGroup(0, "Archive");
		const search = async (viewer: Viewer) =>
			must(await searchMessages(viewer, searchInput.parse({ q: "zebrafish" })))
				.hits.length;
		await indexConversation(id, async () => {});
		expect(await search(bob)).toBe(1);
		const version = (await page(bob, id)).messages.at(-1)?.version ?? 0;

		await expire(HOUR + 60);
		await indexConversation(id, async () => {});
		expect(await search(bob)).toBe(0);
		const [row] = await database()
			.select()
			.from(messages)
			.where(eq(messages.id, sent.id));
		expect(row).toMatchObject({
			body: { v: 1, kind: "withheld" },
			editedAt: null,
			withheldEdit: null,
			reactions: null,
			isPinned: false,
		});
		for (const table of [messageEdits, reactions, pins, mentions, expiries])
			expect(
				await database()
					.select()
					.from(table)
					.where(eq(table.conversationId, id)),
			).toEqual([]);
		const marks = await database()
			.select()
			.from(messageMarks)
			.where(eq(messageMarks.conversationId, id));
		expect(marks.map((mark) => mark.starredAt)).toEqual([null]);
		expect(
			await database()
				.select()
				.from(messageAttachments)
				.where(eq(messageAttachments.conversationId, id)),
		).toEqual([]);
		for (const gone of [file, held])
			expect(
				await database()
					.select()
					.from(attachments)
					.where(eq(attachments.id, gone)),
			).toEqual([]);
		expect(must(await listPins(bob, id)).messages).toEqual([]);
		expect(must(await listStarred(bob, { limit: 9 })).messages).toEqual([]);
		expect(must(await listEdits(bob, at(sent))).edits).toEqual([]);
		const missed = await changes(bob, id, version);
		expect(missed.messages.map((one) => [one.id, one.body.kind])).toEqual([
			[sent.id, "withheld"],
			[answer.id, "withheld"],
		]);
		expect(codeOf(await edit(ann, sent, "once more"))).toBe("conflict");
		expect(
			codeOf(
				await forwardMessage(bob, at(sent), {
					to: [{ conversationId: other.id, clientId: newId() }],
				}),
			),
		).toBe("conflict");
	});

	it("keeps a file that was passed on to where messages stay", async () => {
		const { ann, id } = await makeGroup(0);
		must(await set(ann, id, HOUR));
		const file = await makeAttachment(ann);
		const sent = must(
			await sendMessage(ann, id, {
				clientId: newId(),
				text: "",
				attachmentIds: [file],
			}),
		);
		const kept = (await createdGroup(ann, [])).id;
		must(
			await forwardMessage(ann, at(sent), {
				to: [{ conversationId: kept, clientId: newId() }],
			}),
		);
		await expire(HOUR + 60);
		const rows = await database()
			.select({ id: attachments.id })
			.from(attachments)
			.where(eq(attachments.id, file));
		expect(rows).toEqual([{ id: file }]);
	});

	it("is neither unread nor the last line any more, and leaves no hole in the order", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "stays");
		must(await set(ann, id, HOUR));
		const socket = await listen(
			bob,
			must(await readConversation(bob, id)).channel,
		);
		const sent = [
			await say(ann, id, "one"),
			await say(ann, id, "two"),
			await say(ann, id, "three"),
		];
		const listed = async () => {
			const [one] = must(
				await listConversations(bob, { limit: 5 }),
			).conversations;
			return [
				one?.unread,
				one?.lastLine?.event?.type ?? one?.lastLine?.preview,
			];
		};
		expect(await listed()).toEqual([4, "three"]);
		await expire(HOUR + 60);
		expect(await listed()).toEqual([1, "lifetime"]);
		const { messages: log } = await page(bob, id);
		expect(log.map((one) => one.sequence)).toEqual([1, 2, 3, 4, 5]);
		// Each has a version of its own: a page of changes cuts nowhere between two that share one.
		const versions = sent.map(
			({ sequence }) => log.find((one) => one.sequence === sequence)?.version,
		);
		expect(new Set(versions).size).toBe(3);
		for (const _ of sent)
			expect(await socket.next("message.changed")).toMatchObject({
				message: { body: { kind: "withheld" } },
			});
		// A retry of what was sent finds the place, and sends nothing anew.
		const [first] = sent;
		const again = await say(ann, id, "one", first?.clientId);
		expect(again).toMatchObject({ id: first?.id, body: { kind: "withheld" } });
	});
});
