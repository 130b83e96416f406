import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { blockPerson } from "@/lib/contacts/blocks.server";
import {
	GALLERY_KINDS,
	type GalleryKind,
	galleryInput,
} from "@/lib/gallery/input";
import { listGallery } from "@/lib/gallery/queries.server";
import type { GalleryItemView } from "@/lib/gallery/view";
import { leaveGroup } from "@/lib/groups/members.server";
import { newId } from "@/lib/ids";
import type { AttachmentKind } from "@/lib/media/view";
import { sendMessage } from "@/lib/messages/commands.server";
import { deleteMessage, editMessage } from "@/lib/messages/edit.server";
import { markMessage } from "@/lib/messages/marks.server";
import type { MessageView } from "@/lib/messages/view";
import { indexConversation } from "@/lib/search/index.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { makeGroup } from "@/tests/setup/groups";
import { countQueries } from "@/tests/setup/queries";
import { makePair, say } from "@/tests/setup/talk";

let pair: Awaited<ReturnType<typeof makePair>>;
beforeEach(async () => {
	pair = await makePair();
});

/** A message with one file of each of these kinds; the rows alone, for no byte of them is read. */
async function send(
	from: Viewer,
	id: string,
	kinds: AttachmentKind[],
	text = "",
): Promise<MessageView> {
	const rows = kinds.map((kind) => ({
		id: newId(),
		ownerId: from.personId,
		purpose: "message" as const,
		kind,
		name: `a.${kind}`,
		mimeType: "image/png",
		sizeBytes: 9,
		createdAt: new Date(),
	}));
	await database().insert(attachments).values(rows);
	const attachmentIds = rows.map((row) => row.id);
	return must(
		await sendMessage(from, id, { clientId: newId(), text, attachmentIds }),
	);
}

async function list(viewer: Viewer, id: string, kind: GalleryKind) {
	const all: GalleryItemView[] = [];
	let cursor: string | undefined;
	for (let pages = 0; pages < 20; pages++) {
		const input = galleryInput.parse({ kind, cursor });
		const page = must(await listGallery(viewer, id, input));
		all.push(...page.items);
		if (!page.next) return all;
		cursor = page.next;
	}
	throw new Error("the gallery never ends");
}
const sequences = (items: readonly { sequence: number }[]) =>
	items.map((item) => item.sequence);
async function index(id: string): Promise<void> {
	while (!(await indexConversation(id)));
}

describe("a gallery", () => {
	it("holds each kind by itself, and of a message only that kind", async () => {
		const { ann, bob, id } = pair;
		await say(ann, id, "just words");
		const mixed = await send(ann, id, ["photo", "file", "voice", "drawing"]);
		const film = await send(bob, id, ["video", "gif"]);
		const link = await say(
			bob,
			id,
			"look at https://example.org/a and https://example.org/a, also example.com",
		);
		const [newest, oldest] = await list(ann, id, "pictures");
		expect(newest?.sequence).toBe(film.sequence);
		expect(newest?.sender.id).toBe(bob.personId);
		expect(oldest?.sequence).toBe(mixed.sequence);
		expect(oldest?.attachments.map(({ kind }) => kind)).toEqual([
			"photo",
			"drawing",
		]);
		expect(sequences(await list(ann, id, "files"))).toEqual([mixed.sequence]);
		expect(sequences(await list(ann, id, "voice"))).toEqual([mixed.sequence]);
		const links = await list(ann, id, "links");
		expect(sequences(links)).toEqual([link.sequence]);
		expect(links[0]?.links.map(({ href }) => href)).toEqual([
			"https://example.org/a",
			"https://example.com/",
		]);
	});

	it("gives every picture once, newest first, from page to page, indexed or not", async () => {
		const { ann, id } = pair;
		const sent: number[] = [];
		for (let at = 0; at < 75; at++) {
			const kind = at % 3 === 0 ? "video" : at % 3 === 1 ? "photo" : "drawing";
			const kinds: AttachmentKind[] =
				at % 10 === 0 ? ["photo", "video"] : [kind];
			sent.push((await send(ann, id, kinds)).sequence);
		}
		const expected = sent.toReversed();
		expect(sequences(await list(ann, id, "pictures"))).toEqual(expected);
		await index(id);
		expect(sequences(await list(ann, id, "pictures"))).toEqual(expected);
		const newest = (await send(ann, id, ["photo"])).sequence;
		expect(sequences(await list(ann, id, "pictures"))).toEqual([
			newest,
			...expected,
		]);
		const input = galleryInput.parse({ kind: "pictures" });
		const { count } = await countQueries(() => listGallery(ann, id, input));
		expect(count).toBeLessThanOrEqual(16);
	});

	it("shows nothing that was deleted for all, or taken out of the words, to anybody", async () => {
		const { ann, bob, id } = pair;
		const photo = await send(ann, id, ["photo"]);
		const link = await say(ann, id, "https://example.org");
		await index(id);
		expect(await list(bob, id, "pictures")).toHaveLength(1);
		expect(await list(bob, id, "links")).toHaveLength(1);
		must(await deleteMessage(ann, { id, messageId: photo.id }));
		must(
			await editMessage(
				ann,
				{ id, messageId: link.id },
				{ clientId: newId(), text: "never mind" },
			),
		);
		for (const who of [ann, bob])
			for (const kind of GALLERY_KINDS)
				expect(await list(who, id, kind)).toEqual([]);
	});

	it("leaves out what somebody took away for themself, for them alone", async () => {
		const { ann, bob, id } = pair;
		const { id: messageId } = await send(ann, id, ["photo"]);
		must(await markMessage(bob, { id, messageId }, { isHidden: true }));
		expect(await list(bob, id, "pictures")).toEqual([]);
		expect(await list(ann, id, "pictures")).toHaveLength(1);
	});

	it("keeps what a block withholds from the other", async () => {
		const { ann, bob, id } = pair;
		await send(ann, id, ["photo"]);
		must(await blockPerson(bob, { personId: ann.personId }));
		await send(ann, id, ["photo"]);
		expect(await list(ann, id, "pictures")).toHaveLength(2);
		expect(await list(bob, id, "pictures")).toHaveLength(1);
	});
});

describe("who is not in the conversation", () => {
	let group: Awaited<ReturnType<typeof makeGroup>>;
	beforeAll(async () => {
		group = await makeGroup();
	});

	it("is told that it is not there, as of one that never was", async () => {
		const { ann: admin, others, id } = group;
		const [member] = others;
		await send(admin, id, ["photo"]);
		const input = galleryInput.parse({ kind: "pictures" });
		expect(await list(member, id, "pictures")).toHaveLength(1);
		must(await leaveGroup(member, id));
		const stranger = await makePerson();
		for (const [who, where] of [
			[member, id],
			[stranger, id],
			[admin, newId()],
		] as const)
			expect(await listGallery(who, where, input)).toMatchObject({
				ok: false,
				problem: { code: "not_found" },
			});
	});
});
