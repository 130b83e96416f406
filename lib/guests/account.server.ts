import { and, asc, eq, gt, isNotNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { channels } from "@/db/schema/communities";
import { members } from "@/db/schema/conversations";
import { guests, people } from "@/db/schema/people";
import { refusable, sqlErrorCode } from "@/db/tx";
import { endAllSessions } from "@/lib/auth/commands.server";
import {
	accountProblem,
	newPerson,
	openDoor,
	takeInvite,
} from "@/lib/auth/registration.server";
import { lockStanding } from "@/lib/communities/access.server";
import { joinWithin } from "@/lib/communities/enter.server";
import type { AccountInput } from "@/lib/guests/input";
import { type NewPerson, namesOf } from "@/lib/people/commands.server";
import { claimName } from "@/lib/people/names.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Makes the viewer's visit an account: the same person, so all they wrote is theirs, without the mark. The door is the one
 * that every new account comes by (`registerPerson`): open, or by an invite, which is used up. Every session of the visit
 * ends, and all that could be heard by it has a new name; the caller opens the first session of the account. Refuses
 * `not_found` when the visit is over, and what registering refuses.
 */
export async function makeAccount(
	viewer: Viewer,
	input: AccountInput,
): Promise<Result<{ personId: string }>> {
	if (viewer.role !== "guest") return refuse("not_found");
	const door = await openDoor(input.invite ?? null);
	if (!door.ok) return door;
	const fields = await accountProblem(input);
	if (fields) return fields;
	const standing = door.value ? "known" : "stranger";
	const person = await newPerson(input, "member", standing);
	if (!person.ok) return person;
	const { personId } = viewer;
	const done = await refusable(async (tx) => {
		if (!(await endVisitInTime(tx, personId))) return refuse("not_found");
		if (door.value && !(await takeInvite(tx, door.value)))
			return refuse("invite_invalid");
		const promoted = await promote(tx, personId, person.value);
		return promoted.ok ? joinCommunities(tx, personId) : promoted;
	});
	if (!done.ok) return done;
	await endAllSessions(personId);
	return ok({ personId });
}

/** Takes the row of a visit that is not over yet: of an end and an account at once, one finds it gone. */
async function endVisitInTime(
	tx: Executor,
	personId: string,
): Promise<boolean> {
	const [done] = await tx
		.delete(guests)
		.where(
			and(eq(guests.personId, personId), gt(guests.expiresAt, new Date())),
		);
	return done.affectedRows === 1;
}

async function promote(
	tx: Executor,
	personId: string,
	{ handle, displayName, ...rest }: NewPerson,
): Promise<Result<null>> {
	try {
		await tx
			.update(people)
			.set({ ...rest, ...namesOf({ handle, displayName }) })
			.where(and(eq(people.id, personId), eq(people.role, "guest")));
	} catch (error) {
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		return refuse("taken", { fields: { handle: "taken" } });
	}
	if (!(await claimName(tx, personId, handle)))
		return refuse("taken", { fields: { handle: "taken" } });
	return ok();
}

/** Who came into a channel by its link as a guest joins its community now, as they would have with an account. */
async function joinCommunities(
	tx: Executor,
	personId: string,
): Promise<Result<null>> {
	const seats = await tx
		.selectDistinct({ id: channels.communityId })
		.from(members)
		.innerJoin(channels, eq(channels.conversationId, members.conversationId))
		.where(and(eq(members.personId, personId), isNotNull(channels.communityId)))
		.orderBy(asc(channels.communityId));
	for (const { id } of seats) {
		const asker = { personId, role: "member" } as const;
		const standing = id ? await lockStanding(tx, asker, id) : undefined;
		if (!standing || standing.isBanned || standing.role) continue;
		const joined = await joinWithin(tx, personId, standing);
		if (!joined.ok) return joined;
	}
	return ok();
}
