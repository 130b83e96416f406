import { describe, expect, it } from "vitest";
import {
	mayDecode,
	type PictureHeader,
	parseRange,
	parseResumeAt,
	pictureTypeOf,
} from "@/lib/media/rules";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe("the first bytes", () => {
	it.each([
		["\xff\xd8\xff\xe0", "jpeg"],
		["\x89PNG\r\n\x1a\n....", "png"],
		["GIF89a......", "gif"],
		["RIFF\x00\x00\x00\x00WEBP", "webp"],
		["RIFF\x00\x00\x00\x00WAVE", null],
		["\x89PNG\n\x1a\n", null],
		["<svg xmlns=", null],
		["....ftypheic", null],
		["", null],
	] as const)("%j are %s", (head, type) => {
		expect(pictureTypeOf(bytes(head))).toBe(type);
	});
});

describe("a header", () => {
	const header = (over: Partial<PictureHeader>): PictureHeader => ({
		type: "jpeg",
		width: 7_000,
		height: 5_000,
		channels: 3,
		bytesPerSample: 1,
		isWhole: false,
		isChromaHalved: true,
		frames: 1,
		orientation: 1,
		...over,
	});
	it.each([
		["a camera's JPEG", {}, true],
		["more than 40 megapixels", { width: 9_000 }, false],
		["a progressive JPEG with halved colours", { isWhole: true }, true],
		[
			"a progressive JPEG with whole colours",
			{ isWhole: true, isChromaHalved: false },
			false,
		],
		["a PNG by rows", { type: "png", bytesPerSample: 2, channels: 4 }, true],
		[
			"an interlaced deep PNG",
			{ type: "png", bytesPerSample: 2, channels: 4, isWhole: true },
			false,
		],
		[
			"a deep PNG that is to be turned",
			{ type: "png", bytesPerSample: 2, orientation: 6 },
			false,
		],
		["a WebP of 35 megapixels", { type: "webp" }, false],
		["a WebP of 24 megapixels", { type: "webp", width: 4_800 }, true],
		[
			"a GIF of 2,000 pictures",
			{ type: "gif", width: 9, height: 9, frames: 2_000 },
			false,
		],
	] as [string, Partial<PictureHeader>, boolean][])("of %s", (_, over, may) => {
		expect(mayDecode(header(over))).toBe(may);
	});
});

describe("a Range", () => {
	it.each([
		[null, null],
		["bytes=0-", { start: 0, end: 99 }],
		["bytes=5-9", { start: 5, end: 9 }],
		["bytes=90-900", { start: 90, end: 99 }],
		["bytes=-10", { start: 90, end: 99 }],
		["bytes=-1000", { start: 0, end: 99 }],
		["bytes=100-", "unsatisfiable"],
		["bytes=-0", "unsatisfiable"],
		["bytes=9-5", null],
		["bytes=0-1,2-3", null],
		["bytes=-", null],
		["items=0-1", null],
		["bytes=99999999999999999-", null],
	])("%j of 100 bytes is %j", (value, range) => {
		expect(parseRange(value, 100)).toEqual(range);
	});

	it.each([
		[null, 0],
		["bytes=0-", 0],
		["bytes=12-", 12],
		["bytes=1-2", null],
		["bytes=-5", null],
		["bytes=1e3-", null],
	])("%j resumes at %j", (value, start) => {
		expect(parseResumeAt(value)).toBe(start);
	});
});
