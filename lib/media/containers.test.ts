import { describe, expect, it } from "vitest";
import { containerOf, videoTypeOf, voiceTypeOf } from "./containers";

const bytes = (text: string) =>
	Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ftyp = (brand: string) =>
	bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0mp42isom${"A".repeat(99)}`);
const ebml = (type: string) =>
	bytes(`\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\x82\x84${type}B\x87`);

describe("what a recording or video is, by its bytes", () => {
	it.each([
		["an MP4", ftyp("mp42"), "mp4"],
		["an iPhone's recording", ftyp("M4A "), "mp4"],
		["Chromium's MP4", ftyp("isom"), "mp4"],
		["an iPhone's film", ftyp("qt  "), "mov"],
		["an old QuickTime film", bytes("\0\0\0\x08wide\0\0\0\0mdat"), "mov"],
		["a WebM", ebml("webm"), "webm"],
		["an Ogg", bytes("OggS\0\x02"), "ogg"],
		["a HEIC photo", ftyp("heic"), null],
		["an AVIF photo", ftyp("avif"), null],
		["a Matroska film", ebml("matroska"), null],
		["an MP3", bytes("ID3\x04\0\0"), null],
		["a WAV", bytes("RIFF\0\0\0\0WAVEfmt "), null],
		["a page", bytes("<!doctype html><p>ftypmp42 webm"), null],
		["words in the place of a box", bytes("helpmoov"), null],
		["a JPEG", bytes("\xff\xd8\xff\xe0"), null],
		["four bytes", bytes("\0\0\0\x18"), null],
		["nothing", bytes(""), null],
	])("%s", (_, head, expected) => {
		expect(containerOf(head)).toBe(expected);
	});

	it("is served as what browsers play", () => {
		expect(
			(["mp4", "mov", "webm", "ogg"] as const).map((one) => [
				voiceTypeOf(one),
				videoTypeOf(one),
			]),
		).toEqual([
			["audio/mp4", "video/mp4"],
			[null, "video/mp4"],
			["audio/webm", "video/webm"],
			["audio/ogg", null],
		]);
	});
});
