import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { blankMetadata } from "@/lib/media/film-metadata.server";

const dir = mkdtempSync(join(tmpdir(), "chit-chat-film-"));
afterAll(() => rmSync(dir, { recursive: true }));

function box(type: string, ...parts: (Buffer | string)[]): Buffer {
	const payload = Buffer.concat(parts.map((part) => Buffer.from(part)));
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + payload.length);
	head.write(type, 4, "latin1");
	return Buffer.concat([head, payload]);
}

async function blanked(bytes: Buffer): Promise<Buffer> {
	const path = join(dir, "film");
	writeFileSync(path, bytes);
	expect(await blankMetadata(path)).toBe(true);
	const once = readFileSync(path);
	await blankMetadata(path);
	expect(readFileSync(path)).toEqual(once);
	expect(once).toHaveLength(bytes.length);
	return once;
}

const place = box("udta", box("©xyz", "+59.9139+010.7522/"));

describe("a film's metadata", () => {
	it("is blanked in the film, in its tracks and beside it, and nothing else moves", async () => {
		const sound = box("mdat", "udta in the sound stays");
		const film = (told: Buffer, xmp: Buffer) =>
			Buffer.concat([
				box("ftyp", "isom"),
				box("moov", box("mvhd", "times"), told, box("trak", "", told)),
				xmp,
				sound,
			]);
		const free = box("free", Buffer.alloc(place.length - 8));
		const xmp = box("uuid", "a long description of my phone");
		expect(await blanked(film(place, xmp))).toEqual(
			film(free, box("free", Buffer.alloc(xmp.length - 8))),
		);
	});

	it("is found behind a box with a long size, and in one that reaches to the end", async () => {
		const long = Buffer.alloc(16);
		long.writeUInt32BE(1);
		long.write("mdat", 4, "latin1");
		long.writeBigUInt64BE(BigInt(20), 8);
		const open = box("moov", place);
		open.writeUInt32BE(0);
		const bytes = Buffer.concat([long, Buffer.from("wave"), open]);
		expect((await blanked(bytes)).includes("59.9139")).toBe(false);
	});

	it("leaves alone what has no boxes", async () => {
		for (const bytes of [
			Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3, 4, 5, 6, 7, 8]),
			Buffer.from("abc"),
			Buffer.concat([box("ftyp"), Buffer.from([0, 0, 0, 3, 1])]),
		])
			expect(await blanked(bytes)).toEqual(bytes);
	});

	it("gives up on a file of nothing but boxes", async () => {
		const path = join(dir, "busy");
		writeFileSync(
			path,
			Buffer.concat(Array.from({ length: 30_000 }, () => box("skip"))),
		);
		expect(await blankMetadata(path)).toBe(false);
	});
});
