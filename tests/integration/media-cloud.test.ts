import { existsSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { storedPath } from "@/lib/media/folders.server";
import { sweepMedia } from "@/lib/media/sweep.server";
import { type MadePerson, makePerson } from "@/tests/factories";
import { made } from "@/tests/setup/bad-files";
import { startFakeCloud } from "@/tests/setup/fake-cloud";
import { startMediaServer } from "@/tests/setup/media-server";
import { noisePhoto, type SentFile, uploader } from "@/tests/setup/upload";

let cloud: Awaited<ReturnType<typeof startFakeCloud>>;
let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
let photo: SentFile;
const as = (person = ann) => uploader(server.origin, person);

beforeAll(async () => {
	cloud = await startFakeCloud();
	Object.assign(process.env, cloud.environment);
	server = await startMediaServer();
	ann = await makePerson();
	photo = {
		name: "sea.jpg",
		type: "image/jpeg",
		bytes: await noisePhoto(300, 200),
	};
});
afterAll(async () => {
	for (const name of Object.keys(cloud.environment)) delete process.env[name];
	await server.end();
	await cloud.end();
});

const rowOf = async (id: string) =>
	(
		await database().select().from(attachments).where(eq(attachments.id, id))
	)[0];

describe("with UploadThing's cloud", () => {
	it("the browser sends there, and what is kept there is our own encoding, never the original", async () => {
		const place = await as().place(photo);
		expect(new URL(place.url).origin).toBe(cloud.origin);
		const done = await as().put(place.url, photo.bytes);
		expect([done.status, done.view.width]).toEqual([200, 300]);
		expect(cloud.files.has(place.key)).toBe(false);
		const row = await rowOf(done.view.id);
		expect([...cloud.files.keys()].sort()).toEqual(
			[row?.cloudKey, row?.cloudThumbnailKey].sort(),
		);
		expect(existsSync(storedPath(done.view.id, "full"))).toBe(false);
	});

	it("a photo is read through our gate, by nobody else, and in ranges", async () => {
		const done = await as().upload(photo);
		const path = `/api/media/${done.view.id}`;
		const whole = Buffer.from(await (await as().read(path)).arrayBuffer());
		expect(whole.length).toBe(done.view.sizeBytes);
		const part = await as().read(path, { range: "bytes=2-5" });
		expect([part.status, part.headers.get("content-range")]).toEqual([
			206,
			`bytes 2-5/${whole.length}`,
		]);
		expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(2, 6));
		expect(
			(await as().read(`${path}?size=thumbnail`)).headers.get("content-type"),
		).toBe("image/webp");
		expect((await as(await makePerson()).read(path)).status).toBe(404);
		const key = (await rowOf(done.view.id))?.cloudKey;
		expect((await fetch(`${cloud.origin}/a/testapp/${key}`)).status).toBe(403);
	});

	it("what is no photo is refused by its bytes, and does not stay there", async () => {
		const before = cloud.files.size;
		const place = await as().place({
			...photo,
			bytes: Buffer.from("<script>"),
		});
		const answer = await fetch(place.url, {
			method: "PUT",
			body: formOf(Buffer.from("<script>")),
		});
		expect((await answer.json()).serverData).toEqual({
			ok: false,
			problem: { code: "file_type" },
		});
		expect(cloud.files.size).toBe(before);
		const png = { ...photo, bytes: made("return png(3,3,{fill:5})") };
		expect((await as().upload(png)).view.mimeType).toBe("image/png");
	});

	it("our own ingest is closed", async () => {
		expect(
			(
				await fetch(`${server.origin}/api/ingest/x?expires=1&signature=x`, {
					method: "PUT",
					body: "x",
				})
			).status,
		).toBe(404);
	});

	it("the sweep takes what nothing holds from there too", async () => {
		expect(cloud.files.size).toBeGreaterThan(0);
		await sweepMedia(Date.now() + 48 * 3_600_000);
		expect(cloud.files.size).toBe(0);
	});
});

function formOf(bytes: Buffer): FormData {
	const form = new FormData();
	form.append("file", new Blob([new Uint8Array(bytes)]), "x");
	return form;
}
