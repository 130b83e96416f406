import { and, eq, inArray, or } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { blocks, friendships } from "@/db/schema/contacts";
import { members } from "@/db/schema/conversations";
import { formerMembers, groupRequests } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import type { Head } from "@/lib/groups/access.server";
import { type AddStanding, decideAdd } from "@/lib/groups/rules";
import { checkRoom, seat } from "@/lib/groups/write.server";
import { sortedPair } from "@/lib/ids";
import { type Noticed, recordNotice } from "@/lib/notices/record.server";
import { isNoGuest } from "@/lib/people/access.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** What adding came to. */
export type Added = {
	/** In the group from here on. */
	addedIds: string[];
	/** Asked, as far as the viewer can tell. */
	askedIds: string[];
	/** Those of the asked who hear of it: who blocks the viewer, or wants no such question, does not. */
	reachedIds: string[];
	/** Whose bells say so. */
	noticed: Noticed[];
};

/**
 * Adds people: friends of the viewer are seated, everybody else is asked, and who was banned may come again. Assumes
 * the group's lock; the caller writes the line and the count. Refuses all of them when one does not exist
 * (`not_found`), is blocked by the viewer (`conflict`), or there is no room.
 */
export async function addPeople(
	tx: Executor,
	viewer: Viewer,
	head: Head,
	ids: string[],
): Promise<Result<Added>> {
	const personIds = ids.filter((id) => id !== viewer.personId);
	if (personIds.length === 0)
		return ok({ addedIds: [], askedIds: [], reachedIds: [], noticed: [] });
	const standings = await readStandings(tx, viewer, head.id, personIds);
	if (standings.size !== personIds.length) return refuse("not_found");
	const decided = [...standings].map(
		([id, standing]) => [id, decideAdd(standing)] as const,
	);
	const of = (...wanted: string[]) =>
		decided.flatMap(([id, decision]) => (wanted.includes(decision) ? id : []));
	if (of("refuse").length > 0) return refuse("conflict");
	const addedIds = of("join");
	// All who are outside, whatever they answered somebody else: or a second who asks could tell a no from a wait.
	const askedIds = personIds.filter(
		(id) => !standings.get(id)?.isMember && !addedIds.includes(id),
	);
	// Whoever is asked may say yes: their place is counted with the others'.
	const room = checkRoom(head, addedIds.length + askedIds.length);
	if (!room.ok) return room;
	await seat(tx, head, addedIds, { isMarkedUnread: true });
	await ask(tx, viewer, head.id, of("ask"), "waiting");
	await ask(tx, viewer, head.id, of("askInVain"), "declined");
	const noticed = await recordNotice(tx, {
		personIds: [...addedIds, ...of("ask")],
		kind: "invitation",
		actorId: viewer.personId,
		subject: { kind: "conversation", id: head.id },
		isAnew: true,
	});
	return ok({ addedIds, askedIds, reachedIds: of("ask"), noticed });
}

async function ask(
	tx: Executor,
	viewer: Viewer,
	conversationId: string,
	personIds: string[],
	state: "waiting" | "declined",
): Promise<void> {
	if (personIds.length === 0) return;
	const asked = { addedBy: viewer.personId, state, createdAt: new Date() };
	await tx
		.insert(groupRequests)
		.values(
			personIds.map((personId) => ({ conversationId, personId, ...asked })),
		)
		.onDuplicateKeyUpdate({ set: asked });
	await tx
		.update(formerMembers)
		.set({ isBanned: false })
		.where(
			and(
				eq(formerMembers.conversationId, conversationId),
				inArray(formerMembers.personId, personIds),
			),
		);
}

/** How each of these stands to who adds them and to the group; who does not exist is left out. */
async function readStandings(
	tx: Executor,
	{ personId }: Viewer,
	conversationId: string,
	ids: string[],
): Promise<Map<string, AddStanding>> {
	const rows = await tx
		.select({
			id: people.id,
			groupsFrom: people.groupsFrom,
			memberId: members.personId,
			state: groupRequests.state,
			addedBy: groupRequests.addedBy,
		})
		.from(people)
		.leftJoin(
			members,
			and(
				eq(members.conversationId, conversationId),
				eq(members.personId, people.id),
			),
		)
		.leftJoin(
			groupRequests,
			and(
				eq(groupRequests.conversationId, conversationId),
				eq(groupRequests.personId, people.id),
			),
		)
		.where(and(inArray(people.id, ids), isNoGuest));
	const friends = await readFriends(tx, personId, ids);
	const walls = await tx
		.select({ blockerId: blocks.blockerId, blockedId: blocks.blockedId })
		.from(blocks)
		.where(
			or(
				and(eq(blocks.blockerId, personId), inArray(blocks.blockedId, ids)),
				and(inArray(blocks.blockerId, ids), eq(blocks.blockedId, personId)),
			),
		);
	return new Map(
		rows.map(({ id, groupsFrom, memberId, state, addedBy }) => [
			id,
			{
				isMember: memberId !== null,
				isFriend: friends.has(id),
				groupsFrom,
				hasBlockedAdder: walls.some((wall) => wall.blockerId === id),
				isBlockedByAdder: walls.some((wall) => wall.blockedId === id),
				request: state && { state, isSameAdder: addedBy === personId },
			},
		]),
	);
}

async function readFriends(
	tx: Executor,
	personId: string,
	ids: string[],
): Promise<Set<string>> {
	const pairs = ids.map((id) => sortedPair(personId, id));
	const rows = await tx
		.select({ lowId: friendships.lowId, highId: friendships.highId })
		.from(friendships)
		.where(
			and(
				eq(friendships.state, "friends"),
				or(
					...pairs.map((pair) =>
						and(
							eq(friendships.lowId, pair.lowId),
							eq(friendships.highId, pair.highId),
						),
					),
				),
			),
		);
	return new Set(
		rows.map(({ lowId, highId }) => (lowId === personId ? highId : lowId)),
	);
}
