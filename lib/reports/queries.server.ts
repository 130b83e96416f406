import {
	asc,
	count,
	desc,
	eq,
	inArray,
	isNotNull,
	isNull,
	type SQL,
} from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { reports } from "@/db/schema/reports";
import { shownName } from "@/lib/people/shown-name.server";
import type { PersonCardView } from "@/lib/people/view";
import { ok, type Result, refuse } from "@/lib/problem";
import { REPORTS_SHOWN_MAX } from "@/lib/reports/limits";
import type {
	OwnReportView,
	ReportsView,
	ReportView,
} from "@/lib/reports/view";
import type { Viewer } from "@/lib/viewer";

type Row = typeof reports.$inferSelect;

/** All reports, for the owners of the server alone: those that wait longest first, then what was answered last. */
export async function listReports(
	viewer: Viewer,
): Promise<Result<ReportsView>> {
	if (viewer.role !== "owner") return refuse("not_found");
	const [waiting, waitingCount, answered] = await Promise.all([
		select(isNull(reports.answeredAt), asc(reports.reportedAt)),
		countWaiting(viewer),
		select(isNotNull(reports.answeredAt), desc(reports.answeredAt)),
	]);
	const cards = await readCards(viewer, [...waiting, ...answered]);
	const toView = (row: Row): ReportView => ({
		...ownView(row, cards),
		reporter: cards(row.reporterId),
		place: row.place,
		copy: row.copy,
		attachmentCount: row.attachmentCount,
	});
	return ok({
		waiting: waiting.map(toView),
		waitingCount,
		answered: answered.map(toView),
	});
}

/** How many reports wait for an answer of this owner; nobody else's are any. */
export async function countWaiting(viewer: Viewer): Promise<number> {
	if (viewer.role !== "owner") return 0;
	const [row] = await database()
		.select({ count: count() })
		.from(reports)
		.where(isNull(reports.answeredAt));
	return row?.count ?? 0;
}

/** What the viewer has reported, the newest first, and what was answered. */
export async function listOwnReports(viewer: Viewer): Promise<OwnReportView[]> {
	const rows = await select(
		eq(reports.reporterId, viewer.personId),
		desc(reports.reportedAt),
	);
	const cards = await readCards(viewer, rows);
	return rows.map((row) => ownView(row, cards));
}

function select(where: SQL, order: SQL): Promise<Row[]> {
	return database()
		.select()
		.from(reports)
		.where(where)
		.orderBy(order)
		.limit(REPORTS_SHOWN_MAX);
}

type Cards = (id: string) => PersonCardView;

/** Everybody whom these reports are by or about, in one query. */
async function readCards({ language }: Viewer, rows: Row[]): Promise<Cards> {
	const ids = rows.flatMap(({ reporterId, aboutId }) => [reporterId, aboutId]);
	const found =
		ids.length === 0
			? []
			: await database()
					.select({
						id: people.id,
						handle: people.handle,
						displayName: shownName(language),
						photoId: people.photoId,
					})
					.from(people)
					.where(inArray(people.id, [...new Set(ids)]));
	const cards = new Map(found.map((card) => [card.id, card]));
	// Gone between the two queries: their reports go with them.
	const nobody = { handle: "", displayName: "", photoId: null };
	return (id) => cards.get(id) ?? { id, ...nobody };
}

function ownView(row: Row, cards: Cards): OwnReportView {
	const { answeredAt, outcome, answer } = row;
	return {
		id: row.id,
		kind: row.kind,
		about: cards(row.aboutId),
		reason: row.reason,
		words: row.words,
		reportedAt: row.reportedAt.toISOString(),
		answer:
			answeredAt && outcome
				? { outcome, words: answer ?? "", at: answeredAt.toISOString() }
				: null,
	};
}
