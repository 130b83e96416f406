import { truncate, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { makePeople, makeRoom } from "@/bench/crowd";
import type { Stack } from "@/bench/stack";
import { exportOf } from "@/lib/account/export.server";
import { newId } from "@/lib/ids";
import { ensureFolder, storedPath } from "@/lib/media/folders.server";

const MESSAGES = Number(process.env.BENCH_EXPORT_MESSAGES ?? 200_000);
const FILES = Number(process.env.BENCH_EXPORT_FILES ?? 20);
const FILE_BYTES = 50_000_000;
const BATCH = 5_000;
const TEXT = "the plums are ripe and nobody is there to pick them ".repeat(6);

/** All the data of somebody who has written much and kept many films, read as fast as it comes: how large this process gets. */
export async function benchExport(stack: Stack): Promise<void> {
	const people = await makePeople(stack.database, 2);
	const [person] = people;
	if (!person) throw new Error("nobody there");
	const room = await makeRoom(stack.database, people);
	await fillLog(stack, room.id, person.id);
	for (let at = 0; at < FILES; at++) await keepFilm(stack, person.id);
	const viewer = {
		...{ personId: person.id, sessionId: newId(), handle: "bench" },
		...({ role: "member", language: "en" } as const),
	};
	const beforeMb = rssMb();
	const startedAt = performance.now();
	let highestMb = beforeMb;
	let bytes = 0;
	for await (const piece of exportOf(viewer, () => {})) {
		bytes += piece.length;
		highestMb = Math.max(highestMb, rssMb());
	}
	const seconds = (performance.now() - startedAt) / 1000;
	console.log(
		`export: ${MESSAGES} messages and ${FILES} films, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s; this process ${beforeMb.toFixed(0)} MB before, at most ${highestMb.toFixed(0)} MB`,
	);
}

async function fillLog(stack: Stack, id: string, senderId: string) {
	const body = JSON.stringify({
		...{ v: 1, kind: "plain", text: TEXT, attachments: [] },
	});
	for (let at = 0; at < MESSAGES; at += BATCH)
		await stack.database.query(
			"insert into messages (conversation_id, sequence, id, sender_id, client_id, version, body, created_at) values ?",
			[
				Array.from({ length: BATCH }, (_, more) => {
					const sequence = at + more + 1;
					return [
						...[id, sequence, newId(), senderId, newId(), sequence],
						...[body, new Date()],
					];
				}),
			],
		);
}

/** A file with nothing in it but its length: the disk is not what is measured. */
async function keepFilm(stack: Stack, ownerId: string): Promise<void> {
	const id = newId();
	const path = storedPath(id, "full");
	await ensureFolder(dirname(path));
	await writeFile(path, "");
	await truncate(path, FILE_BYTES);
	await stack.database.query(
		"insert into attachments (id, owner_id, purpose, name, mime_type, size_bytes, created_at) values (?, ?, 'message', 'film.mp4', 'video/mp4', ?, ?)",
		[id, ownerId, FILE_BYTES, new Date()],
	);
}

const rssMb = () => process.memoryUsage().rss / 1e6;
