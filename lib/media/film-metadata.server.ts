import type { FileHandle } from "node:fs/promises";
import { withFile } from "@/lib/media/folders.server";

/** Where metadata lies: user data (QuickTime's place of filming), keys and values, and XMP. */
const TOLD = new Set(["udta", "meta", "uuid"]);
/** What they lie in. */
const HOLDERS = new Set(["moov", "trak"]);
/** A film has some dozens; more is a file that was made to keep the server busy. */
const BOXES_MAX = 20_000;
const CHUNK_BYTES = 64 * 1024;

/**
 * Blanks what an MP4 or QuickTime file tells beside its sound and pictures: where and with what it was filmed, and notes.
 * The boxes keep their places and sizes and become free space, so that no offset in the file moves. Idempotent. False
 * when there are too many boxes to look at all. Boxes as in ISO/IEC 14496-12, 4.2; a broken one ends the looking, as it
 * ends a player's.
 */
export function blankMetadata(path: string): Promise<boolean> {
	return withFile(path, "r+", async (file) => {
		const { size } = await file.stat();
		const budget = { boxes: BOXES_MAX };
		await walk(file, { start: 0, end: size }, budget);
		return budget.boxes > 0;
	});
}

type Range = { start: number; end: number };
type Box = Range & { type: string; payloadStart: number };

async function walk(
	file: FileHandle,
	{ start, end }: Range,
	budget: { boxes: number },
): Promise<void> {
	for (let at = start; budget.boxes > 0; ) {
		const box = await readBox(file, { start: at, end });
		if (!box) return;
		budget.boxes--;
		if (TOLD.has(box.type)) await blank(file, box);
		else if (HOLDERS.has(box.type))
			await walk(file, { start: box.payloadStart, end: box.end }, budget);
		at = box.end;
	}
}

/** The box at the start of a range; null at its end and where there is none. */
async function readBox(
	file: FileHandle,
	{ start, end }: Range,
): Promise<Box | null> {
	const head = Buffer.alloc(16);
	const { bytesRead } = await file.read(head, 0, head.length, start);
	if (bytesRead < 8 || start + 8 > end) return null;
	const short = head.readUInt32BE(0);
	const isLong = short === 1;
	if (isLong && bytesRead < 16) return null;
	// Size 0: to the end of what it lies in.
	const size = isLong ? Number(head.readBigUInt64BE(8)) : short || end - start;
	const payloadStart = start + (isLong ? 16 : 8);
	if (start + size < payloadStart || start + size > end) return null;
	const type = head.toString("latin1", 4, 8);
	return { start, end: start + size, type, payloadStart };
}

async function blank(
	file: FileHandle,
	{ start, payloadStart, end }: Box,
): Promise<void> {
	await file.write(Buffer.from("free", "latin1"), 0, 4, start + 4);
	const zeros = Buffer.alloc(Math.min(CHUNK_BYTES, end - payloadStart));
	for (let at = payloadStart; at < end; at += zeros.length)
		await file.write(zeros, 0, Math.min(zeros.length, end - at), at);
}
