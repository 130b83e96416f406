/** A photo as it travels with a message: the stored size keeps its place on the page until the bytes are there. */
export type AttachmentView = {
	id: string;
	kind: "photo";
	name: string;
	mimeType: string;
	sizeBytes: number;
	width: number;
	height: number;
	/** A tiny picture as a data: URL. */
	blur: string;
};

/** Where a file is read; each read asks who is asking. */
export function mediaUrl(
	attachmentId: string,
	size: "full" | "thumbnail" = "full",
): string {
	return `/api/media/${attachmentId}${size === "thumbnail" ? "?size=thumbnail" : ""}`;
}
