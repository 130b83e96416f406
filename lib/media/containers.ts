/** The wrappings of sound and moving pictures that browsers play and that are taken. */
export type Container = "mp4" | "mov" | "webm" | "ogg";

/** Brands of an MP4 that hold a picture or a book of something else: HEIC, AVIF, Canon's raw. */
const PICTURE_BRANDS = /^(heic|heix|hevc|mif1|msf1|avif|avis|crx )/;

/**
 * What a recording or a video is wrapped in, by its first bytes; null for anything else. Sixty-four bytes are enough.
 * Nothing is decoded: what the wrapping holds is the business of the browser that plays it.
 */
export function containerOf(head: Uint8Array): Container | null {
	const text = String.fromCharCode(...head.slice(0, 64));
	if (text.slice(4, 8) === "ftyp") {
		const brand = text.slice(8, 12);
		if (PICTURE_BRANDS.test(brand)) return null;
		return brand === "qt  " ? "mov" : "mp4";
	}
	// Before ftyp was invented a QuickTime film began with its film, or with room left free for it.
	if (/^(moov|mdat|wide|free)$/.test(text.slice(4, 8)) && head[0] === 0)
		return "mov";
	if (text.startsWith("OggS\0")) return "ogg";
	// EBML; its document type stands in the header that follows, and Matroska is not played by browsers.
	if (text.startsWith("\x1aE\xdf\xa3") && text.includes("webm")) return "webm";
	return null;
}

/** The type a voice message is served as, or null when no recorder makes such. */
export function voiceTypeOf(container: Container): string | null {
	switch (container) {
		case "mp4":
			return "audio/mp4";
		case "webm":
			return "audio/webm";
		case "ogg":
			return "audio/ogg";
		case "mov":
			return null;
		default:
			return container satisfies never;
	}
}

/** The type a video is served as, or null when it is none. Browsers play QuickTime files as the MP4 that they nearly are. */
export function videoTypeOf(container: Container): string | null {
	switch (container) {
		case "mp4":
		case "mov":
			return "video/mp4";
		case "webm":
			return "video/webm";
		case "ogg":
			return null;
		default:
			return container satisfies never;
	}
}
