import {
	bigint,
	boolean,
	foreignKey,
	index,
	mysqlTable,
	primaryKey,
	uniqueIndex,
} from "drizzle-orm/mysql-core";
import { exactText, instant, jsonText, uuid } from "@/db/columns";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";

const ofMessage = () => ({
	conversationId: uuid("conversation_id").notNull(),
	sequence: bigint("sequence", { mode: "number" }).notNull(),
});
type OfMessage = {
	// biome-ignore lint/suspicious/noExplicitAny: drizzle's columns before a table has named them.
	[column in keyof ReturnType<typeof ofMessage>]: any;
};
const gone = (name: string, t: OfMessage) =>
	foreignKey({
		name,
		columns: [t.conversationId, t.sequence],
		foreignColumns: [messages.conversationId, messages.sequence],
	}).onDelete("cascade");

/** What a message said before each edit. Emptied when the message is deleted for all. */
export const messageEdits = mysqlTable(
	"message_edits",
	{
		...ofMessage(),
		/** The conversation's version that the edit took. */
		version: bigint("version", { mode: "number" }).notNull(),
		/** Chosen by the editor's device: a retry finds that it was done, and undoes nothing that came after. */
		clientId: uuid("client_id").notNull(),
		/** The envelope that was replaced, and when. */
		body: jsonText<unknown>("body").notNull(),
		/** Made while the other blocked the sender: only the sender's own devices know. */
		isWithheld: boolean("is_withheld").notNull().default(false),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.sequence, t.version] }),
		uniqueIndex("message_edits_by_client").on(
			t.conversationId,
			t.sequence,
			t.clientId,
		),
		gone("message_edits_of", t),
	],
);

/** Who gave which emoji to which message: each person each emoji once. */
export const reactions = mysqlTable(
	"reactions",
	{
		...ofMessage(),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** Compared byte for byte: the default collation takes many emoji for equal. */
		emoji: exactText("emoji", { length: 64 }).notNull(),
		/** Given by somebody whom the other blocks: theirs alone to see. */
		isWithheld: boolean("is_withheld").notNull().default(false),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({
			columns: [t.conversationId, t.sequence, t.personId, t.emoji],
		}),
		index("reactions_by_person").on(t.personId),
		gone("reactions_of", t),
	],
);

/** What a conversation keeps at hand. */
export const pins = mysqlTable(
	"pins",
	{
		...ofMessage(),
		pinnedBy: uuid("pinned_by")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.sequence] }),
		gone("pins_of", t),
	],
);

/** What one person has made of a message for themself: put a star on it, or taken it away. Nobody else sees it. */
export const messageMarks = mysqlTable(
	"message_marks",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		...ofMessage(),
		isHidden: boolean("is_hidden").notNull().default(false),
		starredAt: instant("starred_at"),
		/** The member's `marks_version` at the last change. */
		version: bigint("version", { mode: "number" }).notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.personId, t.conversationId, t.sequence] }),
		index("message_marks_by_version").on(
			t.personId,
			t.conversationId,
			t.version,
		),
		index("message_marks_by_star").on(t.personId, t.starredAt),
		gone("message_marks_of", t),
	],
);

/** Who is named in a message of a group, for the count of unread ones; the body says where. */
export const mentions = mysqlTable(
	"mentions",
	{
		...ofMessage(),
		/** No key to people: one row of zeros means everybody. */
		personId: uuid("person_id").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.personId, t.sequence] }),
		index("mentions_by_message").on(t.conversationId, t.sequence),
		gone("mentions_message", t),
	],
);

/** When messages that do not stay are to go; a table of their own, so that all others cost nothing. */
export const expiries = mysqlTable(
	"expiries",
	{
		...ofMessage(),
		expiresAt: instant("expires_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.sequence] }),
		index("expiries_by_time").on(t.expiresAt),
		gone("expiries_of", t),
	],
);
