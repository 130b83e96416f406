import {
	bigint,
	boolean,
	foreignKey,
	index,
	mysqlTable,
	primaryKey,
} from "drizzle-orm/mysql-core";
import { uuid } from "@/db/columns";
import { conversations } from "@/db/schema/conversations";
import { attachments } from "@/db/schema/media";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";

/** Which picture stands in the preview of which message: the gate of files reads this, and what is in no row is swept. */
export const previewPictures = mysqlTable(
	"preview_pictures",
	{
		conversationId: uuid("conversation_id").notNull(),
		sequence: bigint("sequence", { mode: "number" }).notNull(),
		attachmentId: uuid("attachment_id")
			.notNull()
			.references(() => attachments.id),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.sequence] }),
		index("preview_pictures_by_file").on(t.attachmentId),
		foreignKey({
			name: "preview_pictures_of",
			columns: [t.conversationId, t.sequence],
			foreignColumns: [messages.conversationId, messages.sequence],
		}).onDelete("cascade"),
	],
);

/** What a person has chosen about previews; who is not here has them made and shown. */
export const previewChoices = mysqlTable("preview_choices", {
	personId: uuid("person_id")
		.primaryKey()
		.references(() => people.id, { onDelete: "cascade" }),
	/** Of the links that this person sends. */
	areMade: boolean("are_made").notNull().default(true),
	/** To this person. */
	areShown: boolean("are_shown").notNull().default(true),
});

/** Conversations in which no previews are made. */
export const previewsOff = mysqlTable("previews_off", {
	conversationId: uuid("conversation_id")
		.primaryKey()
		.references(() => conversations.id, { onDelete: "cascade" }),
});
