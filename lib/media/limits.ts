import { FILE_BYTES_MAX, PHOTO_BYTES_MAX, VOICE_BYTES_MAX } from "@/lib/limits";
import type { Details } from "@/lib/media/input";

/** The most bytes that are taken of something, by what it is meant as. */
export const BYTES_MAX = {
	photo: PHOTO_BYTES_MAX,
	drawing: PHOTO_BYTES_MAX,
	voice: VOICE_BYTES_MAX,
	video: FILE_BYTES_MAX,
	file: FILE_BYTES_MAX,
} as const satisfies Record<Details["kind"], number>;
