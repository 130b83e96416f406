import { CHUNK_LENGTH } from "@/lib/limits";

/**
 * Which messages of a chunk hold a gram. Few are kept as a list of two bytes each, many as one bit for each message;
 * the length tells which.
 */
const BITMAP_BYTES = CHUNK_LENGTH / 8;

export type Places = Uint8Array;

export function packPlaces(offsets: readonly number[]): Places {
	if (offsets.length * 2 >= BITMAP_BYTES) return toBitmap(offsets);
	const list = new Uint8Array(offsets.length * 2);
	offsets.forEach((offset, index) => {
		list[index * 2] = offset >> 8;
		list[index * 2 + 1] = offset & 255;
	});
	return list;
}

/** As a bitmap, whichever way it was kept. */
export function unpackPlaces(packed: Places): Uint8Array {
	if (packed.length === BITMAP_BYTES) return Uint8Array.from(packed);
	const bitmap = new Uint8Array(BITMAP_BYTES);
	for (let at = 0; at + 1 < packed.length; at += 2)
		setBit(bitmap, ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0));
	return bitmap;
}

/** Adds to the first what is in the second. */
export function uniteInto(bitmap: Uint8Array, other: Uint8Array): void {
	for (let at = 0; at < BITMAP_BYTES; at++)
		bitmap[at] = (bitmap[at] ?? 0) | (other[at] ?? 0);
}

/** Leaves in the first only what is in both. */
export function intersectInto(bitmap: Uint8Array, other: Uint8Array): void {
	for (let at = 0; at < BITMAP_BYTES; at++)
		bitmap[at] = (bitmap[at] ?? 0) & (other[at] ?? 0);
}

/** The offsets in a bitmap, highest first. */
export function offsetsIn(bitmap: Uint8Array): number[] {
	const offsets: number[] = [];
	for (let at = BITMAP_BYTES - 1; at >= 0; at--) {
		const byte = bitmap[at] ?? 0;
		for (let bit = 7; byte && bit >= 0; bit--)
			if (byte & (1 << bit)) offsets.push(at * 8 + bit);
	}
	return offsets;
}

function toBitmap(offsets: readonly number[]): Uint8Array {
	const bitmap = new Uint8Array(BITMAP_BYTES);
	for (const offset of offsets) setBit(bitmap, offset);
	return bitmap;
}

function setBit(bitmap: Uint8Array, offset: number): void {
	bitmap[offset >> 3] = (bitmap[offset >> 3] ?? 0) | (1 << (offset & 7));
}
