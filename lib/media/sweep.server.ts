import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { and, inArray, lt, type SQL } from "drizzle-orm";
import { database } from "@/db/client";
import { attachments, uploads } from "@/db/schema/media";
import {
	REQUEST_MINUTES_MAX,
	UNATTACHED_HOURS,
	UPLOAD_MINUTES,
} from "@/lib/limits";
import { deleteUnheld, isUnheld } from "@/lib/media/commands.server";
import {
	incomingFolder,
	partPath,
	removeFiles,
	storedFolder,
} from "@/lib/media/folders.server";
import { remove } from "@/lib/media/store.server";

const BATCH = 200;

/** For lib/jobs.server.ts: bears being run twice, and by two machines. */
export const sweepJob = {
	name: "media.sweep",
	everySeconds: 3_600,
	run: async (): Promise<void> => {
		await sweepMedia();
	},
};

/**
 * Removes the bytes of uploads that can no longer go on: their quota was given back, so left for the day they would
 * let one person fill the disk, an hour's quota at a time.
 */
export const expiryJob = {
	name: "media.expiry",
	everySeconds: 600,
	run: async (): Promise<void> => {
		await sweepExpired();
	},
};

/** What `expiryJob` does; answers how many. Safe to run at any time. */
export async function sweepExpired(
	nowMs: number = Date.now(),
): Promise<number> {
	const minutes = UPLOAD_MINUTES + REQUEST_MINUTES_MAX;
	return sweepUploads(
		new Date(nowMs - minutes * 60_000),
		inArray(uploads.state, ["waiting", "received"]),
	);
}

/** What one sweep removed. */
export type Swept = { uploads: number; photos: number; files: number };

/**
 * Removes what no longer belongs to anything, once it is older than UNATTACHED_HOURS: uploads never finished, photos
 * that nothing holds, and files without a row (left by a crash between the file and its row). Rows go before their
 * files, so that there is never a row without a file. Safe to run at any time, in several processes at once.
 */
export async function sweepMedia(nowMs: number = Date.now()): Promise<Swept> {
	const before = new Date(nowMs - UNATTACHED_HOURS * 3_600_000);
	return {
		uploads: await sweepUploads(before),
		photos: await sweepPhotos(before),
		files: (await sweepIncoming(before)) + (await sweepStored(before)),
	};
}

async function sweepUploads(before: Date, which?: SQL): Promise<number> {
	const rows = await database()
		.select({ id: uploads.attachmentId })
		.from(uploads)
		.where(and(lt(uploads.createdAt, before), which));
	for (const batch of inBatches(rows.map((row) => row.id)))
		await database()
			.delete(uploads)
			.where(inArray(uploads.attachmentId, batch));
	await removeFiles(...rows.map((row) => partPath(row.id)));
	return rows.length;
}

async function sweepPhotos(before: Date): Promise<number> {
	const rows = await database()
		.select({ id: attachments.id })
		.from(attachments)
		.where(and(lt(attachments.createdAt, before), isUnheld));
	let count = 0;
	for (const batch of inBatches(rows.map((row) => row.id))) {
		const gone = await deleteUnheld(batch);
		await remove(...gone);
		count += gone.length;
	}
	return count;
}

/** Parts whose upload is forgotten, and pictures whose making was cut short. */
async function sweepIncoming(before: Date): Promise<number> {
	const old = await oldFiles(incomingFolder(), before);
	await removeFiles(...old.map((name) => join(incomingFolder(), name)));
	return old.length;
}

async function sweepStored(before: Date): Promise<number> {
	// An empty table beside a full disk is a wrong address of the database rather than a heap of rubbish.
	const [any] = await database()
		.select({ id: attachments.id })
		.from(attachments)
		.limit(1);
	if (!any) return 0;
	let count = 0;
	for (const shard of await entriesOf(storedFolder())) {
		const folder = join(storedFolder(), shard.name);
		for (const batch of inBatches(await oldFiles(folder, before))) {
			const orphans = await withoutRow(batch);
			await removeFiles(...orphans.map((name) => join(folder, name)));
			count += orphans.length;
		}
	}
	return count;
}

async function withoutRow(names: string[]): Promise<string[]> {
	const idOf = (name: string) => name.replace(/\.thumbnail$/, "");
	const isId = (name: string) => /^[0-9a-f-]{36}$/.test(idOf(name));
	const ids = [...new Set(names.filter(isId).map(idOf))];
	if (ids.length === 0) return [];
	const rows = await database()
		.select({ id: attachments.id })
		.from(attachments)
		.where(inArray(attachments.id, ids));
	const known = new Set(rows.map((row) => row.id));
	return names.filter((name) => isId(name) && !known.has(idOf(name)));
}

async function oldFiles(folder: string, before: Date): Promise<string[]> {
	const names = (await entriesOf(folder)).map((entry) => entry.name);
	const old: string[] = [];
	for (const name of names) {
		const found = await stat(join(folder, name)).catch(() => null);
		if (found?.isFile() && found.mtime < before) old.push(name);
	}
	return old;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		if ((error as { code?: string }).code === "ENOENT") return [];
		throw error;
	}
}

function inBatches<T>(all: T[]): T[][] {
	return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) =>
		all.slice(at * BATCH, (at + 1) * BATCH),
	);
}
