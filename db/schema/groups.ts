import {
	bigint,
	boolean,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	primaryKey,
	varchar,
} from "drizzle-orm/mysql-core";
import { instant, uuid } from "@/db/columns";
import { conversations } from "@/db/schema/conversations";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";

/** What a group is called and about. Who is in it is in `members`, like in any conversation. */
export const groups = mysqlTable(
	"groups",
	{
		conversationId: uuid("conversation_id")
			.primaryKey()
			.references(() => conversations.id, { onDelete: "cascade" }),
		name: varchar("name", { length: 80 }).notNull(),
		topic: varchar("topic", { length: 500 }).notNull().default(""),
		photoId: uuid("photo_id").references(() => attachments.id),
		/** The conversation's version at the last line of the log that changed who is in it or what it is. */
		version: bigint("version", { mode: "number" }).notNull().default(0),
	},
	(t) => [index("groups_by_photo").on(t.photoId)],
);

/** A stranger wants to add this person: no member until they accept. "declined" looks like "waiting" from inside. */
export const groupRequests = mysqlTable(
	"group_requests",
	{
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => conversations.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		addedBy: uuid("added_by")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		state: mysqlEnum("state", ["waiting", "declined"]).notNull(),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.personId] }),
		index("group_requests_by_person").on(t.personId, t.state),
		index("group_requests_by_adder").on(t.addedBy),
	],
);

/** Who was in a group and is not: their names stay under what they wrote, and a ban is remembered. */
export const formerMembers = mysqlTable(
	"former_members",
	{
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => conversations.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		isBanned: boolean("is_banned").notNull().default(false),
		leftAt: instant("left_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.personId] }),
		index("former_members_by_person").on(t.personId),
	],
);

/** Links into a group. As with invites to the server the token is derived from the id, so no row opens a door. */
export const groupInvites = mysqlTable(
	"group_invites",
	{
		id: uuid("id").primaryKey(),
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => conversations.id, { onDelete: "cascade" }),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		usesMax: int("uses_max").notNull(),
		usesCount: int("uses_count").notNull().default(0),
		expiresAt: instant("expires_at").notNull(),
		revokedAt: instant("revoked_at"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		index("group_invites_by_conversation").on(t.conversationId, t.id),
		index("group_invites_by_creator").on(t.createdBy),
	],
);
