import { type FileHandle, open } from "node:fs/promises";
import { keepFiles, removeFiles, storedPath } from "@/lib/media/folders.server";
import type { MediaSize } from "@/lib/media/input";
import type { Made } from "@/lib/media/make.server";
import { type ByteRange, parseRange } from "@/lib/media/rules";

const CHUNK_BYTES = 64 * 1024;

/** Moves what was made to its place on our own disk, synced. */
export async function keepOnDisk(id: string, made: Made): Promise<void> {
	const { fullPath, thumbnailPath } = made;
	await keepFiles([
		{ from: fullPath, to: storedPath(id, "full") },
		...(thumbnailPath
			? [{ from: thumbnailPath, to: storedPath(id, "thumbnail") }]
			: []),
	]);
}

/** Opens a stored file for the part that is asked for; null when it is not there. */
export async function openOnDisk(
	id: string,
	ask: { size: MediaSize; rangeHeader: string | null; isHead: boolean },
) {
	const file = await openIfThere(storedPath(id, ask.size));
	if (!file) return null;
	const { size: sizeBytes } = await file.stat();
	const range = parseRange(ask.rangeHeader, sizeBytes);
	if (ask.isHead || range === "unsatisfiable") {
		await file.close();
		return { sizeBytes, range, bytes: null };
	}
	const whole = { start: 0, end: sizeBytes - 1 };
	return { sizeBytes, range, bytes: streamOf(file, range ?? whole) };
}

export async function removeFromDisk(id: string): Promise<void> {
	await removeFiles(storedPath(id, "full"), storedPath(id, "thumbnail"));
}

async function openIfThere(path: string): Promise<FileHandle | null> {
	try {
		return await open(path, "r");
	} catch (error) {
		if ((error as { code?: string }).code === "ENOENT") return null;
		throw error;
	}
}

/** A pull stream of our own: `Readable.toWeb` throws where nobody catches when a client leaves in the middle. */
function streamOf(
	file: FileHandle,
	{ start, end }: ByteRange,
): ReadableStream<Uint8Array> {
	let at = start;
	return new ReadableStream(
		{
			async pull(controller) {
				const wanted = Math.min(CHUNK_BYTES, end + 1 - at);
				const chunk = new Uint8Array(Math.max(wanted, 0));
				const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
				at += bytesRead;
				if (bytesRead > 0) controller.enqueue(chunk.subarray(0, bytesRead));
				if (bytesRead > 0 && at <= end) return;
				await file.close();
				if (at <= end) controller.error(new Error("a stored file is short"));
				else controller.close();
			},
			cancel: () => file.close(),
		},
		{ highWaterMark: 1 },
	);
}
