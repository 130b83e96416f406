import { PHOTO_EDGE_MAX } from "@/lib/limits";

/** Above this a photo is made smaller before it is sent, even if its edges would fit: most of a phone's are 3 to 8 MB. */
const LARGE_BYTES = 2 * 1024 * 1024;
const KEPT_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/**
 * Turns and shrinks a photo before it is sent, so that it costs less of the line; what the server does not take (HEIC,
 * AVIF) becomes a JPEG where this browser can read it. The original is kept when that fails or gains nothing: the
 * server judges either. A GIF is left as it is.
 */
export async function preparePhoto(file: File): Promise<File> {
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
