import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { scheduledMessages } from "@/db/schema/later";
import { people } from "@/db/schema/people";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { editGroup } from "@/lib/groups/commands.server";
import { newId } from "@/lib/ids";
import { SCHEDULE_DAYS_MAX, SCHEDULED_MAX } from "@/lib/limits";
import { sendMessage } from "@/lib/messages/commands.server";
import {
	dropScheduled,
	reschedule,
	sendScheduled,
} from "@/lib/scheduled/commands.server";
import { listScheduledIn } from "@/lib/scheduled/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { codeOf } from "@/tests/setup/changes";
import { makeGroup, step } from "@/tests/setup/groups";
import {
	DAY_MS,
	HOUR_MS,
	inMs,
	runAt,
	said,
	schedule,
	waiting,
} from "@/tests/setup/scheduled";
import { makeAttachment, makePair } from "@/tests/setup/talk";

const view = async (viewer: Viewer, id: string) =>
	must(await readConversation(viewer, id));

describe("what cannot be said at its time", () => {
	/** Scheduled while all was well; then something happens. */
	const fails = async (
		happens: (world: {
			ann: Viewer;
			bob: Viewer;
			id: string;
		}) => Promise<unknown>,
	) => {
		const { ann: bob, others, id } = await makeGroup(1);
		const [ann] = others;
		must(await schedule(ann, id));
		await happens({ ann, bob, id });
		await runAt(2 * HOUR_MS);
		return { ann, bob, id, left: await waiting(ann) };
	};

	it("is kept with the reason where only admins may write now, and can be said later", async () => {
		const { ann, bob, id, left } = await fails(async ({ bob, id }) => {
			must(await editGroup(bob, id, { onlyAdminsWrite: true }));
		});
		expect(left).toMatchObject([{ problem: "admins_only" }]);
		expect((await view(ann, id)).scheduled).toEqual({ waiting: 0, failed: 1 });
		const [one] = left;
		// It does not try by itself again.
		await runAt(3 * DAY_MS);
		expect(await waiting(ann)).toMatchObject([{ problem: "admins_only" }]);
		expect(codeOf(await sendScheduled(ann, one?.id ?? ""))).toBe("admins_only");
		await step(bob, id, ann, "promote");
		must(await reschedule(ann, one?.id ?? "", { dueAt: inMs(HOUR_MS) }));
		await runAt(2 * HOUR_MS);
		expect(await said(bob, id)).toContain("see you there");
		expect(await waiting(ann)).toEqual([]);
	});

	it("is kept for who was removed", async () => {
		const { ann, bob, id, left } = await fails(({ ann, bob, id }) =>
			step(bob, id, ann, "remove"),
		);
		expect(left).toMatchObject([
			{ problem: "not_found", text: "see you there", conversationId: id },
		]);
		expect(codeOf(await listScheduledIn(ann, id))).toBe("not_found");
		expect(await said(bob, id)).not.toContain("see you there");
		must(await dropScheduled(ann, left[0]?.id ?? ""));
		expect(await waiting(ann)).toEqual([]);
	});

	it("is kept for who blocks the other now; by whom they are blocked they do not learn", async () => {
		const { ann, bob, id } = await makePair();
		must(await schedule(ann, id, { text: "from ann" }));
		must(await schedule(bob, id, { text: "from bob" }));
		must(await blockPerson(ann, { personId: bob.personId }));
		await runAt(2 * HOUR_MS);
		expect(await waiting(ann)).toMatchObject([{ problem: "conflict" }]);
		expect(await waiting(bob)).toEqual([]);
		expect(await said(bob, id)).toEqual(["from bob"]);
		expect(await said(ann, id)).not.toContain("from bob");
	});

	it("goes with the person", async () => {
		const gone = await makePerson();
		const { id } = await makePair();
		await database()
			.insert(scheduledMessages)
			.values({
				personId: gone.personId,
				id: newId(),
				conversationId: id,
				body: { text: "x", attachments: [] },
				dueAt: inMs(DAY_MS),
				createdAt: new Date(),
			});
		expect(await waiting(gone)).toHaveLength(1);
		await database().delete(people).where(eq(people.id, gone.personId));
		expect(await waiting(gone)).toEqual([]);
	});
});

describe("what is refused", () => {
	it("a time that has passed or is too far away, and more than anybody needs", async () => {
		const { ann, bob, id } = await makePair();
		const at = (ms: number) => schedule(ann, id, { dueAt: inMs(ms) });
		expect(codeOf(await at(-2 * 60_000))).toBe("invalid");
		expect(codeOf(await at((SCHEDULE_DAYS_MAX + 1) * DAY_MS))).toBe(
			"too_large",
		);
		const row = (at: number) => ({
			personId: ann.personId,
			id: newId(),
			conversationId: id,
			body: { text: `${at}`, attachments: [] },
			dueAt: inMs(DAY_MS),
			createdAt: new Date(),
		});
		await database()
			.insert(scheduledMessages)
			.values(Array.from({ length: SCHEDULED_MAX - 1 }, (_, at) => row(at)));
		const both = await Promise.all([at(HOUR_MS), at(HOUR_MS)]);
		expect(both.map(codeOf).toSorted()).toEqual(["ok", "too_many"]);
		// Another's bound is their own.
		must(await schedule(bob, id));
	});

	it("what could not be sent now either: where one is not, others' files, words that are none", async () => {
		const { ann, bob, id } = await makePair();
		const stranger = await makePerson();
		expect(codeOf(await schedule(stranger, id))).toBe("not_found");
		const theirs = await makeAttachment(bob);
		expect(codeOf(await schedule(ann, id, { attachmentIds: [theirs] }))).toBe(
			"not_found",
		);
		expect(codeOf(await schedule(ann, id, { replyTo: { sequence: 9 } }))).toBe(
			"not_found",
		);
		const kept = must(await schedule(ann, id));
		expect(codeOf(await reschedule(ann, kept.id, { text: "  " }))).toBe(
			"empty",
		);
		must(await blockPerson(ann, { personId: bob.personId }));
		expect(codeOf(await schedule(ann, id))).toBe("conflict");
		expect(
			codeOf(
				await sendMessage(ann, id, {
					clientId: newId(),
					text: "x",
					attachmentIds: [],
				}),
			),
		).toBe("conflict");
	});
});
