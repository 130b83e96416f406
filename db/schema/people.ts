import {
	boolean,
	date,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	uniqueIndex,
	varchar,
} from "drizzle-orm/mysql-core";
import { asciiText, exactText, instant, uuid } from "@/db/columns";

/** What is shared is shared with those of the audience who share theirs. See docs/privacy.md. */
const privacy = {
	messagesFrom: mysqlEnum("messages_from", ["everyone", "friends"])
		.notNull()
		.default("everyone"),
	lettersFrom: mysqlEnum("letters_from", ["everyone", "friends"])
		.notNull()
		.default("everyone"),
	groupsFrom: mysqlEnum("groups_from", ["everyone", "friends", "nobody"])
		.notNull()
		.default("everyone"),
	sharesPresence: boolean("shares_presence").notNull().default(true),
	sharesLastSeen: boolean("shares_last_seen").notNull().default(true),
	sharesReads: boolean("shares_reads").notNull().default(true),
	sharesTyping: boolean("shares_typing").notNull().default(true),
	isListed: boolean("is_listed").notNull().default(true),
};

/** An account. `skeleton` makes look-alike handles collide; `handle` is what people see and type. */
export const people = mysqlTable(
	"people",
	{
		id: uuid("id").primaryKey(),
		handle: exactText("handle", { length: 64 }).notNull(),
		skeleton: exactText("skeleton", { length: 255 }).notNull(),
		displayName: varchar("display_name", { length: 80 }).notNull(),
		about: varchar("about", { length: 1000 }).notNull().default(""),
		photoId: uuid("photo_id"),
		language: asciiText("language", { length: 8 }).notNull().default("en"),
		/** What was chosen of lib/settings/look.ts, as it is written there; null where nothing was. */
		look: asciiText("look", { length: 120 }),
		/**
		 * A guest has no password and nobody's rights; the role stays with who left, as the mark beside their name. Who is gone
		 * has deleted their account: the row is what their words in chats hang on, and names nobody (docs/account.md).
		 */
		role: mysqlEnum("role", ["owner", "moderator", "member", "guest", "gone"])
			.notNull()
			.default("member"),
		email: exactText("email", { length: 254 }),
		passwordHash: asciiText("password_hash", { length: 255 }).notNull(),
		/** Raised when a session ends or the password changes: old channel signatures then name a dead channel. */
		channelGeneration: int("channel_generation").notNull().default(1),
		isInvisible: boolean("is_invisible").notNull().default(false),
		/** What the person lets others know and do: columns of this row, so that reads which have it need not ask for more. */
		...privacy,
		/** Display name and handle as a glance takes them (`nameKeyOf`): no guest may go by either. Null where not worked out yet. */
		nameKey: exactText("name_key", { length: 255 }),
		handleKey: exactText("handle_key", { length: 255 }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		uniqueIndex("people_by_skeleton").on(t.skeleton),
		uniqueIndex("people_by_handle").on(t.handle),
		index("people_by_name_key").on(t.nameKey),
		index("people_by_handle_key").on(t.handleKey),
	],
);

/** A guest who is here: the row goes when the visit ends, and with it the hold on the name. */
export const guests = mysqlTable(
	"guests",
	{
		personId: uuid("person_id")
			.primaryKey()
			.references(() => people.id, { onDelete: "cascade" }),
		/** Unique, so that of two who come at once by one name one is told to choose another. */
		nameKey: exactText("name_key", { length: 255 }).notNull(),
		expiresAt: instant("expires_at").notNull(),
	},
	(t) => [
		uniqueIndex("guests_by_name_key").on(t.nameKey),
		index("guests_by_expiry").on(t.expiresAt),
	],
);

/** What presence was last known; the truth is who holds a socket, this is its shadow for reads. */
export const presence = mysqlTable("presence", {
	personId: uuid("person_id")
		.primaryKey()
		.references(() => people.id, { onDelete: "cascade" }),
	status: mysqlEnum("status", ["online", "away", "offline"])
		.notNull()
		.default("offline"),
	/** By day, never finer: enough for people, too little for tracking. */
	lastSeenOn: date("last_seen_on", { mode: "string" }),
});
