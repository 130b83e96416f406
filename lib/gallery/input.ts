import { z } from "zod";
import { cursorInput } from "@/lib/search/input";

/** What a gallery is asked for: what is seen, what is heard, what is saved, and what leads elsewhere. */
export const GALLERY_KINDS = ["pictures", "files", "links", "voice"] as const;
export type GalleryKind = (typeof GALLERY_KINDS)[number];

export const galleryInput = z.object({
	kind: z.enum(GALLERY_KINDS, "invalid"),
	/** What the page before gave as `next`. */
	cursor: cursorInput.optional(),
});
export type GalleryInput = z.infer<typeof galleryInput>;
