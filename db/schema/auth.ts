import {
	date,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	tinyint,
	varchar,
} from "drizzle-orm/mysql-core";
import { asciiText, instant, uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/** One row per signed-in device; deleting the row ends the session everywhere. */
export const sessions = mysqlTable(
	"sessions",
	{
		id: uuid("id").primaryKey(),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** Coarse and human ("Chrome on Android"); the user agent itself is never stored. */
		deviceLabel: varchar("device_label", { length: 64 }).notNull(),
		createdAt: instant("created_at").notNull(),
		lastSeenOn: date("last_seen_on", { mode: "string" }).notNull(),
		expiresAt: instant("expires_at").notNull(),
	},
	(t) => [index("sessions_by_person").on(t.personId)],
);

/** The token of an invite is derived from its id with the server's secret, so no row here opens the door. */
export const invites = mysqlTable(
	"invites",
	{
		id: uuid("id").primaryKey(),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		usesMax: int("uses_max").notNull(),
		usesCount: int("uses_count").notNull().default(0),
		expiresAt: instant("expires_at").notNull(),
		revokedAt: instant("revoked_at"),
		/** The sheet of cards that it was printed on, if any: such links are listed and taken back together. */
		sheetId: uuid("sheet_id"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		index("invites_by_creator").on(t.createdBy, t.id),
		index("invites_by_sheet").on(t.sheetId),
	],
);

/** The owner's choices for the whole server: exactly one row, id 1. */
export const serverSettings = mysqlTable("server_settings", {
	id: tinyint("id").primaryKey(),
	name: varchar("name", { length: 80 }).notNull().default("Chit Chat"),
	registration: mysqlEnum("registration", ["invite", "open"])
		.notNull()
		.default("invite"),
	/** How long a guest's visit lasts; null: no guests. */
	guestHours: int("guest_hours"),
	/** SHA-256 of the one-time set-up token; null once the server has an owner. */
	setupHash: asciiText("setup_hash", { length: 64 }),
});
