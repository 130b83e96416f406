import { describe, expect, it } from "vitest";
import { BARS, heightsOf, PEAKS_PATTERN, peaksOf } from "./peaks";

const tone = (length: number, loudness: (at: number) => number) =>
	Float32Array.from(
		{ length },
		(_, at) => Math.sin(at) * loudness(at / length),
	);

describe("a waveform", () => {
	it("has one bar for each part, the loudest at the top", () => {
		const peaks = peaksOf(tone(48_000, (at) => (at < 0.5 ? 0.1 : 0.2)));
		const heights = heightsOf(peaks);
		expect(heights).toHaveLength(BARS);
		expect(Math.max(...heights)).toBe(1);
		expect(heights[3]).toBeCloseTo(0.5, 1);
		expect(heights.at(-1)).toBeCloseTo(1, 1);
	});

	it("shows a whisper as well as a shout", () => {
		const whisper = peaksOf(tone(10_000, (at) => at * 0.01));
		expect(whisper).toBe(peaksOf(tone(10_000, (at) => at * 0.9)));
	});

	it("is what the server takes, whatever was recorded", () => {
		const odd = [
			new Float32Array(0),
			new Float32Array(10),
			Float32Array.of(1),
			Float32Array.of(2, -3, Number.NaN),
			tone(7, () => 1),
			tone(1_000_000, () => 1),
		];
		for (const samples of odd) expect(peaksOf(samples)).toMatch(PEAKS_PATTERN);
	});

	it("reads what is no waveform as silence", () => {
		expect(heightsOf("0v~é")).toEqual([0, 1, 0, 0]);
		expect(heightsOf("")).toEqual([]);
	});

	it("refuses what is too short, too long, or no digits", () => {
		for (const bad of ["", "0123456", "0".repeat(65), "0000000w", "0000000V"])
			expect(bad).not.toMatch(PEAKS_PATTERN);
		for (const good of ["00000000", "v".repeat(64)])
			expect(good).toMatch(PEAKS_PATTERN);
	});
});
