import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { transaction } from "@/db/tx";
import { setAlias } from "@/lib/groups/commands.server";
import { joinGroup } from "@/lib/groups/invites.server";
import { leaveGroup, stepMember } from "@/lib/groups/members.server";
import { unseat } from "@/lib/groups/write.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import type { Send } from "@/lib/messages/plan";
import { writeSends } from "@/lib/messages/write.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson } from "@/tests/factories";
import { link, makeGroup, step } from "@/tests/setup/groups";

const send = (viewer: Viewer, id: string) =>
	sendMessage(viewer, id, { clientId: newId(), text: "x", attachmentIds: [] });

/** What the tables say of a group: its log, its members, and whether the counters agree with both. */
async function audit(id: string) {
	const log = await database()
		.select()
		.from(messages)
		.where(eq(messages.conversationId, id))
		.orderBy(asc(messages.sequence));
	const seats = await database()
		.select()
		.from(members)
		.where(eq(members.conversationId, id));
	const [head] = await database()
		.select()
		.from(conversations)
		.where(eq(conversations.id, id));
	expect(log.map((row) => row.sequence)).toEqual(log.map((_, at) => at + 1));
	expect(new Set(log.map((row) => row.version)).size).toBe(log.length);
	expect(head?.lastSequence ?? 0).toBe(log.length);
	expect(head?.memberCount ?? 0).toBe(seats.length);
	return { log, seats, admins: seats.filter((one) => one.role === "admin") };
}

describe("at the same moment", () => {
	it("two admins who leave do not leave the others without one", async () => {
		for (let round = 0; round < 10; round++) {
			const { ann, others, id } = await makeGroup(3);
			const [bob] = others;
			await step(ann, id, bob, "promote");
			const left = await Promise.all([
				leaveGroup(ann, id),
				leaveGroup(bob, id),
			]);
			expect(left.every((one) => one.ok)).toBe(true);
			const { admins, seats } = await audit(id);
			expect(seats).toHaveLength(2);
			expect(admins).toHaveLength(1);
		}
	});

	it("two admins who step down, or remove each other, leave one", async () => {
		for (const what of ["demote", "remove"] as const) {
			const { ann, others, id } = await makeGroup(2);
			const [bob] = others;
			await step(ann, id, bob, "promote");
			const [a, b] =
				what === "demote" ? [ann, bob] : ([bob, ann] as [Viewer, Viewer]);
			const results = await Promise.all([
				stepMember(ann, id, a.personId, { step: what }),
				stepMember(bob, id, b.personId, { step: what }),
			]);
			expect(results.filter((one) => one.ok)).toHaveLength(1);
			expect((await audit(id)).admins).toHaveLength(1);
		}
	});

	it("the last place of a link goes to one of two", async () => {
		for (let round = 0; round < 10; round++) {
			const { ann, id } = await makeGroup(1);
			const { token } = await link(ann, id, 1);
			const two = [await makePerson(), await makePerson()];
			const results = await Promise.all(
				two.map((one) => joinGroup(one, token)),
			);
			expect(results.filter((one) => one.ok)).toHaveLength(1);
			expect(results.find((one) => !one.ok)).toMatchObject({
				problem: { code: "invite_invalid" },
			});
			expect((await audit(id)).seats).toHaveLength(3);
		}
	});

	it("one person who opens a link twice uses one place", async () => {
		const { ann, id } = await makeGroup(1);
		const { token } = await link(ann, id, 2);
		const cid = await makePerson();
		const results = await Promise.all([
			joinGroup(cid, token),
			joinGroup(cid, token),
		]);
		expect(results.every((one) => one.ok)).toBe(true);
		expect((await audit(id)).seats).toHaveLength(3);
	});

	it("who is removed while they send says nothing after the line that says so", async () => {
		for (let round = 0; round < 10; round++) {
			const { ann, others, id } = await makeGroup(2);
			const [bob] = others;
			const sends = Array.from({ length: 20 }, () => send(bob, id));
			const removal = stepMember(ann, id, bob.personId, { step: "remove" });
			const late = Array.from({ length: 20 }, () => send(bob, id));
			const results = await Promise.all([...sends, ...late]);
			expect((await removal).ok).toBe(true);
			const { log } = await audit(id);
			const removedAt = log.findIndex(
				(row) =>
					row.isEvent && row.senderId === ann.personId && row.sequence > 2,
			);
			expect(removedAt).toBeGreaterThan(0);
			expect(log.slice(removedAt + 1)).toEqual([]);
			const stored = log.filter((row) => row.senderId === bob.personId);
			expect(results.filter((one) => one.ok)).toHaveLength(stored.length);
		}
	});

	it("a batch that waits for a group sees who was removed meanwhile", async () => {
		const first = await makeGroup(1);
		const second = await makeGroup(1);
		const groups = [first, second].sort((a, b) => (a.id < b.id ? -1 : 1));
		const [early, late] = groups as [typeof first, typeof second];
		const sendOf = ({ others, id }: typeof first): Send => ({
			conversationId: id,
			senderId: others[0].personId,
			clientId: newId(),
			text: "x",
			attachmentIds: [],
		});
		let batch: ReturnType<typeof writeSends> | undefined;
		await transaction(async (tx) => {
			await tx
				.select()
				.from(conversations)
				.where(eq(conversations.id, late.id))
				.for("update");
			batch = writeSends([sendOf(early), sendOf(late)]);
			// Until the batch holds the first group's lock, and so waits for the second's.
			await expect
				.poll(() => isLocked(early.id), { timeout: 5_000 })
				.toBe(true);
			await unseat(tx, late.id, late.others[0].personId, false);
		});
		expect(await batch).toMatchObject([
			{ ok: true },
			{ ok: false, problem: { code: "not_found" } },
		]);
	});

	it("many who talk, come, go and change leave one log without a gap", async () => {
		const { ann, others, id } = await makeGroup(6);
		const { token } = await link(ann, id, 50);
		const joiners = await Promise.all(
			Array.from({ length: 6 }, () => makePerson()),
		);
		await Promise.all([
			...others.flatMap((one) =>
				Array.from({ length: 10 }, () => send(one, id)),
			),
			...joiners.map((one) => joinGroup(one, token)),
			...others.slice(0, 3).map((one) => leaveGroup(one, id)),
			...others
				.slice(3)
				.map((one, at) => setAlias(one, id, { alias: `A${at}` })),
			stepMember(ann, id, others[4]?.personId ?? "", { step: "remove" }),
		]);
		const { seats, log } = await audit(id);
		expect(seats).toHaveLength(7 - 4 + 6);
		expect(log.filter((row) => row.isEvent).length).toBeGreaterThan(10);
	});
});

/** Whether somebody holds this conversation's row, asked without waiting. */
async function isLocked(id: string): Promise<boolean> {
	try {
		await database()
			.select({ id: conversations.id })
			.from(conversations)
			.where(eq(conversations.id, id))
			.for("update", { noWait: true });
		return false;
	} catch {
		return true;
	}
}
