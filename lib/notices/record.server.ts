import { and, asc, eq, inArray, not, type SQL, sql } from "drizzle-orm";
import type { MySqlRawQueryResult } from "drizzle-orm/mysql2";
import type { Executor } from "@/db/client";
import { noticeActors, noticeSettings, notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/ids";
import { isUnblocked, noBlockBetween } from "@/lib/notices/blocks.server";
import {
	type NoticeKind,
	type Subject,
	UNBLOCKED_KINDS,
} from "@/lib/notices/kinds";
import { isNoGuest } from "@/lib/people/access.server";

/** What happened: who did what, to which subject, and who is to know. */
export type Happening = {
	/** Whoever did it is left out by itself. */
	personIds: readonly string[];
	kind: NoticeKind;
	actorId: string;
	subject: Subject;
	/** It happened again and all that was said of it before is over: who left a group is asked into it once more. */
	isAnew?: true;
};

/** Somebody's bell changed: for `tellNotices`, after the commit. */
export type Noticed = {
	personId: string;
	kind: NoticeKind;
	/** The notice to wake them with; null when one was only taken back. */
	noticeId: string | null;
};

/**
 * Writes what happened under the bells of these people, inside the caller's transaction; hand what it answers to
 * `tellNotices` after the commit. Several actors on one subject share one notice, by a unique key and not by looking.
 * The same actor again changes nothing. Nobody gets a notice of somebody whom they block or who blocks them (but for
 * UNBLOCKED_KINDS), nor of a kind that they turned off.
 */
export async function recordNotice(
	tx: Executor,
	happening: Happening,
): Promise<Noticed[]> {
	const { kind, actorId } = happening;
	const personIds = await readReached(tx, happening);
	if (personIds.length === 0) return [];
	const ids = await insertNotices(tx, personIds, happening);
	if (happening.isAnew)
		await tx
			.delete(noticeActors)
			.where(inArray(noticeActors.noticeId, [...ids.keys()]));
	const fresh = await insertActors(tx, [...ids.keys()], actorId);
	await raise(tx, fresh);
	return fresh.map((noticeId) => ({
		personId: ids.get(noticeId) as string,
		kind,
		noticeId,
	}));
}

/**
 * Takes back what one actor did (a like withdrawn, a request cancelled or answered): the notice goes with its last
 * actor, and stays with one fewer before that. Harmless when there is none.
 */
export async function withdrawNotice(
	tx: Executor,
	{ personIds, kind, actorId, subject }: Happening,
): Promise<Noticed[]> {
	if (personIds.length === 0) return [];
	return dropActors(
		tx,
		and(
			inArray(notices.personId, [...personIds]),
			eq(notices.kind, kind),
			isOf(subject),
			eq(noticeActors.actorId, actorId),
		),
	);
}

/**
 * Forgets all notices of subjects that are gone (a deleted post, a letter's last copy), whoever they were for. No event
 * is needed: what is gone is not shown before this either.
 */
export async function forgetSubjects(
	tx: Executor,
	subjectIds: readonly string[],
): Promise<void> {
	if (subjectIds.length === 0) return;
	await tx.delete(notices).where(inArray(notices.subjectId, [...subjectIds]));
}

/**
 * Forgets what a person was told of somebody whom they block now. What the other was told of them stays: notices that
 * vanish at that moment would tell. What no block keeps back stays, too.
 */
export function forgetOf(
	tx: Executor,
	personId: string,
	actorId: string,
): Promise<Noticed[]> {
	return dropActors(
		tx,
		and(
			eq(notices.personId, personId),
			eq(noticeActors.actorId, actorId),
			not(isUnblocked),
		),
	);
}

/** Forgets all that others were told of somebody who is gone, and what they were told about them. */
export async function forgetPerson(
	tx: Executor,
	personId: string,
): Promise<void> {
	await dropActors(tx, eq(noticeActors.actorId, personId));
	await forgetSubjects(tx, [personId]);
}

const isOf = ({ kind, id, sequence = 0 }: Subject) =>
	and(
		eq(notices.subjectKind, kind),
		eq(notices.subjectId, id),
		eq(notices.subjectSequence, sequence),
	);

const passesBlocks = (kind: NoticeKind) =>
	UNBLOCKED_KINDS.some((one) => one === kind);

/** Those whom this may reach, in one order, so that two who record at once wait for each other and not in a circle. */
async function readReached(
	tx: Executor,
	{ personIds, kind, actorId }: Happening,
): Promise<string[]> {
	const ids = [...new Set(personIds)].filter((id) => id !== actorId);
	if (ids.length === 0) return [];
	const rows = await tx
		.select({ id: people.id })
		.from(people)
		.where(
			and(
				inArray(people.id, ids),
				isNoGuest,
				sql`not exists (select 1 from ${noticeSettings} s where s.person_id = ${people.id}
					and s.kind = ${kind} and s.level = 'none')`,
				passesBlocks(kind) ? undefined : noBlockBetween(people.id, actorId),
			),
		)
		.orderBy(asc(people.id));
	return rows.map(({ id }) => id);
}

/** Makes the rows that are not there, locks those that are, and answers whose each is, by its id. */
async function insertNotices(
	tx: Executor,
	personIds: string[],
	{ kind, subject }: Happening,
): Promise<Map<string, string>> {
	const now = new Date();
	await tx
		.insert(notices)
		.values(
			personIds.map((personId) => ({
				id: newId(),
				personId,
				kind,
				subjectKind: subject.kind,
				subjectId: subject.id,
				subjectSequence: subject.sequence ?? 0,
				position: newId(),
				changedAt: now,
			})),
		)
		.onDuplicateKeyUpdate({ set: { id: sql`id` } });
	const rows = await tx
		.select({ id: notices.id, personId: notices.personId })
		.from(notices)
		.where(
			and(
				inArray(notices.personId, personIds),
				eq(notices.kind, kind),
				isOf(subject),
			),
		)
		.for("update");
	return new Map(rows.map(({ id, personId }) => [id, personId]));
}

/** Those notices to which the actor is new: the key says so, since a look before it would hold up others' rows. */
async function insertActors(
	tx: Executor,
	noticeIds: string[],
	actorId: string,
): Promise<string[]> {
	const fresh: string[] = [];
	for (const noticeId of noticeIds) {
		const [written] = await tx
			.insert(noticeActors)
			.ignore()
			.values({ noticeId, actorId, createdAt: new Date() });
		if (written.affectedRows === 1) fresh.push(noticeId);
	}
	return fresh;
}

/** To the top, and unseen again. */
async function raise(tx: Executor, noticeIds: string[]): Promise<void> {
	const changedAt = new Date();
	for (const id of noticeIds)
		await tx
			.update(notices)
			.set({ position: newId(), isSeen: false, changedAt })
			.where(eq(notices.id, id));
}

async function dropActors(
	tx: Executor,
	where: SQL | undefined,
): Promise<Noticed[]> {
	const rows = await tx
		.select({
			id: notices.id,
			personId: notices.personId,
			kind: notices.kind,
			actorId: noticeActors.actorId,
		})
		.from(noticeActors)
		.innerJoin(notices, eq(notices.id, noticeActors.noticeId))
		.where(where)
		.for("update");
	for (const { id, actorId } of rows)
		await tx
			.delete(noticeActors)
			.where(
				and(eq(noticeActors.noticeId, id), eq(noticeActors.actorId, actorId)),
			);
	if (rows.length > 0) await dropEmpty(tx, rows);
	return rows.map(({ personId, kind }) => ({
		personId,
		kind: kind as NoticeKind,
		noticeId: null,
	}));
}

function dropEmpty(
	tx: Executor,
	rows: { id: string }[],
): Promise<MySqlRawQueryResult> {
	return tx.delete(notices).where(
		and(
			inArray(
				notices.id,
				rows.map(({ id }) => id),
			),
			sql`not exists (select 1 from ${noticeActors} a where a.notice_id = ${notices.id})`,
		),
	);
}
