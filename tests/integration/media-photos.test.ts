import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MadePerson, makePerson } from "@/tests/factories";
import { made } from "@/tests/setup/bad-files";
import {
	type MediaProcess,
	spawnMediaServer,
} from "@/tests/setup/media-process";
import { type Uploaded, uploader } from "@/tests/setup/upload";

const CANARY = "CANARY-CAM-5521";
let server: MediaProcess;
let ann: MadePerson;
const as = () => uploader(server.origin, ann);

// A process of its own, so that what it holds can be weighed.
beforeAll(async () => {
	server = await spawnMediaServer();
	ann = await makePerson();
	await as().upload({
		name: "warm.png",
		type: "image/png",
		bytes: made("return png(4,4,{fill:77})"),
	});
});
afterAll(() => server.kill());

async function served(done: Uploaded, size: "full" | "thumbnail" = "full") {
	const answer = await as().read(`/api/media/${done.view.id}?size=${size}`);
	return { bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe("a photo", () => {
	it("is turned upright, and loses its place and camera", async () => {
		// Left half red, right half blue; orientation 6 says: turn a quarter clockwise, so red is on top.
		const half = (background: string) =>
			sharp({ create: { width: 200, height: 200, channels: 3, background } })
				.png()
				.toBuffer();
		const bytes = await sharp({
			create: { width: 400, height: 200, channels: 3, background: "blue" },
		})
			.composite([{ input: await half("red"), left: 0, top: 0 }])
			.withExif({
				IFD0: { Model: CANARY, Orientation: "6" },
				IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 296/10" },
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		expect((await sharp(bytes).metadata()).orientation).toBe(6);
		const done = await as().upload({
			name: "turned.jpg",
			type: "image/jpeg",
			bytes,
		});
		expect([done.view.width, done.view.height]).toEqual([200, 400]);
		for (const size of ["full", "thumbnail"] as const) {
			const copy = (await served(done, size)).bytes;
			expect(copy.includes(CANARY)).toBe(false);
			const { data, info } = await sharp(copy)
				.raw()
				.toBuffer({ resolveWithObject: true });
			const at = (x: number, y: number) => [
				...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
			];
			expect(at(100, 50)[0]).toBeGreaterThan(200);
			expect(at(100, 350)[2]).toBeGreaterThan(200);
		}
	});

	it("is made no larger than we keep, with a thumbnail and a tiny blur", async () => {
		const bytes = await sharp({
			create: { width: 4_000, height: 3_000, channels: 3, background: "#2a6" },
		})
			.jpeg()
			.toBuffer();
		const done = await as().upload({
			name: "large.jpg",
			type: "image/jpeg",
			bytes,
		});
		expect([done.view.width, done.view.height]).toEqual([2_560, 1_920]);
		const thumbnail = await sharp(
			(await served(done, "thumbnail")).bytes,
		).metadata();
		expect([thumbnail.format, thumbnail.width, thumbnail.height]).toEqual([
			"webp",
			640,
			480,
		]);
		expect(done.view.blur).toMatch(/^data:image\/webp;base64,/);
		expect(done.view.blur.length).toBeLessThan(400);
	});

	it("for a profile is the middle square", async () => {
		const bytes = await sharp({
			create: { width: 300, height: 100, channels: 3, background: "#2a6" },
		})
			.png()
			.toBuffer();
		const done = await as().upload(
			{ name: "me.png", type: "image/png", bytes },
			"profile",
		);
		expect(done.view.width).toBe(done.view.height);
	});

	it("that is a moving GIF or a WebP is taken, and kept as WebP", async () => {
		const gif = await as().upload({
			name: "a.gif",
			type: "image/gif",
			bytes: made("return gif(8,8,3)"),
		});
		expect([gif.status, gif.view.mimeType]).toEqual([200, "image/webp"]);
		const bytes = await sharp({
			create: { width: 30, height: 20, channels: 3, background: "#2a6" },
		})
			.webp()
			.toBuffer();
		const webp = await as().upload({
			name: "a.webp",
			type: "image/webp",
			bytes,
		});
		expect([webp.status, webp.view.mimeType]).toEqual([200, "image/webp"]);
	});

	it("photograph saved as PNG is kept as WebP when it would be huge", async () => {
		const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
		const bytes = await sharp({
			create: {
				width: 1_600,
				height: 1_200,
				channels: 3,
				background: "#888",
				noise,
			},
		})
			.png()
			.toBuffer();
		expect(bytes.length).toBeGreaterThan(4 * 1024 * 1024);
		const done = await as().upload({
			name: "noise.png",
			type: "image/png",
			bytes,
		});
		expect([done.status, done.view.mimeType]).toEqual([200, "image/webp"]);
	}, 30_000);

	it("of 40 megapixels is taken with less than 150 MB, one that hides more in its order of bytes is not", async () => {
		const flat = (progressive: boolean, chromaSubsampling: string) =>
			sharp({
				create: {
					width: 7_300,
					height: 5_400,
					channels: 3,
					background: "#2a6",
				},
			})
				.jpeg({ progressive, chromaSubsampling })
				.toBuffer();
		const before = server.rssMb();
		const done = await as().upload({
			name: "camera.jpg",
			type: "image/jpeg",
			bytes: await flat(false, "4:2:0"),
		});
		expect(done.status).toBe(200);
		expect(server.peakMb() - before).toBeLessThan(150);
		const hidden = await as().upload({
			name: "slow.jpg",
			type: "image/jpeg",
			bytes: await flat(true, "4:4:4"),
		});
		expect(hidden.problem?.code).toBe("picture_too_big");
	}, 30_000);
});
