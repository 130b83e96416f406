import {
	boolean,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	primaryKey,
	uniqueIndex,
	varchar,
} from "drizzle-orm/mysql-core";
import { asciiText, instant, uuid } from "@/db/columns";
import { conversations } from "@/db/schema/conversations";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";

/** A community holds channels. Its row's lock decides who is in it and who leads it. */
export const communities = mysqlTable(
	"communities",
	{
		id: uuid("id").primaryKey(),
		name: varchar("name", { length: 80 }).notNull(),
		about: varchar("about", { length: 1000 }).notNull().default(""),
		photoId: uuid("photo_id").references(() => attachments.id),
		/** Listed in the directory, and everybody may join; else nobody hears of it but by a link. */
		isPublic: boolean("is_public").notNull(),
		/** How many members there are, moved with them under this row's lock. */
		memberCount: int("member_count").notNull().default(0),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		index("communities_by_size").on(t.isPublic, t.memberCount, t.id),
		index("communities_by_photo").on(t.photoId),
	],
);

/** Who is in a community. In which of its channels they are is in `members`, like in any conversation. */
export const communityMembers = mysqlTable(
	"community_members",
	{
		communityId: uuid("community_id")
			.notNull()
			.references(() => communities.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		role: mysqlEnum("role", ["owner", "moderator", "member"])
			.notNull()
			.default("member"),
		joinedAt: instant("joined_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.communityId, t.personId] }),
		index("community_members_by_person").on(t.personId),
		index("community_members_by_role").on(t.communityId, t.role, t.joinedAt),
	],
);

/** Who may not come back. A table of its own, so that no count or list of members can forget to leave them out. */
export const communityBans = mysqlTable(
	"community_bans",
	{
		communityId: uuid("community_id")
			.notNull()
			.references(() => communities.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		bannedAt: instant("banned_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.communityId, t.personId] }),
		index("community_bans_by_person").on(t.personId),
	],
);

/**
 * Where a conversation of the kind `channel` stands, and who may enter it. What it is called and about is in `groups`, as
 * with every conversation of many.
 */
export const channels = mysqlTable(
	"channels",
	{
		conversationId: uuid("conversation_id")
			.primaryKey()
			.references(() => conversations.id, { onDelete: "cascade" }),
		/** Null: the server's own. */
		communityId: uuid("community_id").references(() => communities.id, {
			onDelete: "cascade",
		}),
		/** Set for the channels that exist by themselves; unique, so that there is one lobby however many start at once. */
		key: asciiText("channel_key", { length: 16 }),
		visibility: mysqlEnum("visibility", ["public", "private"]).notNull(),
		/** The heading it stands under; the one without a name comes first. */
		category: varchar("category", { length: 80 }).notNull().default(""),
		position: int("position").notNull().default(0),
	},
	(t) => [
		uniqueIndex("channels_by_key").on(t.key),
		index("channels_by_community").on(t.communityId, t.position),
	],
);

/** Links into a community. As with invites to the server the token is derived from the id, so no row opens a door. */
export const communityInvites = mysqlTable(
	"community_invites",
	{
		id: uuid("id").primaryKey(),
		communityId: uuid("community_id")
			.notNull()
			.references(() => communities.id, { onDelete: "cascade" }),
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
		index("community_invites_by_community").on(t.communityId, t.id),
		index("community_invites_by_creator").on(t.createdBy),
	],
);

/** Links into one channel; the same, and whether they bring guests too. */
export const channelInvites = mysqlTable(
	"channel_invites",
	{
		id: uuid("id").primaryKey(),
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => channels.conversationId, { onDelete: "cascade" }),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** By a name alone, as long as the owner lets guests in at all. */
		allowsGuests: boolean("allows_guests").notNull(),
		usesMax: int("uses_max").notNull(),
		usesCount: int("uses_count").notNull().default(0),
		expiresAt: instant("expires_at").notNull(),
		revokedAt: instant("revoked_at"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		index("channel_invites_by_channel").on(t.conversationId, t.id),
		index("channel_invites_by_creator").on(t.createdBy),
	],
);
