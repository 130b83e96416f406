import { PHOTO_EDGE_MAX } from "@/lib/limits";
import type { Details } from "@/lib/media/input";

/** A file as it was chosen; what was made here (a recording) is described already. */
export type Outgoing = { file: File; details?: Details };
export type Prepared = { file: File; details: Details };

/**
 * Makes a file ready to be sent and says what it is: a photo is turned and shrunk, a video that this browser can play
 * gets its poster, and all else goes as a file, as it is.
 */
export async function prepareUpload(
	{ file, details }: Outgoing,
	purpose: "message" | "profile",
): Promise<Prepared> {
	if (details) return { file, details };
	if (purpose === "profile")
		return { file: await preparePhoto(file), details: { kind: "photo" } };
	if (isPhoto(file)) {
		const photo = await preparePhoto(file);
		// Untouched, and not what the server takes: this browser cannot read it either (HEIC, TIFF).
		const isKept = photo !== file || KEPT_TYPES.includes(file.type);
		if (isKept) return { file: photo, details: { kind: "photo" } };
	}
	if (file.type.startsWith("video/")) {
		const { describeVideo } = await import("./prepare-video.browser");
		const video = await describeVideo(file);
		if (video) return { file, details: video };
	}
	return { file, details: { kind: "file" } };
}

function isPhoto(file: File): boolean {
	return file.type.startsWith("image/") && !file.type.startsWith("image/svg");
}

/** Above this a photo is made smaller before it is sent, even if its edges would fit: most of a phone's are 3 to 8 MB. */
const LARGE_BYTES = 2 * 1024 * 1024;
const KEPT_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/**
 * Turns and shrinks a photo before it is sent, so that it costs less of the line; what the server does not take (HEIC,
 * AVIF) becomes a JPEG where this browser can read it. The original is kept when that fails or gains nothing: the
 * server judges either. A GIF is left as it is.
 */
async function preparePhoto(file: File): Promise<File> {
	if (file.type === "image/gif" || file.type.startsWith("image/svg"))
		return file;
	try {
		const bitmap = await createImageBitmap(file, {
			imageOrientation: "from-image",
		});
		const made = await shrink(file, bitmap);
		bitmap.close();
		return made;
	} catch {
		return file;
	}
}

async function shrink(file: File, bitmap: ImageBitmap): Promise<File> {
	const isKept = KEPT_TYPES.includes(file.type);
	const scale = Math.min(
		1,
		PHOTO_EDGE_MAX / Math.max(bitmap.width, bitmap.height),
	);
	if (isKept && scale === 1 && file.size <= LARGE_BYTES) return file;
	// A PNG that fits is a drawing or a screenshot: exact, and no smaller for being written again.
	if (file.type === "image/png" && scale === 1) return file;
	const canvas = new OffscreenCanvas(
		Math.max(1, Math.round(bitmap.width * scale)),
		Math.max(1, Math.round(bitmap.height * scale)),
	);
	const context = canvas.getContext("2d");
	if (!context) return file;
	context.imageSmoothingQuality = "high";
	context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	const type = file.type === "image/png" ? "image/png" : "image/jpeg";
	const blob = await canvas.convertToBlob({ type, quality: 0.9 });
	if (isKept && scale === 1 && blob.size >= file.size) return file;
	return new File([blob], file.name, { type });
}
