import { type SharedWords, sharedText } from "@/lib/messages/shared-text";

/** As in `public/sw-share.js`, which fills it. */
export const SHARED_CACHE = "shared";
const NOTE = "/share/note";
/** Shared and then forgotten is not shown to whoever comes by days later; what nobody was signed in for, far sooner. */
const KEPT_MS = 24 * 3_600_000;
const KEPT_FOR_NOBODY_MS = 3_600_000;

type Note = SharedWords & {
	files: { name: string; type: string }[];
	leftOut: number;
	atMs: number;
	personId: string | null;
};

/** What another app has shared, to be put somewhere. `leftOut` says how many files were too many. */
export type Shared = { text: string; files: File[]; leftOut: number };

/**
 * What waits on this device for this person to say where it goes; null when nothing does. What somebody else shared, or
 * nobody wanted for long, is deleted.
 */
export async function readShared(personId: string): Promise<Shared | null> {
	const kept = (path: string) =>
		globalThis.caches?.match(path, { cacheName: SHARED_CACHE });
	const noted = await kept(NOTE);
	if (!noted) return null;
	const note: Note = await noted.json();
	if (!isFor(personId, note, Date.now())) {
		await dropShared();
		return null;
	}
	const files = await Promise.all(
		note.files.map(async ({ name, type }, at) => {
			const file = await kept(`/share/file/${at}`);
			return file && new File([await file.blob()], name, { type });
		}),
	);
	return {
		text: sharedText(note),
		files: files.filter((file) => file !== undefined),
		leftOut: note.leftOut,
	};
}

/** It has found its place, or is not wanted. */
export async function dropShared(): Promise<void> {
	await globalThis.caches?.delete(SHARED_CACHE);
}

/** Whether a person who is signed in now may be shown what was shared then. */
export function isFor(
	personId: string,
	note: Pick<Note, "personId" | "atMs">,
	nowMs: number,
): boolean {
	const keptMs = note.personId ? KEPT_MS : KEPT_FOR_NOBODY_MS;
	if (nowMs - note.atMs > keptMs) return false;
	return note.personId === null || note.personId === personId;
}
