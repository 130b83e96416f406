import { expect, it } from "vitest";
import { formatBytes, formatDuration } from "./format";

it("sizes are told in the reader's language, no finer than they need", () => {
	const sizes = [0, 1, 900, 1_500, 1_400_000, 200 * 1024 * 1024, 5e9, 9e15];
	expect(sizes.map((size) => formatBytes(size, "en"))).toEqual([
		"0 bytes",
		"1 byte",
		"900 bytes",
		"1 kB",
		"1.3 MB",
		"200 MB",
		"4.7 GB",
		"8,381,903.2 GB",
	]);
	expect(formatBytes(1_400_000, "nb")).toBe("1,3 MB");
});

it("times are told as a clock", () => {
	const times = [0, 400, 7_000, 61_000, 750_000, 3_723_000, -5];
	expect(times.map(formatDuration)).toEqual([
		"0:00",
		"0:00",
		"0:07",
		"1:01",
		"12:30",
		"1:02:03",
		"0:00",
	]);
});
