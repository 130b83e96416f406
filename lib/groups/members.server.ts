import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { formerMembers, groupRequests } from "@/db/schema/groups";
import { refusable } from "@/db/tx";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { lockGroup, readSeats } from "@/lib/groups/access.server";
import { addPeople } from "@/lib/groups/add.server";
import { announceGroup } from "@/lib/groups/announce.server";
import type { AddMembersInput, MemberStepInput } from "@/lib/groups/input";
import { heirOf, type Seat, type Step, stepProblem } from "@/lib/groups/rules";
import type { AddedView } from "@/lib/groups/view";
import {
	type Change,
	type Line,
	setRole,
	unseat,
	writeLines,
} from "@/lib/groups/write.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Adds people to a group: friends at once, everybody else is asked first. For admins. Refuses people who do not exist
 * (`not_found`), whom the viewer blocks (`conflict`), and more than fit (`group_full`): then nobody is added.
 */
export async function addMembers(
	viewer: Viewer,
	id: string,
	{ personIds }: AddMembersInput,
): Promise<Result<AddedView>> {
	const done = await refusable(async (tx) => {
		const access = await lockGroup(tx, viewer, id, "admin");
		if (!access.ok) return access;
		const added = await addPeople(tx, viewer, access.value, personIds);
		if (!added.ok) return added;
		const { addedIds, askedIds, reachedIds, noticed } = added.value;
		const event = { type: "added", personIds: addedIds } as const;
		const change = await writeLines(tx, access.value, {
			lines: addedIds.length > 0 ? [{ actorId: viewer.personId, event }] : [],
			personIds: [...addedIds, ...reachedIds],
			moreMembers: addedIds.length,
		});
		return ok({ change, noticed, view: { addedIds, askedIds } });
	});
	if (!done.ok) return done;
	await announceGroup(done.value.change);
	await tellNotices(done.value.noticed);
	return ok(done.value.view);
}

/**
 * Does something with another's place in a group: makes them admin or not, hands the group over, removes or bans them,
 * or forgets a ban or a question. For admins. Refuses who is not there (`not_found`) and what would leave the group
 * without an admin (`conflict`). A repeat changes nothing and says no line.
 */
export async function stepMember(
	viewer: Viewer,
	id: string,
	personId: string,
	{ step }: MemberStepInput,
): Promise<Result<null>> {
	const done = await refusable(async (tx) => {
		const access = await lockGroup(tx, viewer, id, "admin");
		if (!access.ok) return access;
		return step === "forget"
			? forget(tx, access.value, personId)
			: takeStep(tx, access.value, personId, step);
	});
	if (!done.ok) return done;
	await announceGroup(done.value);
	return ok();
}

/**
 * The viewer leaves. When the last admin does, the member who has been there longest becomes one in the same
 * transaction; when the last member does, the group is gone with all that was said in it.
 */
export async function leaveGroup(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const left = await refusable(async (tx) => {
		const access = await lockGroup(tx, viewer, id, "member");
		return access.ok ? ok(await leaveWithin(tx, access.value)) : access;
	});
	if (!left.ok) return left;
	await announceGroup(left.value);
	return ok();
}

/** The same as part of a larger transaction. Assumes the group's lock; the change is announced after the commit. */
export async function leaveWithin(
	tx: Executor,
	access: ConversationAccess,
): Promise<Change> {
	const { id, personId } = access;
	const heirId = heirOf(await readSeats(tx, id), [personId]);
	await unseat(tx, id, personId, false);
	const lines: Line[] = [{ actorId: personId, event: { type: "left" } }];
	if (heirId) {
		await setRole(tx, id, heirId, "admin");
		lines.push({
			actorId: personId,
			event: { type: "inherited", personIds: [heirId] },
		});
	}
	const change = await writeLines(tx, access, {
		lines,
		personIds: [personId],
		raise: true,
		moreMembers: -1,
	});
	if (access.memberCount > 1) return change;
	await tx.delete(conversations).where(eq(conversations.id, id));
	return { ...change, lines: [], isWaking: false };
}

async function takeStep(
	tx: Executor,
	access: ConversationAccess,
	targetId: string,
	step: Step,
): Promise<Result<Change>> {
	const { id, personId: actorId } = access;
	const seats = await readSeats(tx, id);
	const problem = stepProblem(seats, actorId, targetId, step);
	if (problem) return refuse(problem);
	if (step === "remove" || step === "ban") {
		await unseat(tx, id, targetId, step === "ban");
		return ok(
			await writeLines(tx, access, {
				lines: [{ actorId, event: { type: "removed", personIds: [targetId] } }],
				personIds: [targetId],
				raise: true,
				moreMembers: -1,
			}),
		);
	}
	const lines: Line[] = [];
	const give = async (personId: string, role: Seat["role"]) => {
		if (seats.find((one) => one.personId === personId)?.role === role) return;
		await setRole(tx, id, personId, role);
		const type = role === "admin" ? "promoted" : "demoted";
		lines.push({ actorId, event: { type, personIds: [personId] } });
	};
	await give(targetId, step === "demote" ? "member" : "admin");
	if (step === "handOver") await give(actorId, "member");
	return ok(await writeLines(tx, access, { lines }));
}

/** Lifts a ban, or takes a question back. Neither is told to anybody but the one who was asked. */
async function forget(
	tx: Executor,
	access: ConversationAccess,
	personId: string,
): Promise<Result<Change>> {
	const { id } = access;
	const [unbanned] = await tx
		.update(formerMembers)
		.set({ isBanned: false })
		.where(
			and(
				eq(formerMembers.conversationId, id),
				eq(formerMembers.personId, personId),
				eq(formerMembers.isBanned, true),
			),
		);
	const isQuestion = and(
		eq(groupRequests.conversationId, id),
		eq(groupRequests.personId, personId),
	);
	// Who had declined, or was never told, is not told now either.
	const [waiting] = await tx
		.delete(groupRequests)
		.where(and(isQuestion, eq(groupRequests.state, "waiting")));
	const [silent] = await tx.delete(groupRequests).where(isQuestion);
	if (unbanned.affectedRows + waiting.affectedRows + silent.affectedRows === 0)
		return refuse("not_found");
	const personIds = waiting.affectedRows > 0 ? [personId] : [];
	return ok(await writeLines(tx, access, { lines: [], personIds }));
}
