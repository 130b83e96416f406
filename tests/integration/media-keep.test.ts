import {
	existsSync,
	mkdirSync,
	readdirSync,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments, uploads } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/ids";
import {
	MEDIA_QUOTA_BYTES,
	REQUEST_MINUTES_MAX,
	UPLOAD_MINUTES,
} from "@/lib/limits";
import {
	incomingFolder,
	partPath,
	storedFolder,
	storedPath,
} from "@/lib/media/folders.server";
import { sweepExpired, sweepMedia } from "@/lib/media/sweep.server";
import { sendMessage } from "@/lib/messages/commands.server";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { startMediaServer } from "@/tests/setup/media-server";
import { befriend, open } from "@/tests/setup/talk";
import {
	noisePhoto,
	type SentFile,
	uploader,
	uploadPhoto,
} from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
let photo: SentFile;
const as = () => uploader(server.origin, ann);

beforeAll(async () => {
	server = await startMediaServer();
	photo = {
		name: "a.jpg",
		type: "image/jpeg",
		bytes: await noisePhoto(400, 300),
	};
});
beforeEach(async () => {
	ann = await makePerson();
});
afterAll(() => server.end());

/** As if the person already had so much: a row whose size is all that counts. */
async function fill(bytes: number): Promise<string> {
	const id = newId();
	await database().insert(attachments).values({
		id,
		ownerId: ann.personId,
		purpose: "message",
		name: "x",
		mimeType: "image/png",
		sizeBytes: bytes,
		width: 1,
		height: 1,
		blur: "",
		createdAt: new Date(),
	});
	return id;
}

describe("the quota", () => {
	it("lets in what fits and refuses what does not, before a byte is sent", async () => {
		await fill(MEDIA_QUOTA_BYTES - photo.bytes.length);
		expect((await as().open([photo])).status).toBe(200);
		const second = await as().open([photo]);
		expect([second.status, (await second.json()).problem]).toEqual([
			413,
			{ code: "quota_full", limit: MEDIA_QUOTA_BYTES },
		]);
	});

	it("counts places that are asked for at once one after the other", async () => {
		await fill(MEDIA_QUOTA_BYTES - 3 * photo.bytes.length);
		const answers = await Promise.all(
			Array.from({ length: 8 }, () => as().open([photo])),
		);
		expect(answers.map((answer) => answer.status).sort()).toEqual([
			200, 200, 200, 413, 413, 413, 413, 413,
		]);
	});

	it("is counted again when the photo is there, and nothing of it stays when it does not fit", async () => {
		const place = await as().place(photo);
		await fill(MEDIA_QUOTA_BYTES - 10);
		const done = await as().put(place.url, photo.bytes);
		expect([done.status, done.problem?.code]).toEqual([413, "quota_full"]);
		expect(existsSync(storedPath(place.customId, "full"))).toBe(false);
		expect(existsSync(storedPath(place.customId, "thumbnail"))).toBe(false);
		expect(existsSync(partPath(place.customId))).toBe(false);
		const again = await as().put(place.url, photo.bytes, photo.bytes.length);
		expect(again.problem?.code).toBe("quota_full");
	});

	it("is given back by removing a photo, and by a place that expired", async () => {
		const kept = await uploadPhoto(server.origin, ann, photo);
		await fill(MEDIA_QUOTA_BYTES - kept.sizeBytes);
		expect((await as().open([photo])).status).toBe(413);
		await as().discard(kept.id);
		const small = { ...photo, bytes: photo.bytes.subarray(0, kept.sizeBytes) };
		const place = await as().place(small);
		expect((await as().open([small])).status).toBe(413);
		await database()
			.update(uploads)
			.set({ createdAt: new Date(Date.now() - 61 * 60_000) })
			.where(eq(uploads.attachmentId, place.customId));
		expect((await as().open([small])).status).toBe(200);
	});
});

