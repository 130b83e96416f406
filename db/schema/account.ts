import {
	boolean,
	index,
	mysqlEnum,
	mysqlTable,
	uniqueIndex,
	varchar,
} from "drizzle-orm/mysql-core";
import { asciiText, exactText, instant, uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/**
 * Every user name that is somebody's, or was and is kept for them. One key for both, so that a name cannot be taken in the
 * moment in which it changes from the one to the other.
 */
export const userNames = mysqlTable(
	"user_names",
	{
		/** SHA-256 of the skeleton: look-alikes meet here, and a name kept after its account is gone is no word any more. */
		fingerprint: asciiText("fingerprint", { length: 64 }).primaryKey(),
		/** Null, and the handle with it: kept from everybody, because its account is gone. */
		personId: uuid("person_id").references(() => people.id, {
			onDelete: "set null",
		}),
		handle: exactText("handle", { length: 64 }),
		/** Null: the name that the person goes by. */
		keptUntil: instant("kept_until"),
	},
	(t) => [
		index("user_names_by_person").on(t.personId),
		index("user_names_by_end").on(t.keptUntil),
	],
);

/**
 * Who has deleted their account and may still come back. What names and shows them lies here meanwhile and nowhere else:
 * what is not in `people` cannot be shown by a query that forgot to ask.
 */
export const departures = mysqlTable(
	"departures",
	{
		personId: uuid("person_id")
			.primaryKey()
			.references(() => people.id, { onDelete: "cascade" }),
		handle: exactText("handle", { length: 64 }).notNull(),
		displayName: varchar("display_name", { length: 80 }).notNull(),
		photoId: uuid("photo_id"),
		role: mysqlEnum("role", ["owner", "moderator", "member"]).notNull(),
		/** What they wrote in chats is to go too. */
		takesWords: boolean("takes_words").notNull(),
		/** When all is erased. */
		dueAt: instant("due_at").notNull(),
	},
	(t) => [
		uniqueIndex("departures_by_handle").on(t.handle),
		index("departures_by_end").on(t.dueAt),
	],
);
