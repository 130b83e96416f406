import { existsSync, readdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "@/db/client";
import { uploads } from "@/db/schema/media";
import { PHOTO_BYTES_MAX } from "@/lib/limits";
import {
	incomingFolder,
	partPath,
	storedPath,
} from "@/lib/media/folders.server";
import { sign } from "@/lib/media/signature.server";
import { type MadePerson, makePerson } from "@/tests/factories";
import { startMediaServer } from "@/tests/setup/media-server";
import {
	noisePhoto,
	type Place,
	type SentFile,
	uploader,
} from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;
let bob: MadePerson;
let photo: SentFile;

beforeAll(async () => {
	server = await startMediaServer();
	[ann, bob] = [await makePerson(), await makePerson()];
	photo = {
		name: "sea.jpg",
		type: "image/jpeg",
		bytes: await noisePhoto(900, 600),
	};
});
afterAll(() => server.end());

const as = (person: MadePerson) => uploader(server.origin, person);
const rowOf = async (place: Place) =>
	(
		await database()
			.select()
			.from(uploads)
			.where(eq(uploads.attachmentId, place.customId))
	)[0];

describe("an upload", () => {
	it("gives the photo's view, under an id of ours, and leaves no part behind", async () => {
		const done = await as(ann).upload(photo);
		expect(done.status).toBe(200);
		expect(done.view).toMatchObject({
			kind: "photo",
			name: "sea.jpg",
			mimeType: "image/jpeg",
			width: 900,
			height: 600,
		});
		expect(done.view.blur.length).toBeLessThan(400);
		expect(existsSync(storedPath(done.view.id, "full"))).toBe(true);
		expect(readdirSync(incomingFolder())).toEqual([]);
	});

	it("answers several places in one request, in the order of the files", async () => {
		const files = ["a.jpg", "b.jpg", "c.jpg"].map((name) => ({
			...photo,
			name,
		}));
		const places = (await (await as(ann).open(files)).json()) as Place[];
		expect(places.map((place) => place.name)).toEqual([
			"a.jpg",
			"b.jpg",
			"c.jpg",
		]);
		const done = await Promise.all(
			places.map((place) => as(ann).put(place.url, photo.bytes)),
		);
		expect(done.map((one) => [one.status, one.view.name])).toEqual([
			[200, "a.jpg"],
			[200, "b.jpg"],
			[200, "c.jpg"],
		]);
	});

	it("keeps two uploads apart that got the same wire name", async () => {
		const [first, second] = [
			await as(ann).place(photo),
			await as(ann).place({ ...photo, name: "other.jpg" }),
		];
		await database()
			.update(uploads)
			.set({ fileKey: second.key })
			.where(eq(uploads.attachmentId, first.customId));
		expect((await as(ann).put(second.url, photo.bytes)).view.name).toBe(
			"other.jpg",
		);
		expect((await rowOf(first))?.state).toBe("waiting");
	});
});

describe("a presigned URL", () => {
	it("is needed, unaltered, unexpired, and only for the person it was made for", async () => {
		const place = await as(ann).place(photo);
		const bigger = place.url.replace(
			`size=${photo.bytes.length}`,
			"size=99999999",
		);
		expect(bigger).not.toBe(place.url);
		expect((await as(ann).put(bigger, photo.bytes)).status).toBe(403);
		expect(
			(
				await as(ann).put(
					place.url.replace("/ingest/", "/ingest/x"),
					photo.bytes,
				)
			).status,
		).toBe(403);
		expect(
			(await as(ann).put(place.url.split("&signature=")[0] ?? "", photo.bytes))
				.status,
		).toBe(403);
		const broken = place.url.replace(/&signature=.*/, "&signature=%");
		expect((await as(ann).put(broken, photo.bytes)).status).toBe(403);
		expect((await as(bob).put(place.url, photo.bytes)).status).toBe(404);
		expect((await fetch(place.url, { method: "PUT", body: "x" })).status).toBe(
			401,
		);
		vi.setSystemTime(Date.now() + 61 * 60_000);
		expect((await as(ann).put(place.url, photo.bytes)).problem?.code).toBe(
			"upload_expired",
		);
		vi.useRealTimers();
		expect((await as(ann).put(place.url, photo.bytes)).status).toBe(200);
	});

	it("works once: sending the bytes again is refused, asking again answers the same", async () => {
		const place = await as(ann).place(photo);
		const first = await as(ann).put(place.url, photo.bytes);
		const replay = await as(ann).put(place.url, photo.bytes);
		expect([replay.status, replay.problem?.code]).toEqual([409, "conflict"]);
		expect(await as(ann).held(place.url)).toEqual({
			status: 204,
			bytes: photo.bytes.length,
		});
		const again = await as(ann).put(place.url, photo.bytes, photo.bytes.length);
		expect(again).toEqual(first);
	});

	it("is only given on our own origin, to somebody signed in, for a purpose that exists", async () => {
		const ask = (headers: Record<string, string>, slug = "message") =>
			fetch(`${server.origin}/api/uploadthing?actionType=upload&slug=${slug}`, {
				method: "POST",
				headers,
				body: "{}",
			});
		expect((await ask({ origin: server.origin })).status).toBe(401);
		expect((await ask({ origin: "http://evil.test" })).status).toBe(403);
		expect((await as(ann).open([photo], "backup")).status).toBe(404);
		expect((await as(ann).open([photo])).status).toBe(200);
	});
});

describe("hooks and server calls", () => {
	it("are refused without the right signature or key", async () => {
		const place = await as(ann).place(photo);
		const body = JSON.stringify({
			status: "uploaded",
			metadata: {},
			origin: server.origin,
			file: {
				name: "x",
				size: 1,
				type: "x",
				customId: place.customId,
				key: place.key,
				url: "",
				appUrl: "",
				ufsUrl: "",
				fileHash: "",
			},
		});
		const hook = (signature: string) =>
			fetch(`${server.origin}/api/uploadthing?slug=message`, {
				method: "POST",
				body,
				headers: {
					"content-type": "application/json",
					"uploadthing-hook": "callback",
					"x-uploadthing-signature": signature,
				},
			});
		expect((await hook("hmac-sha256=00")).status).toBe(400);
		expect((await hook(sign(`${body} `))).status).toBe(400);
		expect((await hook("")).status).toBe(400);
		expect((await rowOf(place))?.state).toBe("waiting");
		for (const path of ["route-metadata", "callback-result"])
			expect(
				(
					await fetch(`${server.origin}/api/ingest/${path}`, {
						method: "POST",
						body: "{}",
						headers: { "x-uploadthing-api-key": "sk_live_x" },
					})
				).status,
			).toBe(404);
	});
});

describe("bytes", () => {
	it("beyond the declared size are refused while they come, and nothing is left", async () => {
		const place = await as(ann).place({
			...photo,
			bytes: photo.bytes.subarray(0, 1_000),
		});
		const done = await as(ann).put(place.url, photo.bytes);
		expect([done.status, done.problem?.code]).toEqual([413, "too_large"]);
		expect(existsSync(partPath(place.customId))).toBe(false);
		expect((await rowOf(place))?.state).toBe("failed");
	});

	it("short of the declared size make a broken file, and nothing is left", async () => {
		const place = await as(ann).place(photo);
		const done = await as(ann).put(place.url, photo.bytes.subarray(0, 1_000));
		expect([done.status, done.problem?.code]).toEqual([422, "file_broken"]);
		expect(existsSync(partPath(place.customId))).toBe(false);
	});

	it("are refused before a place is given when more than the limit is declared", async () => {
		const open = (size: number) =>
			as(ann).open([{ ...photo, bytes: { length: size } as Buffer }]);
		const over = await open(PHOTO_BYTES_MAX + 1);
		expect([over.status, (await over.json()).problem.code]).toEqual([
			413,
			"too_large",
		]);
		expect((await open(0)).status).toBe(400);
		expect((await open(PHOTO_BYTES_MAX)).status).toBe(200);
	});

	it("that are no form, or a form without a file, are refused without a trace", async () => {
		const place = await as(ann).place(photo);
		const send = async (body: BodyInit, type?: string) => {
			const { cookie } = {
				cookie: await (await import("@/tests/factories")).signInCookie(ann),
			};
			return fetch(place.url, {
				method: "PUT",
				body,
				headers: { cookie, ...(type ? { "content-type": type } : {}) },
			});
		};
		expect((await send("hello", "text/plain")).status).toBe(400);
		expect(
			(await send("hello", "multipart/form-data; boundary=x")).status,
		).toBe(409);
		const form = new FormData();
		form.append("other", new Blob(["x"]), "x");
		expect((await send(form)).status).toBe(409);
		expect((await as(ann).put(place.url, photo.bytes)).status).toBe(200);
	});
});
