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
import type { Picture } from "@/lib/media/picture.server";
import type { ByteRange } from "@/lib/media/rules";

/** Under which keys UploadThing's cloud has a photo; null for one that lies on our own disk. */
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

/** Puts a finished picture where it stays. When it returns, a power cut does not lose it. */
export async function keep(id: string, picture: Picture): Promise<KeptKeys> {
	if (config.uploadthingToken()) return keepInCloud(id, picture);
	await keepOnDisk(id, picture);
	return { cloudKey: null, cloudThumbnailKey: null };
}

/** Opens a file that the gate has allowed; null when its bytes are not there. Each row knows where it lies. */
export function open(
	kept: Kept,
	ask: { size: MediaSize; rangeHeader: string | null; isHead: boolean },
): Promise<OpenFile | null> {
	const key = ask.size === "full" ? kept.cloudKey : kept.cloudThumbnailKey;
	return key ? openInCloud(key, ask) : openOnDisk(kept.id, ask);
}

/** Removes the files of a row that is gone. What cannot be removed now, the sweep removes. */
export async function remove(...kept: Kept[]): Promise<void> {
	const keys = kept.flatMap((one) =>
		[one.cloudKey, one.cloudThumbnailKey].filter((key) => key !== null),
	);
	if (keys.length > 0) await removeFromCloud(keys);
	for (const one of kept) if (!one.cloudKey) await removeFromDisk(one.id);
}
