/** Bars of a waveform: as many as a narrow bubble can show apart. */
export const BARS = 48;
/** How many bars a stored waveform may have; the least still looks like one. */
export const BARS_MIN = 8;
export const BARS_MAX = 64;
const LOUDEST = 31;

/** A waveform as it is stored and sent: one digit of base 32 (0 to 9, a to v) for each bar. */
export const PEAKS_PATTERN = new RegExp(`^[0-9a-v]{${BARS_MIN},${BARS_MAX}}$`);

/**
 * The waveform of a recording: the loudest sample of each of `bars` equal parts, relative to the loudest of all, so that
 * a quiet voice is seen too. Silence, and no samples at all, give flat lines.
 */
export function peaksOf(samples: Float32Array, bars: number = BARS): string {
	const loudest = Array.from({ length: bars }, (_, bar) => {
		const from = Math.floor((bar * samples.length) / bars);
		const to = Math.floor(((bar + 1) * samples.length) / bars);
		let peak = 0;
		for (let at = from; at < to; at++)
			peak = Math.max(peak, Math.abs(samples[at] ?? 0));
		return peak;
	});
	const top = Math.max(...loudest);
	return loudest
		.map((peak) => (top > 0 ? Math.round((peak / top) * LOUDEST) : 0))
		.map((level) => level.toString(LOUDEST + 1))
		.join("");
}

/** The heights of the bars, 0 to 1, from a stored waveform. */
export function heightsOf(peaks: string): number[] {
	return Array.from(peaks, (digit) => {
		const level = Number.parseInt(digit, LOUDEST + 1);
		return Number.isNaN(level) ? 0 : level / LOUDEST;
	});
}
