import { mkdirSync, writeFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments, uploads } from "@/db/schema/media";
import { incomingFolder, partPath } from "@/lib/media/folders.server";
import { type MadePerson, makePerson } from "@/tests/factories";
import { spawnMediaServer } from "@/tests/setup/media-process";
import { startMediaServer } from "@/tests/setup/media-server";
import { noisePhoto, type SentFile, uploader } from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
let photo: SentFile;

beforeAll(async () => {
	server = await startMediaServer();
	ann = await makePerson();
	photo = {
		name: "sea.jpg",
		type: "image/jpeg",
		bytes: await noisePhoto(900, 600),
	};
});
afterAll(() => server.end());

const as = (person: MadePerson) => uploader(server.origin, person);

describe("a dropped connection", () => {
	it("loses nothing: the client learns what is held and goes on from there", async () => {
		const place = await as(ann).place(photo);
		const held = await as(ann).putAndDrop(place.url, photo.bytes, 200_000);
		expect(held).toBeGreaterThan(100_000);
		const done = await as(ann).put(place.url, photo.bytes, held);
		expect(done.status).toBe(200);
		expect([done.view.width, done.view.height]).toEqual([900, 600]);
	});

	it("cannot be resumed beyond what is held", async () => {
		const place = await as(ann).place(photo);
		const beyond = await as(ann).put(place.url, photo.bytes, 1_000);
		expect([beyond.status, beyond.problem?.code]).toEqual([409, "conflict"]);
		expect((await as(ann).put(place.url, photo.bytes)).status).toBe(200);
	});

	it("that hangs does not hold up the retry", async () => {
		const place = await as(ann).place(photo);
		const hanging = await as(ann).putAndHang(place.url, photo.bytes, 200_000);
		const done = await as(ann).put(place.url, photo.bytes, hanging.held);
		expect(done.status).toBe(200);
		await hanging.drop();
	});

	it("and a restart of the server in the middle end in the same photo as one go", async () => {
		const bytes = await noisePhoto(900, 600, "png");
		const file = { ...photo, bytes };
		const whole = await as(ann).upload(file);
		let child = await spawnMediaServer();
		const there = () => uploader(child.origin, ann);
		const place = await there().place(file);
		const sent = await there().putAndDrop(place.url, bytes, 300_000);
		const { port } = child;
		await child.kill();
		child = await spawnMediaServer(port);
		const held = (await there().held(place.url)).bytes;
		expect(held).toBe(sent);
		expect(held).toBeGreaterThan(200_000);
		const done = await there().put(place.url, bytes, held);
		expect(done.status).toBe(200);
		const read = async (id: string) =>
			Buffer.from(await (await there().read(`/api/media/${id}`)).arrayBuffer());
		expect(await read(done.view.id)).toEqual(await read(whole.view.id));
		await child.kill();
	}, 30_000);

	it("after the last byte, before the judgement, is made good by asking again", async () => {
		const place = await as(ann).place(photo);
		// As a crash leaves it: all bytes on disk, the row says so, nobody judged them.
		mkdirSync(incomingFolder(), { recursive: true });
		writeFileSync(partPath(place.customId), photo.bytes);
		await database()
			.update(uploads)
			.set({ state: "received" })
			.where(eq(uploads.attachmentId, place.customId));
		const { bytes: held } = await as(ann).held(place.url);
		expect(held).toBe(photo.bytes.length);
		const done = await as(ann).put(place.url, photo.bytes, held);
		expect([done.status, done.view.width]).toEqual([200, 900]);
	});
});

it("two uploads at once to one place make one photo", async () => {
	const place = await as(ann).place(photo);
	const both = await Promise.all([
		as(ann).put(place.url, photo.bytes),
		as(ann).put(place.url, photo.bytes),
	]);
	expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
	const rows = await database()
		.select()
		.from(attachments)
		.where(eq(attachments.id, place.customId));
	expect(rows).toHaveLength(1);
});
