import { eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { reports } from "@/db/schema/reports";

/** What a notice may say of a report: where it stands, and none of its words, which would go to lock screens. */
type Told = { href: string; title: null; excerpt: null; isRead: boolean };

/**
 * These reports as far as a notice may lead this person to them: their own once they were answered, and as an owner of the
 * server everybody's, which are no news once they were.
 */
export async function readReportsTold(
	personId: string,
	ids: string[],
): Promise<Map<string, Told>> {
	const [rows, [reader]] = await Promise.all([
		database()
			.select({
				id: reports.id,
				reporterId: reports.reporterId,
				answeredAt: reports.answeredAt,
			})
			.from(reports)
			.where(inArray(reports.id, ids)),
		database()
			.select({ role: people.role })
			.from(people)
			.where(eq(people.id, personId)),
	]);
	return new Map(
		rows.flatMap(({ id, reporterId, answeredAt }): [string, Told][] => {
			const isAnswered = answeredAt !== null;
			const none = { title: null, excerpt: null };
			if (reporterId === personId)
				return isAnswered
					? [[id, { href: `/reports#${id}`, ...none, isRead: false }]]
					: [];
			if (reader?.role !== "owner") return [];
			const href = `/settings/reports#${id}`;
			return [[id, { href, ...none, isRead: isAnswered }]];
		}),
	);
}
