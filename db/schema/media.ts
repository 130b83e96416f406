import {
	bigint,
	boolean,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	varchar,
} from "drizzle-orm/mysql-core";
import { asciiText, exactText, instant, jsonText, uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/** An upload under way: what the ingest must remember between the presigned URL and the last byte, restarts included. */
export const uploads = mysqlTable(
	"uploads",
	{
		/** UploadThing's file key as its client sees it; ours to choose nothing by. */
		fileKey: exactText("file_key", { length: 255 }).primaryKey(),
		attachmentId: uuid("attachment_id").notNull(),
		ownerId: uuid("owner_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		state: mysqlEnum("state", ["waiting", "received", "failed"])
			.notNull()
			.default("waiting"),
		metadata: jsonText<unknown>("metadata").notNull(),
		callbackUrl: varchar("callback_url", { length: 500 }).notNull(),
		callbackSlug: asciiText("callback_slug", { length: 64 }).notNull(),
		awaitServerData: boolean("await_server_data").notNull().default(true),
		callbackData: jsonText<unknown>("callback_data"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		index("uploads_by_owner").on(t.ownerId),
		index("uploads_by_age").on(t.createdAt),
	],
);

/** A finished file. The id is our own 128-bit key; the bytes lie under it on disk (or at UploadThing under `cloudKey`). */
export const attachments = mysqlTable(
	"attachments",
	{
		id: uuid("id").primaryKey(),
		ownerId: uuid("owner_id")
			.notNull()
			.references(() => people.id),
		purpose: mysqlEnum("purpose", ["message", "profile"]).notNull(),
		kind: mysqlEnum("kind", ["photo"]).notNull().default("photo"),
		name: varchar("name", { length: 255 }).notNull(),
		mimeType: asciiText("mime_type", { length: 80 }).notNull(),
		sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
		width: int("width").notNull(),
		height: int("height").notNull(),
		/** A data: URL of a few hundred bytes, shown until the picture is there. */
		blur: asciiText("blur", { length: 2000 }).notNull(),
		cloudKey: exactText("cloud_key", { length: 255 }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [index("attachments_by_owner").on(t.ownerId)],
);
