import { PHOTO_PIXELS_MAX } from "@/lib/limits";
import type { OpenInput, Purpose } from "@/lib/media/input";
import { BYTES_MAX } from "@/lib/media/limits";
import { ok, type Result, refuse } from "@/lib/problem";

/**
 * Whether a place may be given for what is declared: refuses what is too large for its kind (with the limit), what says
 * itself that it is no photo, and anything but a photo for a profile. Details describe one recording or drawing, so they come alone.
 */
export function checkDeclared(
	purpose: Purpose,
	{ files, details: { kind } }: OpenInput,
): Result<null> {
	if (purpose === "profile" && kind !== "photo") return refuse("file_type");
	const isDescribed =
		kind === "voice" || kind === "video" || kind === "drawing";
	if (isDescribed && files.length > 1) return refuse("invalid");
	const limit = BYTES_MAX[kind];
	if (files.some((file) => file.size > limit))
		return refuse("too_large", { limit });
	const isFit =
		(kind !== "photo" && kind !== "drawing") ||
		files.every(({ type }) => mayBePicture(type));
	return isFit ? ok() : refuse("file_type");
}

/** SVG is a document that runs; without a type, the bytes will tell. */
function mayBePicture(type: string): boolean {
	if (type === "") return true;
	return type.startsWith("image/") && !type.startsWith("image/svg");
}

/** The kinds of picture that are taken. Others are refused by their first bytes, whatever their name says. */
export type PictureType = "jpeg" | "png" | "webp" | "gif";

/**
 * What a file is, by its first bytes; null for anything that is not one of the pictures we take. Twelve bytes are
 * enough. SVG is never taken (a document that runs); HEIC and AVIF are turned by the browser before they are sent.
 */
export function pictureTypeOf(head: Uint8Array): PictureType | null {
	const text = String.fromCharCode(...head.slice(0, 12));
	if (text.startsWith("\xff\xd8\xff")) return "jpeg";
	if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
	if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "gif";
	if (text.startsWith("RIFF") && text.slice(8) === "WEBP") return "webp";
	return null;
}

/** What a picture's header declares, read before a pixel is decoded. */
export type PictureHeader = {
	type: PictureType;
	width: number;
	height: number;
	channels: number;
	bytesPerSample: number;
	/** Progressive JPEG or interlaced PNG: nothing can be shown until all of it is in memory. */
	isWhole: boolean;
	isChromaHalved: boolean;
	frames: number;
	/** EXIF orientation, 1 to 8. */
	orientation: number;
};

/** What decoding may hold in memory: a small machine has little more to give (bars.md: a bomb grows us < 150 MB). */
const DECODE_BYTES_MAX = 120_000_000;
/** A still is made of the first frame; a file of thousands costs time to walk and is nobody's photo. */
const FRAMES_MAX = 1_000;

/** Whether a picture is small enough to decode, judged by its header alone. */
export function mayDecode(header: PictureHeader): boolean {
	const { width, height, frames } = header;
	if (width * height > PHOTO_PIXELS_MAX || frames > FRAMES_MAX) return false;
	return decodeBytes(header) <= DECODE_BYTES_MAX;
}

/** What writing a moving picture anew may hold and cost: eighty pictures of a large GIF, some seconds of a small machine. */
const MOVING_PIXELS_MAX = 25_000_000;

/** Whether a picture that moves is kept moving; a longer or larger one stands still at its first picture. */
export function mayMove({
	type,
	width,
	height,
	frames,
}: PictureHeader): boolean {
	const isMoving = frames > 1 && (type === "gif" || type === "webp");
	return isMoving && width * height * frames <= MOVING_PIXELS_MAX;
}

/** The memory that decoding holds at once, by how each decoder works; those that stream by rows hold next to nothing. */
function decodeBytes(header: PictureHeader): number {
	const pixels = header.width * header.height;
	const raw = pixels * header.channels * header.bytesPerSample;
	switch (header.type) {
		case "jpeg":
			// All coefficients, two bytes each; turned pictures are turned after the decoder has halved them.
			return header.isWhole ? pixels * (header.isChromaHalved ? 3 : 6) : 0;
		case "png":
			return header.isWhole || header.orientation > 4 ? raw : 0;
		case "webp":
		case "gif":
			return pixels * 4;
		default:
			return header.type satisfies never;
	}
}

/** A screenshot stays a PNG, exact to the pixel, as long as it stays below this; a photograph saved as PNG does not. */
export const PNG_BYTES_MAX = 4 * 1024 * 1024;

/** What a picture is stored as: photographs as JPEG or WebP, drawings and screenshots (PNG, GIF's first frame) without loss. */
export function outputOf(type: PictureType): "jpeg" | "png" | "webp" {
	switch (type) {
		case "jpeg":
		case "webp":
			return type;
		case "png":
		case "gif":
			return "png";
		default:
			return type satisfies never;
	}
}

/** What part of a file is asked for by a Range header. */
export type ByteRange = { start: number; end: number };

/**
 * Reads a Range header against a file's size: one range is answered, `null` means the whole file (no header, several
 * ranges, or something else: RFC 9110 lets a server ignore them), "unsatisfiable" that it lies beyond the end.
 */
export function parseRange(
	header: string | null,
	sizeBytes: number,
): ByteRange | null | "unsatisfiable" {
	const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
	if (!match || (match[1] === "" && match[2] === "")) return null;
	if (match[1] === "") {
		const length = Math.min(Number(match[2]), sizeBytes);
		if (length === 0) return "unsatisfiable";
		return { start: sizeBytes - length, end: sizeBytes - 1 };
	}
	const start = Number(match[1]);
	const end = match[2]
		? Math.min(Number(match[2]), sizeBytes - 1)
		: sizeBytes - 1;
	if (start >= sizeBytes) return "unsatisfiable";
	return start > end ? null : { start, end };
}

/** Where an upload goes on: the N of "Range: bytes=N-", or 0 without one; null when it is not that. */
export function parseResumeAt(header: string | null): number | null {
	if (!header) return 0;
	const match = /^bytes=(\d{1,15})-$/.exec(header);
	return match ? Number(match[1]) : null;
}
