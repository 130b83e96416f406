import { and, asc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import { conversations, members } from "@/db/schema/conversations";
import { passwordResets } from "@/db/schema/keys";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { confirmPassword } from "@/lib/auth/confirm.server";
import { hashPassword, passwordProblem } from "@/lib/auth/password.server";
import { deviceLabelOf } from "@/lib/auth/rules";
import { forgetSessions } from "@/lib/auth/session.server";
import { newId } from "@/lib/ids";
import { SESSION_DAYS } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import {
	activeChannel,
	conversationChannel,
	personChannel,
	typingChannel,
} from "@/lib/realtime/channels";
import {
	announceMoved,
	type Dead,
	endSockets,
} from "@/lib/realtime/revoke.server";
import type { Viewer } from "@/lib/viewer";

const DAY_MS = 86_400_000;

/**
 * Opens a session for a person whose password was just verified (or who just registered) and answers its id. Of the
 * user agent only a coarse label is kept. Sweeps the person's expired sessions on the way.
 */
export async function startSession(
	personId: string,
	userAgent: string | null,
	executor: Executor = database(),
	expiresAt?: Date,
): Promise<string> {
	const id = newId();
	const now = new Date();
	await executor
		.delete(sessions)
		.where(and(eq(sessions.personId, personId), lt(sessions.expiresAt, now)));
	await executor.insert(sessions).values({
		id,
		personId,
		deviceLabel: deviceLabelOf(userAgent),
		createdAt: now,
		lastSeenOn: now.toISOString().slice(0, 10),
		expiresAt: expiresAt ?? new Date(now.getTime() + SESSION_DAYS * DAY_MS),
	});
	return id;
}

/**
 * The same, as long as the password that was verified is still the person's: null when it was changed since. Verifying
 * takes a while, and a change ends the sessions it finds; one opened after it with the old password would live on.
 */
export async function startVerifiedSession(
	{ personId, passwordHash }: { personId: string; passwordHash: string },
	userAgent: string | null,
): Promise<string | null> {
	return transaction(async (tx) => {
		const [person] = await tx
			.select({ passwordHash: people.passwordHash })
			.from(people)
			.where(eq(people.id, personId))
			.for("update");
		if (person?.passwordHash !== passwordHash) return null;
		return startSession(personId, userAgent, tx);
	});
}

/**
 * Ends one session of the viewer, the present one (signing out) or another device. When it returns, its cookie opens
 * nothing, its sockets are closed, and every channel it could hear has a new name. Refuses `not_found` for a session
 * that is not the viewer's.
 */
export async function endSession(
	viewer: Viewer,
	sessionId: string,
): Promise<Result<null>> {
	const isEnded = await signOutSession(viewer.personId, sessionId);
	return isEnded ? ok() : refuse("not_found");
}

/** The same for Auth.js's own sign-out, which knows only the ids in its token; answers whether there was one to end. */
export async function signOutSession(
	personId: string,
	sessionId: string,
): Promise<boolean> {
	const ended = await endWhere(personId, (own) =>
		and(own, eq(sessions.id, sessionId)),
	);
	return ended !== null && ended.length > 0;
}

/** Ends every session of the viewer but the one that asks; answers how many. */
export async function endOtherSessions(
	viewer: Viewer,
): Promise<Result<{ count: number }>> {
	const ended = await endWhere(viewer.personId, (own) =>
		and(own, ne(sessions.id, viewer.sessionId)),
	);
	return ok({ count: ended?.length ?? 0 });
}

/** Ends every session of a person, for who acts in their place (a reset, a ban, a deletion). */
export async function endAllSessions(personId: string): Promise<void> {
	await endWhere(personId, (own) => own);
}

/**
 * Changes the viewer's password and ends all their other sessions, and a link to a new one, in the same transaction. Refuses
 * `wrong_credentials` at `current`; guesses at it are counted like guesses at sign-in.
 */
export async function changePassword(
	viewer: Viewer,
	{ current, password }: { current: string; password: string },
): Promise<Result<null>> {
	const problem = await passwordProblem(password, viewer.handle);
	if (problem) return refuse(problem, { fields: { password: problem } });
	const confirmed = await confirmPassword(viewer, current);
	if (!confirmed.ok) return confirmed;
	const hashed = await hashPassword(password, "known");
	if (!hashed.ok) return hashed;
	await endWhere(
		viewer.personId,
		(own) => and(own, ne(sessions.id, viewer.sessionId)),
		{ passwordHash: hashed.value },
	);
	return ok();
}

/**
 * Sets a person's password by what `claim` takes in the same transaction (a one-time link), and ends all their sessions.
 * False, and nothing is changed, when there is nothing to take any more.
 */
export async function replacePassword(
	personId: string,
	passwordHash: string,
	claim: (tx: Executor) => Promise<boolean>,
): Promise<boolean> {
	return (
		(await endWhere(personId, (own) => own, { passwordHash, claim })) !== null
	);
}

type Condition = ReturnType<typeof and>;
/** What else happens in the transaction that ends sessions, and what must hold for it. */
type Change = {
	passwordHash?: string;
	claim?: (tx: Executor) => Promise<boolean>;
};

/**
 * Deletes the chosen sessions and gives every channel the person hears a new name, in one transaction; after the
 * commit forgets the sessions, tells the old channels, and closes the sockets. Answers the ended sessions' ids;
 * when there are none (and nothing else changes), nothing moves. Null when `claim` finds that it may not.
 */
async function endWhere(
	personId: string,
	which: (own: Condition) => Condition,
	{ passwordHash, claim }: Change = {},
): Promise<string[] | null> {
	const done = await transaction(async (tx) => {
		const heard = await lockConversations(tx, personId);
		if (claim && !(await claim(tx))) return null;
		if (passwordHash) await setPassword(tx, personId, passwordHash);
		return endWithin(tx, { personId, heard, which });
	});
	if (!done) return null;
	await tellEnded(done);
	return done.ids;
}

/** With the old password dies a link that was made to replace it, whoever holds that. */
async function setPassword(
	tx: Executor,
	personId: string,
	passwordHash: string,
): Promise<void> {
	await tx.update(people).set({ passwordHash }).where(eq(people.id, personId));
	await tx.delete(passwordResets).where(eq(passwordResets.personId, personId));
}

/** Sessions that ended, and the channels that died with them: for `tellEnded`, after the commit. */
export type Ended = { ids: string[]; oldChannels: Dead[] };

/** The same as part of a larger transaction, for all sessions by default. Assumes `lockConversations`. */
export async function endWithin(
	tx: Executor,
	{
		personId,
		heard,
		which = (own) => own,
	}: {
		personId: string;
		heard: Heard[];
		which?: (own: Condition) => Condition;
	},
): Promise<Ended> {
	const where = which(and(eq(sessions.personId, personId)));
	const ended = await tx
		.select({ id: sessions.id })
		.from(sessions)
		.where(where)
		.for("update");
	if (ended.length === 0) return { ids: [], oldChannels: [] };
	await tx.delete(sessions).where(where);
	const oldChannels = await moveChannels(tx, personId, heard);
	return { ids: ended.map(({ id }) => id), oldChannels };
}

/** Forgets sessions that ended, closes their sockets, and says on the channels that died that they did. */
export async function tellEnded({ ids, oldChannels }: Ended): Promise<void> {
	forgetSessions(ids);
	await Promise.all([endSockets(ids), announceMoved(oldChannels)]);
}

export type Heard = { id: string; generation: number; memberCount: number };

/** Locks the person's conversations in the order of their ids, as every other writer does, so that none deadlock. */
export async function lockConversations(
	tx: Executor,
	personId: string,
): Promise<Heard[]> {
	const memberships = await tx
		.select({ id: members.conversationId })
		.from(members)
		.where(eq(members.personId, personId));
	if (memberships.length === 0) return [];
	return tx
		.select({
			id: conversations.id,
			generation: conversations.generation,
			memberCount: conversations.memberCount,
		})
		.from(conversations)
		.where(
			inArray(
				conversations.id,
				memberships.map(({ id }) => id),
			),
		)
		.orderBy(asc(conversations.id))
		.for("update");
}

/** Raises all generations and answers the names that died. Assumes the conversations are locked. */
async function moveChannels(
	tx: Executor,
	personId: string,
	heard: Heard[],
): Promise<Dead[]> {
	const [person] = await tx
		.select({ generation: people.channelGeneration })
		.from(people)
		.where(eq(people.id, personId))
		.for("update");
	if (!person) return [];
	await tx
		.update(people)
		.set({ channelGeneration: sql`${people.channelGeneration} + 1` })
		.where(eq(people.id, personId));
	if (heard.length > 0)
		await tx
			.update(conversations)
			.set({ generation: sql`${conversations.generation} + 1` })
			.where(
				inArray(
					conversations.id,
					heard.map(({ id }) => id),
				),
			);
	return [
		...[
			personChannel(personId, person.generation),
			activeChannel(personId, person.generation),
		].map((name) => ({ name, memberCount: 1 })),
		...heard.flatMap(({ id, generation, memberCount }) =>
			[conversationChannel(id, generation), typingChannel(id, generation)].map(
				(name) => ({ name, memberCount }),
			),
		),
	];
}
