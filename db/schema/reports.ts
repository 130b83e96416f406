import {
	index,
	int,
	mediumtext,
	mysqlEnum,
	mysqlTable,
	uniqueIndex,
} from "drizzle-orm/mysql-core";
import { exactText, instant, uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/**
 * What people showed the owner of the server. One row for each thing that one person reported: reported again, it is the
 * same report. No foreign key leads to the thing, since it may be of any kind and may be gone by then; the copy is what stays.
 */
export const reports = mysqlTable(
	"reports",
	{
		id: uuid("id").primaryKey(),
		reporterId: uuid("reporter_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		aboutId: uuid("about_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		kind: mysqlEnum("kind", [
			"person",
			"message",
			"post",
			"comment",
			"letter",
		]).notNull(),
		subjectId: uuid("subject_id").notNull(),
		/** Where a message was said; null for everything else. */
		place: mysqlEnum("place", ["direct", "group", "channel"]),
		/** The words as they were when they were reported; null for a person. For the owner alone. */
		copy: mediumtext("copy"),
		attachmentCount: int("attachment_count").notNull(),
		reason: mysqlEnum("reason", [
			"spam",
			"bullying",
			"sexual",
			"other",
		]).notNull(),
		/** What the reporter added. */
		words: exactText("words", { length: 1000 }).notNull(),
		reportedAt: instant("reported_at").notNull(),
		/** Null while it waits. */
		answeredAt: instant("answered_at"),
		outcome: mysqlEnum("outcome", ["done", "nothing"]),
		answer: exactText("answer", { length: 1000 }),
	},
	(t) => [
		uniqueIndex("reports_by_subject").on(t.reporterId, t.kind, t.subjectId),
		index("reports_by_answer").on(t.answeredAt, t.reportedAt),
		index("reports_by_about").on(t.aboutId),
	],
);
