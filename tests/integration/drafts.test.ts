import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { drafts } from "@/db/schema/later";
import { keepDraft } from "@/lib/drafts/commands.server";
import type { DraftInput } from "@/lib/drafts/input";
import { listDrafts, readDraft } from "@/lib/drafts/queries.server";
import { readMe } from "@/lib/realtime/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { codeOf, listening } from "@/tests/setup/changes";
import { add, makeGroup, step } from "@/tests/setup/groups";
import { makePair, say } from "@/tests/setup/talk";

const listen = listening();

const keep = (
	viewer: Viewer,
	id: string,
	text: string,
	base = 0,
	replyTo: DraftInput["replyTo"] = null,
) => {
	const { personId } = viewer;
	return keepDraft(viewer, id, { personId, text, base, replyTo });
};
const kept = async (...input: Parameters<typeof keep>) =>
	must(await keep(...input));
const all = async (viewer: Viewer) => must(await listDrafts(viewer));

describe("a draft", () => {
	it("is found again by its writer and by nobody else", async () => {
		const { ann, bob, id } = await makePair();
		const text = 'He said "\u{1F95D}\\n" \n  ';
		const { draft } = await kept(ann, id, text, 0, 1);
		const { personId } = ann;
		const same = { personId, conversationId: id, text, replyTo: 1, version: 1 };
		expect(draft).toEqual(same);
		expect(await all(ann)).toEqual([same]);
		expect(must(await readDraft(ann, id))).toEqual(same);
		expect(await all(bob)).toEqual([]);
		expect(must(await readDraft(bob, id))).toMatchObject({
			text: "",
			version: 0,
		});
		const stranger = await makePerson();
		expect(codeOf(await readDraft(stranger, id))).toBe("not_found");
		expect(codeOf(await keep(stranger, id, "mine"))).toBe("not_found");
		// A page of Ann's that was left open when Bob signed in.
		const left = { personId, text: "to bob", base: 0, replyTo: null };
		expect(codeOf(await keepDraft(bob, id, left))).toBe("not_found");
		expect(await all(bob)).toEqual([]);
	});

	it("of a device that did not know the newest words never writes over them", async () => {
		const { ann, id } = await makePair();
		await kept(ann, id, "from the phone");
		const stale = await kept(ann, id, "from the desk");
		expect(stale).toMatchObject({
			isKept: false,
			draft: { text: "from the phone", version: 1 },
		});
		const second = await kept(ann, id, "from both", stale.draft.version);
		expect(second).toMatchObject({ isKept: true, draft: { version: 2 } });
		expect((await kept(ann, id, "late", 1)).isKept).toBe(false);
		expect((await all(ann))[0]?.text).toBe("from both");
	});

	it("of two devices at once is one's, and the other learns what it says", async () => {
		const { ann, id } = await makePair();
		for (const base of [0, 1]) {
			const both = await Promise.all([
				kept(ann, id, `one ${base}`, base),
				kept(ann, id, `two ${base}`, base),
			]);
			expect(both.map((one) => one.isKept).toSorted()).toEqual([false, true]);
			expect(both[0]?.draft).toEqual(both[1]?.draft);
		}
	});

	it("that is asked for again, because the answer was lost, is kept once", async () => {
		const { ann, id } = await makePair();
		await kept(ann, id, "hei");
		const again = await kept(ann, id, "hei");
		expect(again).toMatchObject({ isKept: true, draft: { version: 1 } });
	});

	it("that was emptied says so to a device that was away, and is in no list", async () => {
		const { ann, id } = await makePair();
		await kept(ann, id, "hei");
		await kept(ann, id, "", 1);
		expect(await all(ann)).toEqual([]);
		expect(await kept(ann, id, "hei there", 1)).toMatchObject({
			isKept: false,
			draft: { text: "", version: 2 },
		});
	});

	it("is told to the writer's own devices, without its words", async () => {
		const { ann, bob, id } = await makePair();
		const own = async (viewer: Viewer) =>
			must(await readMe(viewer)).channels.own;
		const mine = await listen(ann, await own(ann));
		const theirs = await listen(bob, await own(bob));
		await kept(ann, id, "the plum tree");
		const told = await mine.next("draft.changed");
		expect(told).toEqual({ conversationId: id, version: 1 });
		// Something that they do hear, so that there was time to hear the other.
		await say(ann, id, "hei");
		await theirs.next("conversation.changed");
		expect(theirs.names()).not.toContain("draft.changed");
	});

	it("goes with the membership", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		await kept(bob, id, "about ann");
		await step(ann, id, bob, "remove");
		expect(await all(bob)).toEqual([]);
		const left = await database()
			.select()
			.from(drafts)
			.where(
				and(eq(drafts.personId, bob.personId), eq(drafts.conversationId, id)),
			);
		expect(left).toEqual([]);
		expect(codeOf(await keep(bob, id, "more", 1))).toBe("not_found");
		await add(ann, id, bob);
		// A device that knew the old one begins anew.
		expect(await kept(bob, id, "hei", 1)).toMatchObject({
			isKept: false,
			draft: { version: 0 },
		});
		expect((await kept(bob, id, "hei")).isKept).toBe(true);
	});
});
