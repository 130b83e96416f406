import {
	foreignKey,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	primaryKey,
	tinyint,
	uniqueIndex,
} from "drizzle-orm/mysql-core";
import { instant, jsonText, uuid } from "@/db/columns";
import { communities } from "@/db/schema/communities";
import { conversations } from "@/db/schema/conversations";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";

/**
 * What people tell each other on the feed. The id is made in the order of time and is the order of reading. Who may
 * read one is decided by `lib/feed/readable.server.ts` in every query.
 */
export const posts = mysqlTable(
	"posts",
	{
		id: uuid("id").primaryKey(),
		authorId: uuid("author_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** Chosen by the author's device; with the author it makes a retry find the first attempt. */
		clientId: uuid("client_id").notNull(),
		audience: mysqlEnum("audience", [
			"everyone",
			"friends",
			"group",
			"community",
		]).notNull(),
		/**
		 * Where it stands: with its author, in a group or in a community. With the audience it names a stream, and a feed is
		 * some hundreds of streams merged (`lib/feed/streams.server.ts`).
		 */
		placeId: uuid("place_id").notNull(),
		/** The same place as a reference, so that a post goes with its group or community. */
		conversationId: uuid("conversation_id").references(() => conversations.id, {
			onDelete: "cascade",
		}),
		communityId: uuid("community_id").references(() => communities.id, {
			onDelete: "cascade",
		}),
		/** The versioned envelope of `lib/feed/body.ts`, pictures' sizes and blurs included. */
		body: jsonText<unknown>("body").notNull(),
		editedAt: instant("edited_at"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		uniqueIndex("posts_by_client").on(t.authorId, t.clientId),
		index("posts_by_place").on(t.audience, t.placeId, t.id),
		index("posts_by_author").on(t.authorId, t.id),
		index("posts_by_conversation").on(t.conversationId),
		index("posts_by_community").on(t.communityId),
	],
);

/** Which post holds which file, in its words or in the preview of its link: the gate of files and the sweep read this, never the body. */
export const postMedia = mysqlTable(
	"post_media",
	{
		attachmentId: uuid("attachment_id")
			.notNull()
			.references(() => attachments.id),
		postId: uuid("post_id")
			.notNull()
			.references(() => posts.id, { onDelete: "cascade" }),
		position: int("position").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.attachmentId, t.postId] }),
		index("post_media_by_post").on(t.postId),
	],
);

/** Who likes what: one row for each, so that a second press changes nothing. */
export const postLikes = mysqlTable(
	"post_likes",
	{
		postId: uuid("post_id")
			.notNull()
			.references(() => posts.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.postId, t.personId] }),
		index("post_likes_by_person").on(t.personId),
	],
);

/** Who chose what in the poll of a post; without a time, like the votes of messages. */
export const postVotes = mysqlTable(
	"post_votes",
	{
		postId: uuid("post_id")
			.notNull()
			.references(() => posts.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** Which of the poll's options, counted from 0. */
		option: tinyint("option").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.postId, t.personId, t.option] }),
		index("post_votes_by_person").on(t.personId),
	],
);

/** Comments, and one level of replies to them; both in the order of their ids. */
export const postComments = mysqlTable(
	"post_comments",
	{
		id: uuid("id").primaryKey(),
		postId: uuid("post_id")
			.notNull()
			.references(() => posts.id, { onDelete: "cascade" }),
		/** The comment that is answered, which itself answers none. */
		parentId: uuid("parent_id"),
		authorId: uuid("author_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		clientId: uuid("client_id").notNull(),
		body: jsonText<unknown>("body").notNull(),
		editedAt: instant("edited_at"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		foreignKey({
			name: "post_comments_answer",
			columns: [t.parentId],
			foreignColumns: [t.id],
		}).onDelete("cascade"),
		uniqueIndex("post_comments_by_client").on(t.authorId, t.clientId),
		index("post_comments_by_post").on(t.postId, t.parentId, t.id),
	],
);
