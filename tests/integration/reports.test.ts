import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { blocks } from "@/db/schema/contacts";
import { letterMedia } from "@/db/schema/mailbox";
import { reports } from "@/db/schema/reports";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import { resetRates } from "@/lib/rate-limit.server";
import { REPORT_COPY_LENGTH_MAX } from "@/lib/reports/limits";
import { listReports } from "@/lib/reports/queries.server";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { goIn } from "@/tests/setup/communities";
import { post as publish } from "@/tests/setup/feed";
import { letGuestsIn, makeGuest } from "@/tests/setup/guests";
import { post } from "@/tests/setup/mailbox";
import { about, makeThings, report } from "@/tests/setup/reports";
import { makeAttachment, say } from "@/tests/setup/talk";

const gone = { ok: false, problem: { code: "not_found" } };
let owner: MadePerson;
beforeAll(async () => {
	owner = await makeOwner();
	await letGuestsIn(owner);
});
beforeEach(async () => {
	resetRates();
	await database().delete(reports);
});

const waiting = async () => must(await listReports(owner)).waiting;

describe("what can be reported", () => {
	it("is what one sees of others and nothing else, and missing looks like forbidden", async () => {
		const { ann, bob, stranger, things } = await makeThings();
		const guest = await makeGuest("Gina");
		for (const [subject] of things) {
			for (const outsider of [stranger, owner, guest])
				expect(await report(outsider, subject), subject.kind).toEqual(gone);
			expect(await report(bob, subject), "one's own").toEqual(gone);
			expect(await report(ann, { ...subject, id: newId() })).toEqual(gone);
		}
		expect(await waiting()).toEqual([]);
		for (const [subject] of things) must(await report(ann, subject));
		expect(await waiting()).toHaveLength(things.length);
	});

	it("keeps its words as they were, where they were said, and how many files there were", async () => {
		const { ann, bob, direct, things } = await makeThings();
		for (const [subject] of things) must(await report(ann, subject));
		const rows = await waiting();
		expect(rows.map(({ kind, place }) => [kind, place])).toEqual(
			things.map(([{ kind }, place]) => [kind, place]),
		);
		for (const { copy, about, reporter, answer } of rows) {
			expect(copy?.replaceAll("\n\n", " ")).toBe("You are all fools");
			expect(about.id).toBe(bob.personId);
			expect(reporter.id).toBe(ann.personId);
			expect(answer).toBeNull();
		}
		const photos = [await makeAttachment(bob), await makeAttachment(bob)];
		const sent = must(
			await sendMessage(bob, direct, {
				...{ clientId: newId(), text: "", attachmentIds: photos },
			}),
		);
		const message = { kind: "message", id: sent.id, conversationId: direct };
		must(await report(ann, message));
		const letterId = await post(bob, [ann], {
			...{ subject: "", body: "Look", attachmentIds: [photos[0] ?? ""] },
		});
		const held = await database()
			.select()
			.from(letterMedia)
			.where(eq(letterMedia.letterId, letterId));
		expect(held).toHaveLength(1);
		must(await report(ann, { kind: "letter", id: letterId }));
		const files = (await waiting()).map((one) => one.attachmentCount);
		expect(files.slice(-2)).toEqual([2, 1]);
	});

	it("is a person too, but neither oneself, nor a guest, nor nobody", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const guest = await makeGuest("Gro");
		for (const whom of [ann, guest])
			expect(await report(ann, about(whom))).toEqual(gone);
		expect(await report(ann, { kind: "person", id: newId() })).toEqual(gone);
		must(await report(ann, about(bob), { reason: "spam", words: "Ads" }));
		expect(await waiting()).toMatchObject([
			{ kind: "person", copy: null, reason: "spam", words: "Ads" },
		]);
	});

	it("of a guest is what they say", async () => {
		const ann = await makePerson();
		const guest = await makeGuest("Gus");
		await goIn(ann, guest.lobbyId);
		const conversationId = guest.lobbyId;
		const said = await say(guest, conversationId, "Buy this");
		const subject = { kind: "message", id: said.id, conversationId };
		must(await report(ann, subject));
		expect(await waiting()).toMatchObject([
			{ about: { displayName: "Guest Gus" } },
		]);
	});

	it("is no message that was deleted for all; one that was reported before keeps its words", async () => {
		const { ann, bob, direct } = await makeThings();
		const said = await say(bob, direct, "You will be sorry");
		const subject = { kind: "message", id: said.id, conversationId: direct };
		must(await report(ann, subject));
		must(await deleteMessage(bob, { id: direct, messageId: said.id }));
		expect(await report(ann, subject)).toMatchObject({
			problem: { code: "conflict" },
		});
		expect(await waiting()).toMatchObject([{ copy: "You will be sorry" }]);
	});

	it("is cut when it is a very long letter, and nothing else is", async () => {
		const { ann, bob } = await makeThings();
		const body = `${"😀".repeat(REPORT_COPY_LENGTH_MAX)}`;
		const id = await post(bob, [ann], { subject: "", body });
		must(await report(ann, { kind: "letter", id }));
		const [row] = await waiting();
		expect(row?.copy?.isWellFormed()).toBe(true);
		expect(row?.copy?.endsWith("😀…")).toBe(true);
		expect(row?.copy?.length).toBeLessThanOrEqual(REPORT_COPY_LENGTH_MAX);
	});
});

describe("blocking with a report", () => {
	it("blocks whom it is about, and only when it was asked for", async () => {
		const { ann, bob, things } = await makeThings();
		const blocked = () =>
			database()
				.select()
				.from(blocks)
				.where(eq(blocks.blockerId, ann.personId));
		const [message] = things[0] ?? [];
		if (!message) throw new Error("nothing was said");
		must(await report(ann, message));
		expect(await blocked()).toEqual([]);
		must(await report(ann, message, { blocks: true }));
		expect(await blocked()).toMatchObject([{ blockedId: bob.personId }]);
		expect(await waiting()).toHaveLength(1);
	});

	it("is no way to what a block hides: a blocked friend's posts cannot be reported", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const { id } = await publish(bob, "Hello");
		must(await report(ann, { kind: "post", id }));
		must(await blockPerson(bob, { personId: ann.personId }));
		await database().delete(reports);
		expect(await report(ann, { kind: "post", id })).toEqual(gone);
		// Nor is the block told: the person themself can be reported like anybody.
		must(await report(ann, about(bob)));
	});
});
