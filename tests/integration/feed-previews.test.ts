import type { RequestListener } from "node:http";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { deletePost, editPost } from "@/lib/feed/posts.server";
import { makePreview, removePreview } from "@/lib/feed/previews.server";
import { readPost } from "@/lib/feed/queries.server";
import { accessMedia } from "@/lib/media/access.server";
import { sweepMedia } from "@/lib/media/sweep.server";
import { changePreviewChoices } from "@/lib/previews/choices.server";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { codeOf } from "@/tests/setup/changes";
import { post } from "@/tests/setup/feed";
import { befriend, makeAttachment } from "@/tests/setup/talk";
import { noisePhoto } from "@/tests/setup/upload";
import { openWeb, PAGE, type Web } from "@/tests/setup/web";

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

async function friends(): Promise<[MadePerson, MadePerson]> {
	const [ann, bob] = [await makePerson(), await makePerson()];
	await befriend(ann, bob);
	return [ann, bob];
}
const seenBy = async (viewer: MadePerson, id: string) =>
	must(await readPost(viewer, id)).preview;
const isThere = async (id = "") =>
	(await database().select().from(attachments).where(eq(attachments.id, id)))
		.length === 1;

describe("the preview of a link in a post", () => {
	it("is for whom the post is, with its picture, and made once", async () => {
		const [ann, bob] = await friends();
		const { network } = await web();
		const made = await post(ann, LINK, { audience: "friends" });
		expect(made.preview).toBeNull();
		expect(await makePreview(made.id, network)).toBe(true);
		const preview = await seenBy(bob, made.id);
		expect(preview).toMatchObject({
			url: "http://pub.ok.test/cake",
			title: "Eplekake & /cake",
			picture: { width: 640, height: 427 },
		});
		const file = preview?.picture?.id ?? "";
		const stranger = await makePerson();
		expect(codeOf(await accessMedia(bob, file))).toBe("ok");
		expect(codeOf(await accessMedia(stranger, file))).toBe("not_found");
		await sweepMedia(Date.now() + 30 * 86_400_000);
		expect(await isThere(file)).toBe(true);
		expect(await makePreview(made.id, network)).toBe(false);
		must(await blockPerson(ann, { personId: bob.personId }));
		expect(codeOf(await accessMedia(bob, file))).toBe("not_found");
	});

	it("goes when the link does, stays when other words change, and goes with the post", async () => {
		const [ann] = await friends();
		const { network } = await web();
		const photo = await makeAttachment(ann);
		const { id } = await post(ann, LINK, { attachmentIds: [photo] });
		await makePreview(id, network);
		const first = await seenBy(ann, id);
		must(await editPost(ann, { postId: id, text: `${LINK} and eat` }));
		expect(await seenBy(ann, id)).toEqual(first);
		must(
			await editPost(ann, { postId: id, text: LINK.replace("cake", "pie") }),
		);
		expect(await seenBy(ann, id)).toBeNull();
		expect(await isThere(first?.picture?.id)).toBe(false);
		await makePreview(id, network);
		const second = await seenBy(ann, id);
		expect(second?.title).toBe("Eplekake & /pie");
		must(await deletePost(ann, { postId: id }));
		expect(await isThere(second?.picture?.id)).toBe(false);
		expect(await isThere(photo)).toBe(false);
	});

	it("is taken away by the author alone, and not made again for that link", async () => {
		const [ann, bob] = await friends();
		const { network, dialled } = await web();
		const { id } = await post(ann, LINK);
		await makePreview(id, network);
		const file = (await seenBy(bob, id))?.picture?.id;
		expect(codeOf(await removePreview(bob, { postId: id }))).toBe("not_found");
		expect(await seenBy(bob, id)).not.toBeNull();
		for (let twice = 0; twice < 2; twice++)
			must(await removePreview(ann, { postId: id }));
		expect(await seenBy(bob, id)).toBeNull();
		expect(await isThere(file)).toBe(false);
		const asked = dialled.length;
		expect(await makePreview(id, network)).toBe(false);
		must(await editPost(ann, { postId: id, text: `${LINK} again` }));
		expect(await makePreview(id, network)).toBe(false);
		expect(dialled).toHaveLength(asked);
	});

	it("is not made for who wants none, nor in a spoiler, nor of a private place", async () => {
		const [ann, bob] = await friends();
		const { network, dialled } = await web();
		must(await changePreviewChoices(ann, { areMade: false }));
		const texts = [`||${LINK}||`, "http://localhost/x", "http://10.0.0.1/x"];
		const ids = [(await post(ann, LINK)).id];
		for (const text of texts) ids.push((await post(bob, text)).id);
		for (const id of ids) expect(await makePreview(id, network)).toBe(false);
		expect(dialled).toEqual([]);
		expect(await makePreview((await post(bob, LINK)).id, network)).toBe(true);
	});

	it.each(["deleted", "changed"] as const)(
		"leaves no file when the post is %s while the page is read",
		async (what) => {
			const [ann] = await friends();
			const { id } = await post(ann, LINK);
			let happened = false;
			const { network } = await web(async () => {
				if (happened) return;
				happened = true;
				must(
					what === "deleted"
						? await deletePost(ann, { postId: id })
						: await editPost(ann, { postId: id, text: "no link" }),
				);
			});
			expect(await makePreview(id, network)).toBe(false);
			expect(happened).toBe(true);
			const left = await database()
				.select()
				.from(attachments)
				.where(eq(attachments.ownerId, ann.personId));
			expect(left).toEqual([]);
		},
	);
});
