import {
	bigint,
	customType,
	int,
	mysqlTable,
	primaryKey,
	uniqueIndex,
} from "drizzle-orm/mysql-core";
import { instant, uuid } from "@/db/columns";
import { conversations } from "@/db/schema/conversations";

const bytes = customType<{
	data: Uint8Array;
	driverData: Buffer;
	config: { length: number };
}>({
	dataType: (config) => `varbinary(${config?.length ?? 255})`,
});

/** How far a conversation is in the search index: all that changed up to `version` is. */
export const searchHeads = mysqlTable("search_heads", {
	conversationId: uuid("conversation_id")
		.primaryKey()
		.references(() => conversations.id, { onDelete: "cascade" }),
	version: bigint("version", { mode: "number" }).notNull().default(0),
});

/** A stretch of a log in the search index, and when its messages were sent. */
export const searchChunks = mysqlTable(
	"search_chunks",
	{
		id: int("id").primaryKey().autoincrement(),
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => conversations.id, { onDelete: "cascade" }),
		/** Its messages are those from `number * CHUNK_LENGTH` on, counted from 0. */
		number: int("number").notNull(),
		firstAt: instant("first_at").notNull(),
		lastAt: instant("last_at").notNull(),
	},
	(t) => [uniqueIndex("search_chunks_by_place").on(t.conversationId, t.number)],
);

/**
 * Which messages of a chunk hold three letters in a row (`lib/search/grams.ts`). A chunk's rows lie side by side, so
 * writing one is one range of the table, and asking is one look for each chunk and gram.
 */
export const searchGrams = mysqlTable(
	"search_grams",
	{
		chunkId: int("chunk_id")
			.notNull()
			.references(() => searchChunks.id, { onDelete: "cascade" }),
		gram: bytes("gram", { length: 12 }).notNull(),
		/** Packed by `lib/search/places.ts`. */
		places: bytes("places", { length: 128 }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.chunkId, t.gram] })],
);
