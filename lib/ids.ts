const HEX = Array.from({ length: 256 }, (_, byte) =>
	byte.toString(16).padStart(2, "0"),
);

/** A new id: UUID version 7 (RFC 9562 §5.7), so ids made later sort later. `nowMs` is the clock's milliseconds. */
export function newId(nowMs: number = Date.now()): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	for (let i = 0; i < 6; i++)
		bytes[i] = Math.floor(nowMs / 2 ** (40 - 8 * i)) & 0xff;
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => HEX[byte]).join("");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The two ids of a pair in their one canonical order: the key of friendships and direct conversations. */
export function sortedPair(
	a: string,
	b: string,
): { lowId: string; highId: string } {
	return a < b ? { lowId: a, highId: b } : { lowId: b, highId: a };
}
