import { config } from "@/lib/config.server";
import {
	keepInCloud,
	openInCloud,
	removeFromCloud,
} from "@/lib/media/cloud.server";
import {
	keepOnDisk,
	openOnDisk,
	removeFromDisk,
} from "@/lib/media/disk.server";
import type { MediaSize } from "@/lib/media/input";
import type { Made } from "@/lib/media/make.server";
import type { ByteRange } from "@/lib/media/rules";

/** Under which keys UploadThing's cloud has a file; null for one that lies on our own disk. */
export type KeptKeys = {
	cloudKey: string | null;
	cloudThumbnailKey: string | null;
};
export type Kept = { id: string } & KeptKeys;

/** A file that is being read. `bytes` is read as fast as the client takes it, never buffered. */
export type OpenFile = {
	/** Null when the cloud does not say; then the body simply ends. */
	sizeBytes: number | null;
	range: ByteRange | null | "unsatisfiable";
	bytes: ReadableStream<Uint8Array> | null;
};

/** Puts what was made where it stays. When it returns, a power cut does not lose it. */
export async function keep(id: string, made: Made): Promise<KeptKeys> {
	if (config.uploadthingToken()) return keepInCloud(id, made);
	await keepOnDisk(id, made);
	return { cloudKey: null, cloudThumbnailKey: null };
}

/** Opens a file that the gate has allowed; null when its bytes are not there. Each row knows where it lies. */
export function open(
	kept: Kept,
	ask: { size: MediaSize; rangeHeader: string | null; isHead: boolean },
): Promise<OpenFile | null> {
	const { cloudKey, cloudThumbnailKey } = kept;
	if (!cloudKey) return openOnDisk(kept.id, ask);
	const key = ask.size === "full" ? cloudKey : cloudThumbnailKey;
	return key ? openInCloud(key, ask) : Promise.resolve(null);
}

/** Removes the files of a row that is gone. What cannot be removed now, the sweep removes. */
export async function remove(...kept: Kept[]): Promise<void> {
	const keys = kept.flatMap((one) =>
		[one.cloudKey, one.cloudThumbnailKey].filter((key) => key !== null),
	);
	if (keys.length > 0) await removeFromCloud(keys);
	for (const one of kept) if (!one.cloudKey) await removeFromDisk(one.id);
}
