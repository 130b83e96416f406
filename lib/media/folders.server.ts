import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { config } from "@/lib/config.server";

/** Where pieces of uploads wait: `<folder>/incoming/<id>.part`, and what is made of them before it is kept. */
export const incomingFolder = () => join(config.mediaFolder(), "incoming");
/** Where finished files lie: `<folder>/stored/<last two digits of the id>/<id>` and `<id>.thumbnail`. */
export const storedFolder = () => join(config.mediaFolder(), "stored");

/** The bytes of an upload so far, as they came. */
export const partPath = (id: string) => join(incomingFolder(), `${id}.part`);

/** A finished file. 256 folders keep each short; the last digits of an id are random, its first are the time. */
export function storedPath(id: string, size: "full" | "thumbnail"): string {
	const suffix = size === "thumbnail" ? ".thumbnail" : "";
	return join(storedFolder(), id.slice(-2), `${id}${suffix}`);
}

/** Makes a folder and its parents for our account alone. */
export async function ensureFolder(path: string): Promise<void> {
	await mkdir(path, { recursive: true, mode: 0o700 });
}

/**
 * Moves finished files to their places so that a power cut after it returns loses none: their bytes are on disk
 * before the names are, and the names before it returns.
 */
export async function keepFiles(
	moves: { from: string; to: string }[],
): Promise<void> {
	const folders = new Set(moves.map(({ to }) => dirname(to)));
	for (const folder of folders) {
		await ensureFolder(folder);
		await syncPath(dirname(folder));
	}
	for (const { from } of moves)
		await withFile(from, "r+", async (file) => {
			await file.chmod(0o600);
			await file.sync();
		});
	for (const { from, to } of moves) await rename(from, to);
	for (const folder of folders) await syncPath(folder);
}

/** Removes files; those that are not there are as good as removed. */
export async function removeFiles(...paths: string[]): Promise<void> {
	for (const path of paths) await rm(path, { force: true });
}

/** Runs `work` with an open file and closes it, whatever happens. */
export async function withFile<T>(
	path: string,
	flags: string,
	work: (file: FileHandle) => Promise<T>,
): Promise<T> {
	const file = await open(path, flags, 0o600);
	try {
		return await work(file);
	} finally {
		await file.close();
	}
}

function syncPath(path: string): Promise<void> {
	return withFile(path, "r", (file) => file.sync());
}
