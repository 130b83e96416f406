import type { Locale } from "@/lib/i18n/locale";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people read it: "900 byte", "1.4 MB". */
export function formatBytes(bytes: number, locale: Locale): string {
	const step = Math.min(
		UNITS.length - 1,
		Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)),
	);
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit: UNITS[step],
		unitDisplay: step === 0 ? "long" : "short",
		maximumFractionDigits: step < 2 ? 0 : 1,
	}).format(bytes / 1024 ** step);
}

/** A length of time as a clock: "0:07", "12:30", "1:02:03". */
export function formatDuration(ms: number): string {
	const seconds = Math.max(0, Math.round(ms / 1_000));
	const two = (number: number) => String(number).padStart(2, "0");
	const [hours, minutes] = [
		Math.floor(seconds / 3_600),
		Math.floor((seconds % 3_600) / 60),
	];
	const rest = two(seconds % 60);
	return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
