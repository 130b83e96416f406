import {
	bigint,
	boolean,
	foreignKey,
	index,
	mysqlTable,
	primaryKey,
	tinyint,
} from "drizzle-orm/mysql-core";
import { instant, uuid } from "@/db/columns";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";

/**
 * Who chose what in a poll. Without a time: of an anonymous poll not even the database knows in which order people
 * voted.
 */
export const pollVotes = mysqlTable(
	"poll_votes",
	{
		conversationId: uuid("conversation_id").notNull(),
		sequence: bigint("sequence", { mode: "number" }).notNull(),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** Which of the poll's options, counted from 0. */
		option: tinyint("option").notNull(),
		/** Given by somebody whom the other blocks: theirs alone to see. */
		isWithheld: boolean("is_withheld").notNull().default(false),
	},
	(t) => [
		primaryKey({
			columns: [t.conversationId, t.sequence, t.personId, t.option],
		}),
		index("poll_votes_by_person").on(t.personId),
		foreignKey({
			name: "poll_votes_of",
			columns: [t.conversationId, t.sequence],
			foreignColumns: [messages.conversationId, messages.sequence],
		}).onDelete("cascade"),
	],
);

/** Polls that are still open and close by themselves: the list of what `lib/polls/closing.server.ts` has to do. */
export const pollClosings = mysqlTable(
	"poll_closings",
	{
		conversationId: uuid("conversation_id").notNull(),
		sequence: bigint("sequence", { mode: "number" }).notNull(),
		closesAt: instant("closes_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.sequence] }),
		index("poll_closings_by_time").on(t.closesAt),
		foreignKey({
			name: "poll_closings_of",
			columns: [t.conversationId, t.sequence],
			foreignColumns: [messages.conversationId, messages.sequence],
		}).onDelete("cascade"),
	],
);
