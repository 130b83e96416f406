import { z } from "zod";
import { PHOTO_BYTES_MAX, PHOTOS_PER_MESSAGE_MAX } from "@/lib/limits";
import { idInput } from "@/lib/messages/input";

/** A file as its sender declares it, before a byte is sent. The type is a hint: the bytes decide. */
const declaredFile = z.object({
	name: z.string("invalid").max(4_000, "too_long"),
	size: z.int("invalid").min(1, "empty").max(PHOTO_BYTES_MAX, "too_large"),
	type: z
		.string("invalid")
		.max(255, "invalid")
		.refine((type) => type === "" || mayBePicture(type), "file_type"),
});

/** What asks for a place to upload to: the body that UploadThing's client sends. */
export const openInput = z.object({
	files: z
		.array(declaredFile)
		.min(1, "empty")
		.max(PHOTOS_PER_MESSAGE_MAX, "too_long"),
});
export type OpenInput = z.infer<typeof openInput>;

/** What a person uploads for: UploadThing's "slug". */
export const purposeInput = z.enum(["message", "profile"]);
export type Purpose = z.infer<typeof purposeInput>;

export const mediaParams = z.object({ id: idInput });
export const mediaQuery = z.object({
	size: z.enum(["full", "thumbnail"]).default("full"),
	/** Present: the browser is asked to save it, not to show it. */
	download: z.string().optional(),
	/** The link into a group whose photo it is. */
	invite: z.string().max(100).optional(),
});
export type MediaSize = z.infer<typeof mediaQuery>["size"];

function mayBePicture(type: string): boolean {
	return type.startsWith("image/") && !type.startsWith("image/svg");
}
