import type { RequestListener } from "node:http";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { accessMedia } from "@/lib/media/access.server";
import { sweepMedia } from "@/lib/media/sweep.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import {
	changePreviews,
	makePreview,
	readPreviews,
	removePreview,
} from "@/lib/messages/previews.server";
import type { MessageView } from "@/lib/messages/view";
import { changePreviewChoices } from "@/lib/previews/choices.server";
import { conversationChannel } from "@/lib/realtime/channels";
import { readMe } from "@/lib/realtime/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, edit, listening } from "@/tests/setup/changes";
import { makeGroup } from "@/tests/setup/groups";
import { changes, makePair, page, say } from "@/tests/setup/talk";
import { noisePhoto } from "@/tests/setup/upload";
import { openWeb, PAGE, type Web } from "@/tests/setup/web";

const listen = listening();
const webs: Web[] = [];
afterEach(() => {
	for (const web of webs.splice(0)) web.close();
});

const LINK = "look: http://pub.ok.test/cake";

/** A web of pages with a picture; `meanwhile` happens while a page is read. */
async function web(meanwhile: () => Promise<unknown> = async () => null) {
	const photo = await noisePhoto(900, 600);
	const serve: RequestListener = async (request, answer) => {
		const isPicture = request.url === "/kake.png";
		if (!isPicture) await meanwhile();
		answer.setHeader("content-type", isPicture ? "image/jpeg" : "text/html");
		answer.end(isPicture ? photo : PAGE.replace("kaffe", request.url ?? ""));
	};
	const opened = await openWeb(serve);
	webs.push(opened);
	return opened;
}

const seenBy = async (viewer: Viewer, { id, conversationId }: MessageView) =>
	(await page(viewer, conversationId)).messages.find((one) => one.id === id)
		?.preview;
const fileRow = async (id = "") =>
	(await database().select().from(attachments).where(eq(attachments.id, id)))
		.length;
const mayRead = async (viewer: Viewer, id = "") =>
	codeOf(await accessMedia(viewer, id));

describe("the preview of a link", () => {
	it("is put below the message for all, with a small picture of our own", async () => {
		const { ann, bob, id } = await makePair();
		const { network } = await web();
		const sent = await say(ann, id, LINK);
		expect(sent.preview).toBeUndefined();
		const socket = await listen(bob, conversationChannel(id, 1));
		expect(await makePreview(sent, network)).toBe(true);
		const heard = (await socket.next("message.changed")) as {
			message: MessageView;
		};
		const { preview } = heard.message;
		expect(preview).toMatchObject({
			url: "http://pub.ok.test/cake",
			title: "Eplekake & /cake",
			siteName: "Kakeboden",
			picture: { width: 640, height: 427 },
		});
		expect(heard.message.version).toBe(sent.version + 1);
		expect(await seenBy(bob, sent)).toEqual(preview);
		expect((await changes(bob, id, sent.version)).messages).toHaveLength(1);
		const file = preview?.picture?.id;
		const stranger = await makePerson();
		expect(await mayRead(bob, file)).toBe("ok");
		expect(await mayRead(stranger, file)).toBe("not_found");
		await sweepMedia(Date.now() + 30 * 86_400_000);
		expect(await fileRow(file)).toBe(1);
		// Made once.
		expect(await makePreview(sent, network)).toBe(false);
	});

	it("goes with the message, and its picture from the disk", async () => {
		const { ann, bob, id } = await makePair();
		const { network } = await web();
		const sent = await say(ann, id, LINK);
		await makePreview(sent, network);
		const file = (await seenBy(bob, sent))?.picture?.id;
		expect(await fileRow(file)).toBe(1);
		must(await deleteMessage(ann, at(sent)));
		expect(await seenBy(bob, sent)).toBeUndefined();
		expect(await fileRow(file)).toBe(0);
		expect(await makePreview(sent, network)).toBe(false);
	});

	it("changes with the link, and stays with the same one", async () => {
		const { ann, bob, id } = await makePair();
		const { network } = await web();
		const sent = await say(ann, id, LINK);
		await makePreview(sent, network);
		const first = await seenBy(bob, sent);
		must(await edit(ann, sent, `${LINK} (the best)`));
		expect(await seenBy(bob, sent)).toEqual(first);
		must(await edit(ann, sent, "rather http://pub.ok.test/tart"));
		expect(await seenBy(bob, sent)).toBeUndefined();
		expect(await fileRow(first?.picture?.id)).toBe(0);
		expect(await makePreview(sent, network)).toBe(true);
		expect((await seenBy(bob, sent))?.title).toBe("Eplekake & /tart");
		must(await edit(ann, sent, "rather nothing."));
		expect(await seenBy(bob, sent)).toBeUndefined();
	});

	it("is taken away by its author alone, for good", async () => {
		const { ann, bob, id } = await makePair();
		const { network } = await web();
		const sent = await say(ann, id, LINK);
		await makePreview(sent, network);
		const file = (await seenBy(bob, sent))?.picture?.id;
		expect(codeOf(await removePreview(bob, at(sent)))).toBe("not_found");
		const removed = must(await removePreview(ann, at(sent)));
		expect(removed.preview).toBeUndefined();
		expect(await fileRow(file)).toBe(0);
		expect(must(await removePreview(ann, at(sent))).version).toBe(
			removed.version,
		);
		expect(await makePreview(sent, network)).toBe(false);
		must(await edit(ann, sent, "http://pub.ok.test/other"));
		expect(await makePreview(sent, network)).toBe(true);
	});

	it("is not put on a message that became another while the page was read", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, LINK);
		const other = await web(() => edit(ann, sent, "http://pub.ok.test/new"));
		expect(await makePreview(sent, other.network)).toBe(false);
		const gone = await web(() => deleteMessage(ann, at(sent)));
		expect(await makePreview(sent, gone.network)).toBe(false);
		expect(await seenBy(bob, sent)).toBeUndefined();
	});
});

