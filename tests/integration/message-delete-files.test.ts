import { existsSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments, uploads } from "@/db/schema/media";
import { messageAttachments } from "@/db/schema/messages";
import { newId } from "@/lib/ids";
import { accessMedia } from "@/lib/media/access.server";
import { storedPath } from "@/lib/media/folders.server";
import { sendMessage } from "@/lib/messages/commands.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import type { MessageView } from "@/lib/messages/view";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";
import { at } from "@/tests/setup/changes";
import { startMediaServer } from "@/tests/setup/media-server";
import { makePair } from "@/tests/setup/talk";
import { uploadPhoto } from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
beforeAll(async () => {
	server = await startMediaServer();
});
afterAll(() => server.end());

const sendPhoto = async (viewer: Viewer, id: string, photoId: string) =>
	must(
		await sendMessage(viewer, id, {
			clientId: newId(),
			text: "look",
			attachmentIds: [photoId],
		}),
	);

/** Whether a photo is on disk, in the tables, and to be read by these two. */
async function traces(photoId: string, people: Viewer[]) {
	const db = database();
	const rows = await Promise.all([
		db.select().from(attachments).where(eq(attachments.id, photoId)),
		db.select().from(uploads).where(eq(uploads.attachmentId, photoId)),
		db
			.select()
			.from(messageAttachments)
			.where(eq(messageAttachments.attachmentId, photoId)),
	]);
	const reads = await Promise.all(
		people.map((who) => accessMedia(who, photoId)),
	);
	return {
		files: (["full", "thumbnail"] as const).map((size) =>
			existsSync(storedPath(photoId, size)),
		),
		rows: rows.map((found) => found.length),
		reads: reads.map((read) => read.ok),
	};
}

describe("deleting a message with a photo for all", () => {
	it("takes the photo from the disk, the tables and everybody's sight", async () => {
		const { ann, bob, id } = await makePair();
		const photo = await uploadPhoto(server.origin, ann);
		const sent = await sendPhoto(ann, id, photo.id);
		expect(await traces(photo.id, [ann, bob])).toEqual({
			files: [true, true],
			rows: [1, 1, 1],
			reads: [true, true],
		});
		must(await deleteMessage(ann, at(sent)));
		expect(await traces(photo.id, [ann, bob])).toEqual({
			files: [false, false],
			rows: [0, 0, 0],
			reads: [false, false],
		});
	});

	it("leaves it where another message still holds it, and takes it with the last", async () => {
		const { ann, bob, id } = await makePair();
		const photo = await uploadPhoto(server.origin, ann);
		const sent: MessageView[] = [
			await sendPhoto(ann, id, photo.id),
			await sendPhoto(ann, id, photo.id),
		];
		must(await deleteMessage(ann, at(sent[0] as MessageView)));
		expect(await traces(photo.id, [bob])).toEqual({
			files: [true, true],
			rows: [1, 1, 1],
			reads: [true],
		});
		must(await deleteMessage(ann, at(sent[1] as MessageView)));
		expect(await traces(photo.id, [bob])).toEqual({
			files: [false, false],
			rows: [0, 0, 0],
			reads: [false],
		});
	});
});
