import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, ne, type SQL } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { passkeys, passwordResets, twoSteps } from "@/db/schema/keys";
import { people } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import {
	replacePassword,
	startVerifiedSession,
} from "@/lib/auth/commands.server";
import { confirmPassword } from "@/lib/auth/confirm.server";
import type { Entered } from "@/lib/auth/enter.server";
import { RESET_MINUTES } from "@/lib/auth/limits";
import { hashPassword, passwordProblem } from "@/lib/auth/password.server";
import { recordNotice } from "@/lib/notices/record.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { MakeResetInput, ResetInput } from "@/lib/resets/input";
import type { ResetLinkView, ResetView } from "@/lib/resets/view";
import { dropTwoStep } from "@/lib/two-step/commands.server";
import type { Viewer } from "@/lib/viewer";

const hashOf = (token: string) =>
	createHash("sha256").update(token).digest("hex");

/**
 * Makes the one link by which a person sets their password anew; an earlier one dies. For the owner alone, who gives their own
 * password: whoever holds the link holds the account. The person finds it under their bell, so that none is made behind their
 * back. Refuses as not found everybody else who asks, guests, who is erased, and the owner's own account.
 */
export async function makeReset(
	viewer: Viewer,
	{ personId, kind, current }: MakeResetInput,
): Promise<Result<ResetLinkView>> {
	if (viewer.role !== "owner" || personId === viewer.personId)
		return refuse("not_found");
	const [person] = await database()
		.select({ handle: people.handle, displayName: people.displayName })
		.from(people)
		.where(isResettable(eq(people.id, personId)));
	if (!person) return refuse("not_found");
	const confirmed = await confirmPassword(viewer, current);
	if (!confirmed.ok) return confirmed;
	const isThorough = kind === "thorough";
	const made = await refusable(async (tx) => {
		const link = await writeReset(tx, personId, isThorough);
		const noticed = await recordNotice(tx, {
			personIds: [personId],
			kind: "password_reset",
			actorId: viewer.personId,
			subject: { kind: "person", id: viewer.personId },
			isAnew: true,
		});
		return ok({ link, noticed });
	});
	if (!made.ok) return made;
	await tellNotices(made.value.noticed);
	return ok({ ...person, ...made.value.link, isThorough });
}

/**
 * The same for whoever runs the machine itself (docs/operations.md), for the owner's own password too. Null when nobody goes by that
 * user name. Answers the path of the link.
 */
export async function makeResetFromConsole(
	handle: string,
	isThorough: boolean,
): Promise<string | null> {
	const [person] = await database()
		.select({ id: people.id })
		.from(people)
		.where(isResettable(eq(people.handle, handle)));
	if (!person) return null;
	const { token } = await writeReset(database(), person.id, isThorough);
	return `/reset/${token}`;
}

/** Whose password this link sets; null for one that is unknown, used or run out, all alike. */
export async function readReset(token: string): Promise<ResetView | null> {
	const found = await findReset(token);
	return found && { handle: found.handle, displayName: found.displayName };
}

/**
 * Sets a new password by a link, which is used up, and ends every session of the person; a thorough link also switches the second
 * step off and removes the passkeys, in the same transaction. Opens a session, or answers the hash with which the second step
 * goes on. Refuses `not_found` for a link that does not live (of two who use it at once, for the second), and what a new password refuses.
 */
export async function resetPassword(
	{ token, password }: ResetInput,
	userAgent: string | null,
): Promise<Result<{ entered: Entered } | { half: Half }>> {
	const found = await findReset(token);
	if (!found) return refuse("not_found");
	const problem = await passwordProblem(password, found.handle);
	if (problem) return refuse(problem, { fields: { password: problem } });
	const hashed = await hashPassword(password, "known");
	if (!hashed.ok) return hashed;
	const person = { personId: found.personId, passwordHash: hashed.value };
	const isDone = await replacePassword(
		person.personId,
		person.passwordHash,
		(tx) => takeReset(tx, token, person.personId),
	);
	if (!isDone) return refuse("not_found");
	if (await needsCode(person.personId)) return ok({ half: person });
	const sessionId = await startVerifiedSession(person, userAgent);
	if (!sessionId) return refuse("not_found");
	const { language } = found;
	return ok({ entered: { personId: person.personId, sessionId, language } });
}

type Half = { personId: string; passwordHash: string };

/** SQL: somebody who has a password. Guests never had one, and of who is erased nothing is left to open. */
const isResettable = (who: SQL) => and(who, ne(people.passwordHash, ""));

async function writeReset(
	executor: Executor,
	personId: string,
	isThorough: boolean,
) {
	const token = randomBytes(24).toString("base64url");
	const expiresAt = new Date(Date.now() + RESET_MINUTES * 60_000);
	const row = { tokenHash: hashOf(token), isThorough, expiresAt };
	await executor
		.insert(passwordResets)
		.values({ ...row, personId })
		.onDuplicateKeyUpdate({ set: row });
	return { token, expiresAt: expiresAt.toISOString() };
}

async function findReset(token: string) {
	const [found] = await database()
		.select({
			personId: people.id,
			handle: people.handle,
			displayName: people.displayName,
			language: people.language,
		})
		.from(passwordResets)
		.innerJoin(people, eq(people.id, passwordResets.personId))
		.where(isLiving(token));
	return found ?? null;
}

const isLiving = (token: string) =>
	and(
		eq(passwordResets.tokenHash, hashOf(token)),
		gt(passwordResets.expiresAt, new Date()),
	);

/** Holds the link, which goes with the old password: of two who race, the second finds none. */
async function takeReset(
	tx: Executor,
	token: string,
	personId: string,
): Promise<boolean> {
	const [link] = await tx
		.select({ isThorough: passwordResets.isThorough })
		.from(passwordResets)
		.where(and(isLiving(token), eq(passwordResets.personId, personId)))
		.for("update");
	if (!link) return false;
	if (link.isThorough) {
		await dropTwoStep(tx, personId);
		await tx.delete(passkeys).where(eq(passkeys.personId, personId));
	}
	return true;
}

async function needsCode(personId: string): Promise<boolean> {
	const [row] = await database()
		.select({ since: twoSteps.confirmedOn })
		.from(twoSteps)
		.where(eq(twoSteps.personId, personId));
	return row?.since != null;
}