describe("no page is asked", () => {
	it("for what is withheld, hidden in code or a spoiler, or no link of the web", async () => {
		const { ann, bob, id } = await makePair();
		const { network, dialled } = await web();
		for (const text of [
			"`http://pub.ok.test/code`",
			"```\nhttp://pub.ok.test/code\n```",
			"||http://pub.ok.test/secret||",
			"mailto:ann@pub.ok.test",
			"http://user:pass@pub.ok.test/",
			"no link at all.",
		])
			expect(await makePreview(await say(ann, id, text), network)).toBe(false);
		must(await blockPerson(bob, { personId: ann.personId }));
		const withheld = await say(ann, id, LINK);
		expect(await makePreview(withheld, network)).toBe(false);
		expect(dialled).toEqual([]);
	});

	it("where a person or a conversation wants none, which only some may say", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		const { network, dialled } = await web();
		const off = { areMade: false };
		expect(codeOf(await changePreviews(bob, id, off))).toBe("admins_only");
		const stranger = await makePerson();
		expect(codeOf(await changePreviews(stranger, id, off))).toBe("not_found");
		expect(codeOf(await readPreviews(stranger, id))).toBe("not_found");
		must(await changePreviews(ann, id, off));
		expect(must(await readPreviews(bob, id))).toEqual({
			...{ areMade: false, mayChange: false },
		});
		expect(await makePreview(await say(bob, id, LINK), network)).toBe(false);
		must(await changePreviews(ann, id, { areMade: true }));
		must(await changePreviewChoices(bob, { areMade: false }));
		expect(await makePreview(await say(bob, id, LINK), network)).toBe(false);
		expect(dialled).toEqual([]);
		expect(await makePreview(await say(ann, id, LINK), network)).toBe(true);
	});

	it("and who wants to see none is told so by their own settings", async () => {
		const person = await makePerson();
		expect(must(await readMe(person)).showsPreviews).toBe(true);
		must(await changePreviewChoices(person, { areShown: false }));
		expect(must(await readMe(person)).showsPreviews).toBe(false);
		must(await changePreviewChoices(person, { areShown: true }));
		expect(must(await readMe(person)).showsPreviews).toBe(true);
	});
});
