import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { invites, serverSettings } from "@/db/schema/auth";
import { refusable } from "@/db/tx";
import type { RegisterInput } from "@/lib/auth/input";
import { inviteIdOf } from "@/lib/auth/invite-token.server";
import type { Standing } from "@/lib/auth/line";
import { hashPassword, passwordProblem } from "@/lib/auth/password.server";
import type { RegistrationView } from "@/lib/auth/view";
import { createPerson, type NewPerson } from "@/lib/people/commands.server";
import { isReservedHandle } from "@/lib/people/skeleton.server";
import { ok, type Result, refuse } from "@/lib/problem";

export const SETTINGS_ID = 1;

/** Who may register, and what the server is called; for pages that anybody may open. */
export async function registrationState(): Promise<RegistrationView> {
	const [row] = await database()
		.select()
		.from(serverSettings)
		.where(eq(serverSettings.id, SETTINGS_ID));
	return {
		serverName: row?.name ?? "Chit Chat",
		registration:
			row && row.setupHash === null ? row.registration : "not_set_up",
	};
}

/** Whether this link would let somebody in now. Only a courtesy to the page: registering asks again, in its transaction. */
export async function isInviteOpen(token: string | null): Promise<boolean> {
	const id = inviteIdOf(token);
	if (!id) return false;
	const [row] = await database()
		.select({ id: invites.id })
		.from(invites)
		.where(isOpen(id));
	return row !== undefined;
}

/**
 * Registers a member, by invite or openly as the owner has chosen; a valid invite is used up either way. Refuses
 * `invites_only`, `invite_invalid`, and the faults of handle and password at their fields. The dear part (hashing)
 * comes only after the cheap refusals, and outside the transaction.
 */
export async function registerPerson(
	input: RegisterInput,
): Promise<Result<{ personId: string }>> {
	const door = await openDoor(input.invite ?? null);
	if (!door.ok) return door;
	const fields = await accountProblem(input);
	if (fields) return fields;
	const standing = door.value ? "known" : "stranger";
	const person = await newPerson(input, "member", standing);
	if (!person.ok) return person;
	return refusable(async (tx) => {
		if (door.value && !(await takeInvite(tx, door.value)))
			return refuse("invite_invalid");
		return createPerson(tx, person.value);
	});
}

/** The faults of a new account that need no database: a reserved name, a password too short, too long or too common. */
export async function accountProblem(input: {
	handle: string;
	password: string;
}): Promise<{ ok: false; problem: { code: "invalid" } } | null> {
	const password = await passwordProblem(input.password, input.handle);
	const fields = {
		...(isReservedHandle(input.handle) && {
			handle: "handle_reserved" as const,
		}),
		...(password && { password }),
	};
	if (Object.keys(fields).length === 0) return null;
	return { ok: false, problem: { code: "invalid", ...{ fields } } };
}

/** The row of a new account, its password hashed; refuses `busy`. */
export async function newPerson(
	input: Omit<NewPerson, "passwordHash" | "role"> & { password: string },
	role: NewPerson["role"],
	standing: Standing,
): Promise<Result<NewPerson>> {
	const { handle, displayName, email, language, password } = input;
	const hashed = await hashPassword(password, standing);
	if (!hashed.ok) return hashed;
	const passwordHash = hashed.value;
	return ok({ handle, displayName, email, language, passwordHash, role });
}

/** The id of the invite to use up, null when the door is open without one, or why it is shut. */
export async function openDoor(
	token: string | null,
): Promise<Result<string | null>> {
	const { registration } = await registrationState();
	if (registration === "not_set_up") return refuse("invites_only");
	if (token && (await isInviteOpen(token))) return ok(inviteIdOf(token));
	if (registration === "open") return ok<string | null>(null);
	return refuse(token ? "invite_invalid" : "invites_only");
}

/** Counts one use; the condition is in the update itself, so the last place goes to one of two who race. */
export async function takeInvite(tx: Executor, id: string): Promise<boolean> {
	const [done] = await tx
		.update(invites)
		.set({ usesCount: sql`${invites.usesCount} + 1` })
		.where(isOpen(id));
	return done.affectedRows === 1;
}

const isOpen = (id: string) =>
	and(
		eq(invites.id, id),
		isNull(invites.revokedAt),
		gt(invites.expiresAt, new Date()),
		lt(invites.usesCount, invites.usesMax),
	);
