import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { storedPath } from "@/lib/media/folders.server";
import type { AttachmentView } from "@/lib/media/view";
import { type MadePerson, makePerson } from "@/tests/factories";
import { made } from "@/tests/setup/bad-files";
import { startMediaServer } from "@/tests/setup/media-server";
import { uploader } from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
let ann: MadePerson;

beforeAll(async () => {
	server = await startMediaServer();
	ann = await makePerson();
});
afterAll(() => server.end());

async function send(bytes: Buffer, purpose?: string) {
	const file = { name: "wave.gif", type: "image/gif", bytes };
	const as = uploader(server.origin, ann);
	const { view } = await as.upload<AttachmentView>(file, purpose);
	// In this process sharp opens files alone: that is how the server shuts its other decoders off.
	const read = (size: "full" | "thumbnail" = "full") =>
		sharp(storedPath(view.id, size)).metadata();
	return { view, read };
}

/** As many pictures as asked for, each of one colour. */
async function movingGif(width: number, height: number, frames: number) {
	const colours = Buffer.alloc(width * height * frames * 3);
	for (let at = 0; at < colours.length; at++)
		colours[at] = (Math.floor(at / (width * height * 3)) * 40) % 256;
	return sharp(colours, {
		raw: { width, height: height * frames, channels: 3, pageHeight: height },
	})
		.gif({ delay: Array(frames).fill(80), loop: 0 })
		.toBuffer();
}

it("a GIF keeps moving at its own pace, and its thumbnail stands still", async () => {
	const { view, read } = await send(await movingGif(120, 80, 6));
	expect(view).toMatchObject({
		kind: "gif",
		width: 120,
		height: 80,
		mimeType: "image/webp",
	});
	const { pages, delay } = await read();
	expect([pages, delay?.[0]]).toEqual([6, 80]);
	expect((await read("thumbnail")).pages ?? 1).toBe(1);
});

it("a GIF of one picture is a photo, and so is one too long to be written anew", async () => {
	const one = await send(made("return gif(9,9,1)"));
	expect(one.view.kind).toBe("photo");
	const long = await send(made("return gif(300,300,400)"));
	expect(long.view.kind).toBe("photo");
	expect((await long.read()).pages ?? 1).toBe(1);
});

it("a face does not move", async () => {
	const { view, read } = await send(await movingGif(60, 60, 4), "profile");
	expect(view.kind).toBe("photo");
	expect((await read()).pages ?? 1).toBe(1);
});
