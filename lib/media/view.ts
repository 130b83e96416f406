type Base = { id: string; name: string; mimeType: string; sizeBytes: number };
/** What keeps a picture's place on the page until its bytes are there: its stored size, and a tiny picture as a data: URL. */
type Pictured = { width: number; height: number; blur: string };

export type PhotoView = Base & Pictured & { kind: "photo" };
/** Drawn on the sketch pad; `alt` is what its maker says it shows, or nothing. */
export type DrawingView = Base & Pictured & { kind: "drawing"; alt: string };
/** A moving picture; its thumbnail stands still. */
export type GifView = Base & Pictured & { kind: "gif" };
/** Its thumbnail is the poster, made by the sender's browser. */
export type VideoView = Base & Pictured & { kind: "video"; durationMs: number };
/** `peaks` draws the waveform: one digit of base 32 for each bar (lib/media/peaks.ts). */
export type VoiceView = Base & {
	kind: "voice";
	durationMs: number;
	peaks: string;
};
/** Anything else, kept as it came and only ever downloaded. */
export type FileView = Base & { kind: "file" };

/** What travels with a message. */
export type AttachmentView =
	| PhotoView
	| DrawingView
	| GifView
	| VideoView
	| VoiceView
	| FileView;
export type AttachmentKind = AttachmentView["kind"];
/** Pictures that stand still: shown in albums, and large in the lightbox. */
export type StillView = PhotoView | DrawingView;
export type PictureView = StillView | GifView | VideoView;

type Without<View> = View extends unknown ? Omit<View, "id" | "name"> : never;
/** All of an attachment but whose it is: what its bytes, or for sound and moving pictures its sender, say. */
export type AttachmentFacts = Without<AttachmentView>;

/** An attachment as a row has it; what its kind does not have is null. */
export type AttachmentColumns = Base & {
	kind: AttachmentKind;
	width: number | null;
	height: number | null;
	blur: string | null;
	durationMs: number | null;
	peaks: string | null;
	alt: string | null;
};

/** The view of a row: only what belongs to its kind leaves the server. */
export function attachmentViewOf(row: AttachmentColumns): AttachmentView {
	const { id, kind, name, mimeType, sizeBytes } = row;
	const base = { id, name, mimeType, sizeBytes };
	const pictured = {
		width: row.width ?? 0,
		height: row.height ?? 0,
		blur: row.blur ?? "",
	};
	const durationMs = row.durationMs ?? 0;
	switch (kind) {
		case "photo":
		case "gif":
			return { ...base, kind, ...pictured };
		case "drawing":
			return { ...base, kind, ...pictured, alt: row.alt ?? "" };
		case "video":
			return { ...base, kind, ...pictured, durationMs };
		case "voice":
			return { ...base, kind, durationMs, peaks: row.peaks ?? "" };
		case "file":
			return { ...base, kind };
		default:
			return kind satisfies never;
	}
}

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
