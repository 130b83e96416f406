import { and, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { groupRequests } from "@/db/schema/groups";
import { refusable } from "@/db/tx";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { lockHead } from "@/lib/groups/access.server";
import { announceGroup } from "@/lib/groups/announce.server";
import type { AnswerGroupInput } from "@/lib/groups/input";
import { checkRoom, seat, writeLines } from "@/lib/groups/write.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Answers a group that asks to have the viewer: accepting seats them, declining and blocking (of who asked) are told
 * to nobody, and to the group it goes on waiting. Refuses who was not asked (`not_found`), and a group that filled up
 * meanwhile.
 */
export async function answerGroup(
	viewer: Viewer,
	id: string,
	{ answer }: AnswerGroupInput,
): Promise<Result<null>> {
	if (answer === "accept") return accept(viewer, id);
	const isMine = isWaiting(viewer, id);
	const [asked] = await database()
		.select({ addedBy: groupRequests.addedBy })
		.from(groupRequests)
		.where(isMine);
	if (!asked) return refuse("not_found");
	await database()
		.update(groupRequests)
		.set({ state: "declined" })
		.where(isMine);
	if (answer === "block")
		await blockPerson(viewer, { personId: asked.addedBy });
	await announceGroup(unchanged(id, viewer));
	return ok();
}

async function accept(viewer: Viewer, id: string): Promise<Result<null>> {
	const accepted = await refusable(async (tx) => {
		const head = await lockHead(tx, id);
		const addedBy = head && (await readAsker(tx, viewer, id));
		if (!head || !addedBy) return refuse("not_found");
		const room = checkRoom(head, 1);
		if (!room.ok) return room;
		await seat(tx, head, [viewer.personId]);
		return ok(
			await writeLines(tx, head, {
				lines: [
					{ actorId: viewer.personId, event: { type: "joined", addedBy } },
				],
				personIds: [viewer.personId],
				moreMembers: 1,
			}),
		);
	});
	if (!accepted.ok) return accepted;
	await announceGroup(accepted.value);
	return ok();
}

async function readAsker(
	tx: Executor,
	viewer: Viewer,
	id: string,
): Promise<string | undefined> {
	const [row] = await tx
		.select({ addedBy: groupRequests.addedBy })
		.from(groupRequests)
		.where(isWaiting(viewer, id));
	return row?.addedBy;
}

const isWaiting = ({ personId }: Viewer, id: string) =>
	and(
		eq(groupRequests.conversationId, id),
		eq(groupRequests.personId, personId),
		eq(groupRequests.state, "waiting"),
	);

/** Nothing changed for the group: only the viewer's own devices agree. */
const unchanged = (id: string, { personId }: Viewer) => ({
	id,
	generation: 0,
	oldGeneration: null,
	memberCount: 0,
	lines: [],
	personIds: [personId],
	isWaking: false,
});
