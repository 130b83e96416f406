import { and, eq, gt } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { guests, people } from "@/db/schema/people";
import { refusable, sqlErrorCode } from "@/db/tx";
import { endAllSessions } from "@/lib/auth/commands.server";
import {
	accountProblem,
	newPerson,
	openDoor,
	takeInvite,
} from "@/lib/auth/registration.server";
import type { AccountInput } from "@/lib/guests/input";
import { type NewPerson, namesOf } from "@/lib/people/commands.server";
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
		return promote(tx, personId, person.value);
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
	return ok();
}
