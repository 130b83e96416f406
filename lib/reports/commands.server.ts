import { and, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { people } from "@/db/schema/people";
import { reports } from "@/db/schema/reports";
import { refusable, transaction } from "@/db/tx";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { newId } from "@/lib/ids";
import { type Noticed, recordNotice } from "@/lib/notices/record.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { accessReported, type Reported } from "@/lib/reports/access.server";
import type { AnswerInput, ReportInput } from "@/lib/reports/input";
import { REPORT_COPY_LENGTH_MAX } from "@/lib/reports/limits";
import type { Viewer } from "@/lib/viewer";

/**
 * Shows the owners of the server somebody, or one thing that the viewer can see, with a copy of its words as they are now. The
 * same thing reported again is the same report with what is said this time; one that was answered waits anew. Whoever it is
 * about learns nothing. With `blocks` they are blocked as well, after the report stands. Refuses like `accessReported`.
 */
export async function sendReport(
	viewer: Viewer,
	input: ReportInput,
): Promise<Result<null>> {
	const found = await accessReported(viewer, input.subject);
	if (!found.ok) return found;
	const noticed = await transaction(async (tx) => {
		const { id, isNews } = await writeReport(tx, viewer, input, found.value);
		return isNews ? noticeOwners(tx, viewer, id) : [];
	});
	await tellNotices(noticed);
	if (!input.blocks) return ok();
	return blockPerson(viewer, { personId: found.value.aboutId });
}

/**
 * Answers a report, for the owners of the server alone: who made it is told under their bell. Refuses as not found everybody
 * else who asks, and as `conflict` one that was answered meanwhile.
 */
export async function answerReport(
	viewer: Viewer,
	{ reportId, outcome, words }: AnswerInput,
): Promise<Result<null>> {
	if (viewer.role !== "owner") return refuse("not_found");
	const done = await refusable(async (tx): Promise<Result<Noticed[]>> => {
		const [report] = await tx
			.select({
				reporterId: reports.reporterId,
				answeredAt: reports.answeredAt,
			})
			.from(reports)
			.where(eq(reports.id, reportId))
			.for("update");
		if (!report) return refuse("not_found");
		if (report.answeredAt) return refuse("conflict");
		await tx
			.update(reports)
			.set({ outcome, answer: words, answeredAt: new Date() })
			.where(eq(reports.id, reportId));
		const noticed = await recordNotice(tx, {
			personIds: [report.reporterId],
			kind: "report_answered",
			actorId: viewer.personId,
			subject: { kind: "report", id: reportId },
			isAnew: true,
		});
		// It waits no more, under no owner's bell.
		const owners = await readOwners(tx);
		const settled = owners.map((personId) => ({
			...{ personId, kind: "report" as const, noticeId: null },
		}));
		return ok([...noticed, ...settled]);
	});
	if (!done.ok) return done;
	await tellNotices(done.value);
	return ok();
}

/**
 * Writes the one row that this person has about this subject. News is what the owners have not to answer already. The
 * reporter's own row is locked first: of two that come at once one is second and finds the other's.
 */
async function writeReport(
	tx: Executor,
	{ personId }: Viewer,
	{ subject: { kind, id: subjectId }, reason, words }: ReportInput,
	reported: Reported,
): Promise<{ id: string; isNews: boolean }> {
	await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.id, personId))
		.for("update");
	const [known] = await tx
		.select({ id: reports.id, answeredAt: reports.answeredAt })
		.from(reports)
		.where(
			and(
				eq(reports.reporterId, personId),
				eq(reports.kind, kind),
				eq(reports.subjectId, subjectId),
			),
		)
		.for("update");
	const said = {
		...reported,
		...{ copy: cut(reported.copy), reason, words },
		...{ answeredAt: null, outcome: null, answer: null },
	};
	const reportedAt = new Date();
	if (known) {
		const isNews = known.answeredAt !== null;
		await tx
			.update(reports)
			.set(isNews ? { ...said, reportedAt } : said)
			.where(eq(reports.id, known.id));
		return { id: known.id, isNews };
	}
	const id = newId();
	await tx.insert(reports).values({
		...said,
		...{ id, reporterId: personId, kind, subjectId, reportedAt },
	});
	return { id, isNews: true };
}

/** The whole of it but for a very long letter, by whole signs. */
function cut(copy: string | null): string | null {
	if (copy === null || copy.length <= REPORT_COPY_LENGTH_MAX) return copy;
	const signs = Array.from(copy.slice(0, REPORT_COPY_LENGTH_MAX));
	return `${signs.slice(0, -1).join("")}…`;
}

async function noticeOwners(
	tx: Executor,
	{ personId }: Viewer,
	id: string,
): Promise<Noticed[]> {
	return recordNotice(tx, {
		personIds: await readOwners(tx),
		kind: "report",
		actorId: personId,
		subject: { kind: "report", id },
		isAnew: true,
	});
}

async function readOwners(executor: Executor = database()): Promise<string[]> {
	const rows = await executor
		.select({ id: people.id })
		.from(people)
		.where(eq(people.role, "owner"));
	return rows.map(({ id }) => id);
}
