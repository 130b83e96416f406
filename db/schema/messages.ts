import {
	bigint,
	boolean,
	index,
	int,
	mysqlTable,
	primaryKey,
	uniqueIndex,
} from "drizzle-orm/mysql-core";
import { instant, jsonText, uuid } from "@/db/columns";
import { conversations } from "@/db/schema/conversations";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";

/**
 * The log. The primary key is the order of reading, so a page of history is one range of the clustered index
 * (with a secondary key instead, a page of a million messages took 200 ms, not 0.3).
 */
export const messages = mysqlTable(
	"messages",
	{
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => conversations.id, { onDelete: "cascade" }),
		sequence: bigint("sequence", { mode: "number" }).notNull(),
		id: uuid("id").notNull(),
		senderId: uuid("sender_id")
			.notNull()
			.references(() => people.id),
		/** Chosen by the sender's device; with the sender it makes a retry find the first attempt. */
		clientId: uuid("client_id").notNull(),
		version: bigint("version", { mode: "number" }).notNull(),
		/** The versioned envelope of `lib/messages/body.ts`, attachments' sizes and blurs included. */
		body: jsonText<unknown>("body").notNull(),
		/** Sent to somebody who blocks the sender: the other gets an empty place in the sequence, never the words. */
		isWithheld: boolean("is_withheld").notNull().default(false),
		/** When the words were last changed, for the mark beside them; what they were is in `message_edits`. */
		editedAt: instant("edited_at"),
		/** What a blocked sender made of it since: theirs alone to see (`lib/messages/log.ts`). */
		withheldEdit: jsonText<unknown>("withheld_edit"),
		/** Deleted for all: the body says so too, but a count of unread must not read bodies. */
		deletedAt: instant("deleted_at"),
		/** How often each emoji was given, counted anew from `reactions` at each change, so that a page reads one table. */
		reactions: jsonText<unknown>("reactions"),
		/** How its poll stands (`lib/polls/view.ts`), counted anew from `poll_votes` at each vote. */
		poll: jsonText<unknown>("poll"),
		/** Kept at hand for somebody: `pins` says the same for the list of them. */
		/** What its link leads to (`lib/previews/view.ts`); made after it was sent. */
		preview: jsonText<unknown>("preview"),
		isPinned: boolean("is_pinned").notNull().default(false),
		/** Who of a direct conversation does not see the pin: it was put up, or taken down, while they blocked the other. */
		pinHiddenFrom: uuid("pin_hidden_from"),
		/** A line that says what happened ("Ola joined"): in the order like any message, and never unread. */
		isEvent: boolean("is_event").notNull().default(false),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.sequence] }),
		uniqueIndex("messages_by_id").on(t.id),
		uniqueIndex("messages_by_sender_client").on(t.senderId, t.clientId),
		index("messages_by_version").on(t.conversationId, t.version),
	],
);

/** Which conversation holds which attachment: the gate of files reads this, never the body. */
export const messageAttachments = mysqlTable(
	"message_attachments",
	{
		attachmentId: uuid("attachment_id")
			.notNull()
			.references(() => attachments.id),
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => conversations.id, { onDelete: "cascade" }),
		messageId: uuid("message_id")
			.notNull()
			.references(() => messages.id, { onDelete: "cascade" }),
		position: int("position").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.attachmentId, t.messageId] }),
		index("message_attachments_by_message").on(t.messageId),
		index("message_attachments_by_conversation").on(t.conversationId),
	],
);
