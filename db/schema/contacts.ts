import {
	index,
	mysqlEnum,
	mysqlTable,
	primaryKey,
} from "drizzle-orm/mysql-core";
import { instant, uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/** One row for each pair, keyed by the sorted pair: two crossing requests meet in the same row. */
export const friendships = mysqlTable(
	"friendships",
	{
		lowId: uuid("low_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		highId: uuid("high_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** "declined" stays "waiting" in the eyes of who asked, and is nothing in the eyes of the other. */
		state: mysqlEnum("state", ["requested", "declined", "friends"]).notNull(),
		requestedBy: uuid("requested_by").notNull(),
		createdAt: instant("created_at").notNull(),
		acceptedAt: instant("accepted_at"),
	},
	(t) => [
		primaryKey({ columns: [t.lowId, t.highId] }),
		index("friendships_by_high").on(t.highId),
	],
);

export const blocks = mysqlTable(
	"blocks",
	{
		blockerId: uuid("blocker_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		blockedId: uuid("blocked_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.blockerId, t.blockedId] }),
		index("blocks_by_blocked").on(t.blockedId),
	],
);

/** Who follows whom. The key answers whom somebody follows, the index by whom they are followed, newest first. */
export const follows = mysqlTable(
	"follows",
	{
		followerId: uuid("follower_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		followedId: uuid("followed_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.followerId, t.followedId] }),
		index("follows_by_followed").on(t.followedId, t.createdAt),
	],
);

/**
 * Follows that stand in the follower's own eyes only: the followed blocks them. Apart from the real ones, so that who
 * reads `follows` (feed, counts, notices) cannot take one for the other.
 */
export const withheldFollows = mysqlTable(
	"withheld_follows",
	{
		followerId: uuid("follower_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		followedId: uuid("followed_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.followerId, t.followedId] }),
		index("withheld_follows_by_followed").on(t.followedId),
	],
);
