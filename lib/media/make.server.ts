import { copyFile, link, stat, writeFile } from "node:fs/promises";
import { containerOf, videoTypeOf, voiceTypeOf } from "@/lib/media/containers";
import { fileTypeOf } from "@/lib/media/file-types";
import { blankMetadata } from "@/lib/media/film-metadata.server";
import { removeFiles, withFile } from "@/lib/media/folders.server";
import type { Details, Purpose } from "@/lib/media/input";
import { makePicture } from "@/lib/media/picture.server";
import { inTurn } from "@/lib/media/turn.server";
import type { AttachmentFacts } from "@/lib/media/view";
import { ok, type Result, refuse } from "@/lib/problem";

/** What is kept of an upload: finished files beside the part, not yet in their place, and what is known of them. */
export type Made = {
	fullPath: string;
	/** The small picture: of a photo, or the poster of a video. */
	thumbnailPath: string | null;
	facts: AttachmentFacts;
};
type Asked = { purpose: Purpose; name: string; details: Details };
type Meant<Kind> = Extract<Details, { kind: Kind }>;

/**
 * Makes what is kept from the bytes at `path`. Photos are judged, decoded and written anew (picture.server.ts); voice
 * messages and videos must be wrapped as browsers play them (`file_type`), and a video tells no more where it was made;
 * any other file is kept as it came. Nothing but
 * pictures is ever decoded here. The part stays until the row is written, so that this can be done again.
 */
export function makeMedia(path: string, asked: Asked): Promise<Result<Made>> {
	const { details } = asked;
	switch (details.kind) {
		case "photo":
		case "drawing":
			return makePhoto(path, asked.purpose, details);
		case "voice":
			return makeVoice(path, details);
		case "video":
			return makeVideo(path, details);
		case "file":
			return makeFile(path, asked.name);
		default:
			return details satisfies never;
	}
}

async function makePhoto(
	path: string,
	purpose: Purpose,
	details: Meant<"photo" | "drawing">,
): Promise<Result<Made>> {
	const picture = await inTurn(() => makePicture(path, purpose));
	if (!picture.ok) return picture;
	const { fullPath, thumbnailPath, isMoving, ...seen } = picture.value;
	// What moves was not drawn here, whatever it says.
	const facts = isMoving
		? ({ kind: "gif", ...seen } as const)
		: { ...details, ...seen };
	return ok({ fullPath, thumbnailPath, facts });
}

async function makeVoice(
	path: string,
	{ durationMs, peaks }: Meant<"voice">,
): Promise<Result<Made>> {
	const container = containerOf(await readHead(path));
	const mimeType = container && voiceTypeOf(container);
	if (!mimeType) return refuse("file_type");
	const kept = await keepAsItCame(path);
	const facts = { kind: "voice", mimeType, durationMs, peaks } as const;
	return ok({
		fullPath: kept.path,
		thumbnailPath: null,
		facts: { ...facts, sizeBytes: kept.sizeBytes },
	});
}

async function makeVideo(
	path: string,
	{ durationMs, width, height, poster }: Meant<"video">,
): Promise<Result<Made>> {
	const container = containerOf(await readHead(path));
	const mimeType = container && videoTypeOf(container);
	if (!mimeType) return refuse("file_type");
	// WebM has no such boxes, and is left as it is.
	if (!(await blankMetadata(path))) return refuse("file_type");
	const drawn = await makePoster(path, poster);
	if (!drawn.ok) return drawn;
	const { thumbnailPath, blur } = drawn.value;
	const kept = await keepAsItCame(path);
	const seen = { width, height, blur, durationMs };
	const { sizeBytes } = kept;
	return ok({
		fullPath: kept.path,
		thumbnailPath,
		facts: { kind: "video", mimeType, sizeBytes, ...seen },
	});
}

async function makeFile(path: string, name: string): Promise<Result<Made>> {
	const { path: fullPath, sizeBytes } = await keepAsItCame(path);
	const facts = {
		kind: "file",
		mimeType: fileTypeOf(name),
		sizeBytes,
	} as const;
	return ok({ fullPath, thumbnailPath: null, facts });
}

/** The poster is a picture from a stranger like any other: judged, decoded and written anew. */
async function makePoster(path: string, dataUrl: string) {
	const posterPath = `${path}.poster`;
	const base64 = dataUrl.slice(dataUrl.indexOf(",") + 1);
	await writeFile(posterPath, Buffer.from(base64, "base64"), { mode: 0o600 });
	try {
		return await inTurn(() => makePicture(posterPath, "message"));
	} finally {
		await removeFiles(posterPath, `${posterPath}.full`);
	}
}

/** A second name for the same bytes: nothing is copied, and the part is still there if the row is never written. */
async function keepAsItCame(path: string) {
	const kept = `${path}.full`;
	await removeFiles(kept);
	// Some file systems (a stick's, a share's) have no second names.
	await link(path, kept).catch(() => copyFile(path, kept));
	return { path: kept, sizeBytes: (await stat(kept)).size };
}

function readHead(path: string): Promise<Uint8Array> {
	return withFile(path, "r", async (file) => {
		const head = Buffer.alloc(64);
		const { bytesRead } = await file.read(head, 0, head.length, 0);
		return head.subarray(0, bytesRead);
	});
}
