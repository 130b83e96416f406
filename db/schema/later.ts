import {
	bigint,
	foreignKey,
	index,
	mysqlTable,
	primaryKey,
	uniqueIndex,
} from "drizzle-orm/mysql-core";
import { asciiText, instant, jsonText, uuid } from "@/db/columns";
import { members } from "@/db/schema/conversations";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";

/** What is written now and said at a chosen time. A row goes in the moment that its message is in the log. */
export const scheduledMessages = mysqlTable(
	"scheduled_messages",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** Chosen by the writer's device, and the client id of the send: however often it is tried, it is said once. */
		id: uuid("id").notNull(),
		/** No key to conversations: what could not be said because its place is gone stays with who wrote it. */
		conversationId: uuid("conversation_id").notNull(),
		/** `lib/scheduled/body.ts` */
		body: jsonText<unknown>("body").notNull(),
		dueAt: instant("due_at").notNull(),
		/** Set while it is being said: from then on nobody changes it. Old ones were cut short, and are tried again. */
		claimedAt: instant("claimed_at"),
		/** Why it could not be said; it waits for its writer then. */
		problem: asciiText("problem", { length: 32 }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.personId, t.id] }),
		index("scheduled_messages_by_time").on(t.problem, t.dueAt),
	],
);

/** The files of what waits, so that no sweep takes them. */
export const scheduledFiles = mysqlTable(
	"scheduled_files",
	{
		attachmentId: uuid("attachment_id")
			.notNull()
			.references(() => attachments.id),
		personId: uuid("person_id").notNull(),
		scheduledId: uuid("scheduled_id").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.personId, t.scheduledId, t.attachmentId] }),
		index("scheduled_files_by_attachment").on(t.attachmentId),
		foreignKey({
			name: "scheduled_files_of",
			columns: [t.personId, t.scheduledId],
			foreignColumns: [scheduledMessages.personId, scheduledMessages.id],
		}).onDelete("cascade"),
	],
);

/** What a person is writing in a conversation, on whichever device. Goes with the membership. */
export const drafts = mysqlTable(
	"drafts",
	{
		conversationId: uuid("conversation_id").notNull(),
		personId: uuid("person_id").notNull(),
		/** Counts the changes. An emptied draft keeps its row, so that a device that was away learns that it was emptied. */
		version: bigint("version", { mode: "number" }).notNull(),
		/** `lib/drafts/view.ts` */
		body: jsonText<unknown>("body").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.personId, t.conversationId] }),
		uniqueIndex("drafts_by_member").on(t.conversationId, t.personId),
		foreignKey({
			name: "drafts_of",
			columns: [t.conversationId, t.personId],
			foreignColumns: [members.conversationId, members.personId],
		}).onDelete("cascade"),
	],
);
