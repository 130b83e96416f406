import {
	index,
	mysqlEnum,
	mysqlTable,
	primaryKey,
	smallint,
	varchar,
} from "drizzle-orm/mysql-core";
import { uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/**
 * What people tell of themselves, a row for each thing, so that who may see it stands in the WHERE of every read: what a
 * viewer may not see never leaves the database. Nothing told is no row.
 */
export const profileFields = mysqlTable(
	"profile_fields",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		field: mysqlEnum("field", [
			"firstName",
			"lastName",
			"pronouns",
			"birthday",
			"birthYear",
			"phone",
			"email",
			"address",
			"city",
			"country",
			"website",
			"about",
			"cover",
		]).notNull(),
		/** Text; a birthday is MM-DD, its year a field of its own; a cover is the id of an attachment of the person's. */
		value: varchar("value", { length: 1000 }).notNull(),
		audience: mysqlEnum("audience", ["everyone", "friends", "self"]).notNull(),
		/** A birthday as month × 100 + day, to find those of a fortnight; null for everything else. */
		monthDay: smallint("month_day"),
	},
	(t) => [
		primaryKey({ columns: [t.personId, t.field] }),
		index("profile_fields_by_day").on(t.monthDay),
	],
);
