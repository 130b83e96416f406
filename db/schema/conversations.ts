import {
	bigint,
	boolean,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	primaryKey,
	uniqueIndex,
	varchar,
} from "drizzle-orm/mysql-core";
import { instant, uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/**
 * A conversation and its counters. `lastSequence` numbers the messages without gaps; `version` numbers every
 * change (send, edit, delete, reaction, pin, read marker). Both are taken under this row's lock, so a reader that has
 * version n has everything up to n.
 */
export const conversations = mysqlTable(
	"conversations",
	{
		id: uuid("id").primaryKey(),
		kind: mysqlEnum("kind", ["direct", "group", "channel"]).notNull(),
		/** Part of the realtime channel's name: raised when somebody must no longer hear it. */
		generation: int("generation").notNull().default(1),
		lastSequence: bigint("last_sequence", { mode: "number" })
			.notNull()
			.default(0),
		version: bigint("version", { mode: "number" }).notNull().default(0),
		/** The sorted pair of a direct conversation; null in the others. */
		lowId: uuid("low_id").references(() => people.id, { onDelete: "cascade" }),
		highId: uuid("high_id").references(() => people.id, {
			onDelete: "cascade",
		}),
		/** A stranger's first message waits ("pending") until the other accepts ("none") or declines. */
		request: mysqlEnum("request", ["none", "pending", "declined"])
			.notNull()
			.default("none"),
		requestedBy: uuid("requested_by"),
		/** How many members there are, moved with them under this row's lock: the gates ask it without counting. */
		memberCount: int("member_count").notNull().default(2),
		/** Announcements: the others only read. Here, and not with a group's name, because every send asks it. */
		onlyAdminsWrite: boolean("only_admins_write").notNull().default(false),
		/** How long a message sent from now on stays; null: as long as the conversation. Each message has its own end. */
		lifetimeSeconds: int("lifetime_seconds"),
		/** A game is on: in `games` is its state. Here, because every send asks whether it may be a guess. */
		hasGame: boolean("has_game").notNull().default(false),
		lastMessageAt: instant("last_message_at"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		uniqueIndex("conversations_by_pair").on(t.lowId, t.highId),
		index("conversations_by_high").on(t.highId),
	],
);

/** Who is in a conversation, and how far each has read: unread is counted from these markers, never stored. */
export const members = mysqlTable(
	"members",
	{
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => conversations.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		role: mysqlEnum("role", ["admin", "member"]).notNull().default("member"),
		deliveredSequence: bigint("delivered_sequence", { mode: "number" })
			.notNull()
			.default(0),
		readSequence: bigint("read_sequence", { mode: "number" })
			.notNull()
			.default(0),
		/** The conversation's version at this row's last change, so that catching up brings markers too. */
		version: bigint("version", { mode: "number" }).notNull().default(0),
		/** Numbers the changes of this person's own marks (`message_marks`): nobody else's cursor moves with them. */
		marksVersion: bigint("marks_version", { mode: "number" })
			.notNull()
			.default(0),
		joinedAt: instant("joined_at").notNull(),
		/** What this person is called in this conversation, for everybody. */
		alias: varchar("alias", { length: 80 }),
		/** From here on the row is the person's own: how loud the conversation is, and where it stands in their list. */
		notify: mysqlEnum("notify", ["all", "mentions", "none"])
			.notNull()
			.default("all"),
		mutedUntil: instant("muted_until"),
		pinnedAt: instant("pinned_at"),
		isArchived: boolean("is_archived").notNull().default(false),
		isMarkedUnread: boolean("is_marked_unread").notNull().default(false),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.personId] }),
		index("members_by_person").on(t.personId),
	],
);
