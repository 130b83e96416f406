import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { noticeActors, notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { isUnblocked, noBlockOf } from "@/lib/notices/blocks.server";
import type { NoticeInput } from "@/lib/notices/input";
import type { NoticeKind, Subject, SubjectKind } from "@/lib/notices/kinds";
import { NOTICE_ACTORS_SHOWN, NOTICES_UNSEEN_MAX } from "@/lib/notices/limits";
import {
	readSubjects,
	type SubjectView,
	subjectKey,
} from "@/lib/notices/subjects.server";
import type { NoticePageView, NoticeView } from "@/lib/notices/view";
import { shownName } from "@/lib/people/shown-name.server";
import type { PersonCardView } from "@/lib/people/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Whose bell it is, and in which words guests are named there. */
type Reader = Pick<Viewer, "personId" | "language">;

/**
 * A page of the viewer's notices, what happened last first. Each subject is asked for through its own gate, and each
 * actor through the blocks, so a notice never tells of what its reader may not see any more: then it is left out.
 */
export async function listNotices(
	viewer: Viewer,
	{ before, limit }: NoticeInput,
): Promise<Result<NoticePageView>> {
	const [rows, unseen] = await Promise.all([
		readRows(viewer, limit + 1, before),
		countUnseen(viewer.personId),
	]);
	const page = rows.slice(0, limit);
	const last = rows.length > limit ? page.at(-1) : undefined;
	const views = await viewsOf(viewer, page);
	return ok({ notices: views, unseen, next: last?.position ?? null });
}

/** One notice as it would stand under its person's bell now; null when there is nothing to show of it. */
export async function readNotice(
	reader: Reader,
	id: string,
): Promise<NoticeView | null> {
	const rows = await database()
		.select(columns)
		.from(notices)
		.where(and(eq(notices.personId, reader.personId), eq(notices.id, id)));
	return (await viewsOf(reader, rows))[0] ?? null;
}

/** How many notices a person has not seen and could see, up to a hundred. */
export async function countUnseen(personId: string): Promise<number> {
	const rows = await database()
		.select(columns)
		.from(notices)
		.where(
			and(
				eq(notices.personId, personId),
				eq(notices.isSeen, false),
				// A notice of nobody whom one may hear of is none.
				sql`exists (select 1 from ${noticeActors} a where a.notice_id = ${notices.id}
					and (${isUnblocked} or ${noBlockOf(notices.personId, sql.raw("a.actor_id"))}))`,
			),
		)
		.orderBy(desc(notices.position))
		.limit(NOTICES_UNSEEN_MAX);
	if (rows.length === 0) return 0;
	const subjects = await readSubjects(personId, rows.map(subjectOf));
	return rows.filter((row) => {
		const subject = subjects.get(subjectKey(subjectOf(row)));
		return subject && !subject.isRead;
	}).length;
}

const columns = {
	id: notices.id,
	kind: notices.kind,
	subjectKind: notices.subjectKind,
	subjectId: notices.subjectId,
	subjectSequence: notices.subjectSequence,
	position: notices.position,
	isSeen: notices.isSeen,
	changedAt: notices.changedAt,
};
type Row = {
	id: string;
	kind: string;
	subjectKind: string;
	subjectId: string;
	subjectSequence: number;
	position: string;
	isSeen: boolean;
	changedAt: Date;
};

function readRows(
	{ personId }: Reader,
	limit: number,
	before: string | undefined,
): Promise<Row[]> {
	return database()
		.select(columns)
		.from(notices)
		.where(
			and(
				eq(notices.personId, personId),
				before ? lt(notices.position, before) : undefined,
			),
		)
		.orderBy(desc(notices.position))
		.limit(limit);
}

const subjectOf = (row: Row): Subject => ({
	kind: row.subjectKind as SubjectKind,
	id: row.subjectId,
	sequence: row.subjectSequence,
});

async function viewsOf(reader: Reader, rows: Row[]): Promise<NoticeView[]> {
	if (rows.length === 0) return [];
	const [subjects, actors] = await Promise.all([
		readSubjects(reader.personId, rows.map(subjectOf)),
		readActors(
			reader,
			rows.map(({ id }) => id),
		),
	]);
	return rows.flatMap((row) => {
		const subject = subjects.get(subjectKey(subjectOf(row)));
		const did = actors.get(row.id);
		return subject && did ? [toView(row, subject, did)] : [];
	});
}

type Actors = { count: number; newest: PersonCardView[] };

function toView(
	row: Row,
	{ href, title, excerpt, isRead = false }: SubjectView,
	{ count, newest }: Actors,
): NoticeView {
	return {
		id: row.id,
		kind: row.kind as NoticeKind,
		subjectKind: row.subjectKind as SubjectKind,
		actors: newest,
		actorCount: count,
		title,
		excerpt,
		href,
		isSeen: row.isSeen || isRead,
		position: row.position,
		changedAt: row.changedAt.toISOString(),
	};
}

/** Who did it, the newest few with their faces and all of them counted; one query for a page. */
async function readActors(
	{ personId, language }: Reader,
	noticeIds: string[],
): Promise<Map<string, Actors>> {
	const ranked = database()
		.select({
			noticeId: noticeActors.noticeId,
			actorId: noticeActors.actorId,
			rank: sql<number>`row_number() over (partition by ${noticeActors.noticeId}
				order by ${noticeActors.createdAt} desc, ${noticeActors.actorId})`.as(
				"place",
			),
			total:
				sql<number>`count(*) over (partition by ${noticeActors.noticeId})`.as(
					"total",
				),
		})
		.from(noticeActors)
		.innerJoin(notices, eq(notices.id, noticeActors.noticeId))
		.where(
			and(
				inArray(noticeActors.noticeId, noticeIds),
				or(
					isUnblocked,
					noBlockOf(sql`cast(${personId} as uuid)`, noticeActors.actorId),
				),
			),
		)
		.as("ranked");
	const rows = await database()
		.select({
			noticeId: ranked.noticeId,
			rank: ranked.rank,
			total: ranked.total,
			id: people.id,
			handle: people.handle,
			displayName: shownName(language),
			photoId: people.photoId,
		})
		.from(ranked)
		.innerJoin(people, eq(people.id, ranked.actorId))
		.where(sql`${ranked.rank} <= ${NOTICE_ACTORS_SHOWN}`)
		.orderBy(ranked.noticeId, ranked.rank);
	const found = new Map<string, Actors>();
	for (const { noticeId, rank: _, total, ...card } of rows) {
		const actors = found.get(noticeId) ?? { count: Number(total), newest: [] };
		actors.newest.push(card);
		found.set(noticeId, actors);
	}
	return found;
}
