import {
	bigint,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	varchar,
} from "drizzle-orm/mysql-core";
import { asciiText, exactText, instant, jsonText, uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/**
 * An upload under way, from the presigned URL to the answer, restarts included. It is found by `attachmentId`, which
 * travels signed in the URL; UploadThing's own key is a wire name of 31 bits, so two uploads may share one.
 */
export const uploads = mysqlTable(
	"uploads",
	{
		attachmentId: uuid("attachment_id").primaryKey(),
		ownerId: uuid("owner_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		purpose: mysqlEnum("purpose", ["message", "profile"]).notNull(),
		/** What it is meant as, and what the sender's browser knows of it; null means a photo. */
		details: jsonText<unknown>("details"),
		name: varchar("name", { length: 255 }).notNull(),
		/** As the client declared it: the ingest takes not one byte more, and the quota counts it until it is done. */
		sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
		/** `received`: all bytes are on disk and not yet judged, so a restart judges them again. */
		state: mysqlEnum("state", ["waiting", "received", "done", "failed"])
			.notNull()
			.default("waiting"),
		fileKey: exactText("file_key", { length: 255 }),
		/** What UploadThing's server told the ingest to do when the file is there; null when its cloud is the ingest. */
		callback: jsonText<unknown>("callback"),
		/** What was answered at the end; a client whose connection dropped asks again and gets the same. */
		outcome: jsonText<unknown>("outcome"),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		index("uploads_by_owner").on(t.ownerId),
		index("uploads_by_age").on(t.createdAt),
	],
);

/** A finished file. The id is our own 128-bit key; the bytes lie under it on disk (or at UploadThing under the cloud keys). */
export const attachments = mysqlTable(
	"attachments",
	{
		id: uuid("id").primaryKey(),
		ownerId: uuid("owner_id")
			.notNull()
			.references(() => people.id),
		/** A preview's is no upload: the server made it from a page. */
		purpose: mysqlEnum("purpose", ["message", "profile", "preview"]).notNull(),
		kind: mysqlEnum("kind", [
			"photo",
			"gif",
			"video",
			"voice",
			"file",
			"drawing",
		])
			.notNull()
			.default("photo"),
		name: varchar("name", { length: 255 }).notNull(),
		mimeType: asciiText("mime_type", { length: 80 }).notNull(),
		sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
		/** Of what is seen: photos, moving pictures, videos. */
		width: int("width"),
		height: int("height"),
		/** A data: URL of a few hundred bytes, shown until the picture is there. */
		blur: asciiText("blur", { length: 2000 }),
		/** Of what takes time: voice messages and videos. */
		durationMs: int("duration_ms"),
		/** The waveform of a voice message, a digit for each bar (lib/media/peaks.ts). */
		peaks: asciiText("peaks", { length: 64 }),
		/** What a drawing shows, as its maker says. */
		alt: varchar("alt", { length: 500 }),
		cloudKey: exactText("cloud_key", { length: 255 }),
		cloudThumbnailKey: exactText("cloud_thumbnail_key", { length: 255 }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		index("attachments_by_owner").on(t.ownerId),
		index("attachments_by_age").on(t.createdAt),
	],
);