describe("the sweep", () => {
	const DAY_MS = 24 * 3_600_000;
	const age = async (id: string) => {
		const then = new Date(Date.now() - DAY_MS - 60_000);
		await database()
			.update(attachments)
			.set({ createdAt: then })
			.where(eq(attachments.id, id));
		await database()
			.update(uploads)
			.set({ createdAt: then })
			.where(eq(uploads.attachmentId, id));
		for (const path of [
			storedPath(id, "full"),
			storedPath(id, "thumbnail"),
			partPath(id),
		])
			if (existsSync(path)) utimesSync(path, then, then);
	};
	const hasRow = async (id: string) =>
		(await database().select().from(attachments).where(eq(attachments.id, id)))
			.length === 1;
	const state = async (id: string) => [
		await hasRow(id),
		existsSync(storedPath(id, "full")),
		existsSync(storedPath(id, "thumbnail")),
	];

	it("takes what nothing holds after a day, and leaves what something holds or is young", async () => {
		const bob = await makePerson();
		await befriend(ann, bob);
		const { id } = await open(ann, bob);
		const [sent, face, forgotten, young] = [
			await uploadPhoto(server.origin, ann, photo),
			await uploadPhoto(server.origin, ann, { ...photo, purpose: "profile" }),
			await uploadPhoto(server.origin, ann, photo),
			await uploadPhoto(server.origin, ann, photo),
		];
		must(
			await sendMessage(ann, id, {
				clientId: newId(),
				text: "",
				attachmentIds: [sent.id],
			}),
		);
		await database()
			.update(people)
			.set({ photoId: face.id })
			.where(eq(people.id, ann.personId));
		for (const one of [sent, face, forgotten]) await age(one.id);
		expect((await sweepMedia()).photos).toBe(1);
		expect(await state(forgotten.id)).toEqual([false, false, false]);
		for (const one of [sent, face, young])
			expect(await state(one.id)).toEqual([true, true, true]);
		await database().delete(uploads).where(sql`true`);
	});

	it("takes uploads that were never finished, with their bytes", async () => {
		const [old, young] = [await as().place(photo), await as().place(photo)];
		for (const place of [old, young])
			await as().putAndDrop(place.url, photo.bytes, 100_000);
		await age(old.customId);
		expect((await sweepMedia()).uploads).toBe(1);
		expect([
			existsSync(partPath(old.customId)),
			existsSync(partPath(young.customId)),
		]).toEqual([false, true]);
		expect((await as().put(old.url, photo.bytes)).status).toBe(404);
		expect((await as().put(young.url, photo.bytes)).status).toBe(200);
	});

	it("takes the bytes of an upload whose place expired soon, since its quota is free again", async () => {
		const [old, young] = [await as().place(photo), await as().place(photo)];
		for (const place of [old, young])
			await as().putAndDrop(place.url, photo.bytes, 100_000);
		const minutes = UPLOAD_MINUTES + REQUEST_MINUTES_MAX + 1;
		await database()
			.update(uploads)
			.set({ createdAt: new Date(Date.now() - minutes * 60_000) })
			.where(eq(uploads.attachmentId, old.customId));
		expect(await sweepExpired()).toBe(1);
		expect([
			existsSync(partPath(old.customId)),
			existsSync(partPath(young.customId)),
		]).toEqual([false, true]);
		expect((await as().put(young.url, photo.bytes)).status).toBe(200);
	});

	it("takes files without a row once they are a day old: what a crash leaves between file and row", async () => {
		await uploadPhoto(server.origin, ann, photo);
		const [old, young] = [newId(), newId()];
		for (const id of [old, young])
			for (const path of [
				storedPath(id, "full"),
				storedPath(id, "thumbnail"),
				`${partPath(id)}.full`,
			]) {
				mkdirSync(dirname(path), { recursive: true });
				writeFileSync(path, "x");
			}
		const then = new Date(Date.now() - DAY_MS - 60_000);
		for (const path of [
			storedPath(old, "full"),
			storedPath(old, "thumbnail"),
			`${partPath(old)}.full`,
		])
			utimesSync(path, then, then);
		expect((await sweepMedia()).files).toBe(3);
		expect(existsSync(storedPath(old, "full"))).toBe(false);
		expect(existsSync(storedPath(young, "full"))).toBe(true);
		expect(readdirSync(incomingFolder())).toEqual([`${young}.part.full`]);
	});

	it("finds nothing to do twice", async () => {
		await sweepMedia(Date.now() + 2 * DAY_MS);
		expect(await sweepMedia(Date.now() + 2 * DAY_MS)).toEqual({
			uploads: 0,
			photos: 0,
			files: 0,
		});
	});
});

it("every row has its files, and every file its row", async () => {
	const kept = [
		await uploadPhoto(server.origin, ann, photo),
		await uploadPhoto(server.origin, ann, photo),
	];
	for (const { id, sizeBytes } of kept) {
		expect(statSync(storedPath(id, "full")).size).toBe(sizeBytes);
		expect(statSync(storedPath(id, "full")).mode & 0o077).toBe(0);
		expect(existsSync(storedPath(id, "thumbnail"))).toBe(true);
	}
	expect(statSync(join(storedFolder())).mode & 0o077).toBe(0);
});
