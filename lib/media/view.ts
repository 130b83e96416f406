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

/**
 * Where a file is read; each read asks who is asking. `invite` is the link by which somebody sees a group's photo before
 * they are in it.
 */
export function mediaUrl(
	attachmentId: string,
	size: "full" | "thumbnail" = "full",
	invite?: string,
): string {
	const query = new URLSearchParams({
		...(size === "thumbnail" && { size }),
		...(invite && { invite }),
	});
	const text = query.toString();
	return `/api/media/${attachmentId}${text && `?${text}`}`;
}
