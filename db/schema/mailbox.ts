import {
	boolean,
	customType,
	index,
	int,
	mediumtext,
	mysqlEnum,
	mysqlTable,
	primaryKey,
	uniqueIndex,
	varchar,
} from "drizzle-orm/mysql-core";
import { asciiText, instant, uuid } from "@/db/columns";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";

/** Compared byte for byte: what is searched is folded before it is stored, and LIKE by a collation takes ten times as long. */
const foldedText = customType<{ data: string }>({
	dataType: () => "mediumtext character set utf8mb4 collate utf8mb4_bin",
});

/**
 * A letter, from its first draft on. Who may read it is said by `letter_copies` alone; when the last copy goes, so does
 * this row.
 */
export const letters = mysqlTable(
	"letters",
	{
		id: uuid("id").primaryKey(),
		/** Null when the sender's account is gone: the letters that others got are theirs to keep. */
		senderId: uuid("sender_id").references(() => people.id, {
			onDelete: "set null",
		}),
		/** Chosen by the sender's device for draft and sending alike: a repeat finds the first. */
		clientId: uuid("client_id").notNull(),
		state: mysqlEnum("state", ["draft", "waiting", "delivered"]).notNull(),
		subject: varchar("subject", { length: 200 }).notNull(),
		body: mediumtext("body").notNull(),
		/** Subject and body as they are searched (`lib/search/fold.ts`). */
		folded: foldedText("folded").notNull(),
		/** Counts what was saved of the draft; `writer` and `turn` say by which tab, and which of its saves it was. */
		version: int("version").notNull().default(1),
		writerId: uuid("writer_id").notNull(),
		writerTurn: int("writer_turn").notNull(),
		/** The day on the postmark, where the sender was. */
		postmarkDay: asciiText("postmark_day", { length: 10 }),
		/** When a letter for a later day is delivered; null for one that was sent at once. */
		deliverAt: instant("deliver_at"),
		deliveredAt: instant("delivered_at"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		uniqueIndex("letters_by_sender_client").on(t.senderId, t.clientId),
		index("letters_by_due").on(t.state, t.deliverAt),
	],
);

/** To whom a letter is written. An account that is gone leaves its place: "a person who has left". */
export const letterRecipients = mysqlTable(
	"letter_recipients",
	{
		letterId: uuid("letter_id")
			.notNull()
			.references(() => letters.id, { onDelete: "cascade" }),
		position: int("position").notNull(),
		personId: uuid("person_id").references(() => people.id, {
			onDelete: "set null",
		}),
	},
	(t) => [
		primaryKey({ columns: [t.letterId, t.position] }),
		index("letter_recipients_by_person").on(t.personId),
	],
);

/** A letter as one person holds it: the sender from the first draft on, each recipient from its delivery on. */
export const letterCopies = mysqlTable(
	"letter_copies",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		letterId: uuid("letter_id")
			.notNull()
			.references(() => letters.id, { onDelete: "cascade" }),
		folder: mysqlEnum("folder", [
			"inbox",
			"sent",
			"drafts",
			"requests",
			"trash",
		]).notNull(),
		/** Where it goes back to from the trash. */
		home: mysqlEnum("home", ["inbox", "sent", "drafts"]).notNull(),
		/** Its place in a list: when it came, was sent (or will be delivered), or was last written at. */
		at: instant("at").notNull(),
		isRead: boolean("is_read").notNull(),
		isStarred: boolean("is_starred").notNull().default(false),
		trashedAt: instant("trashed_at"),
	},
	(t) => [
		primaryKey({ columns: [t.personId, t.letterId] }),
		index("letter_copies_by_folder").on(t.personId, t.folder, t.at, t.letterId),
		index("letter_copies_by_time").on(t.personId, t.at, t.letterId),
		index("letter_copies_by_unread").on(t.personId, t.isRead, t.folder),
		index("letter_copies_by_letter").on(t.letterId),
		index("letter_copies_by_trashed").on(t.trashedAt),
	],
);

/** The files of a letter: the gate of files and their sweep read this. */
export const letterMedia = mysqlTable(
	"letter_media",
	{
		attachmentId: uuid("attachment_id")
			.notNull()
			.references(() => attachments.id),
		letterId: uuid("letter_id")
			.notNull()
			.references(() => letters.id, { onDelete: "cascade" }),
		position: int("position").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.attachmentId, t.letterId] }),
		index("letter_media_by_letter").on(t.letterId),
	],
);

/**
 * Whether a person takes letters of somebody who is no friend: their first one waits, and until it is answered no second
 * one is taken. A declined one goes on waiting, as far as its sender can tell.
 */
export const letterDoors = mysqlTable(
	"letter_doors",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		senderId: uuid("sender_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		state: mysqlEnum("state", ["waiting", "declined", "open"]).notNull(),
		/** The letter that waits at it; no reference, for it may be gone while the door stays. */
		letterId: uuid("letter_id"),
	},
	(t) => [
		primaryKey({ columns: [t.personId, t.senderId] }),
		index("letter_doors_by_sender").on(t.senderId),
	],
);
