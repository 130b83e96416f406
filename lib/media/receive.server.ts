import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import busboy from "busboy";
import { FILE_BYTES_MAX } from "@/lib/limits";
import {
	ensureFolder,
	incomingFolder,
	partPath,
	withFile,
} from "@/lib/media/folders.server";
import { ok, type Result, refuse } from "@/lib/problem";

const KEY = Symbol.for("chit-chat.media-writers");
type Writer = { stop: AbortController; done: Promise<unknown> };

/** Who writes which upload now, in this process (two bundles share it). */
function writers(): Map<string, Writer> {
	const holder = globalThis as { [KEY]?: Map<string, Writer> };
	holder[KEY] ??= new Map();
	return holder[KEY];
}

/**
 * Runs `work` as the only writer of an upload. A newer one ends an older one: after a dropped connection the old
 * request may hang for minutes, and the person's retry must not wait for it.
 */
export async function asOnlyWriter<T>(
	id: string,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const older = writers().get(id);
	const stop = new AbortController();
	older?.stop.abort();
	const done = Promise.resolve(older?.done).then(() => work(stop.signal));
	const writer = { stop, done: done.catch(() => undefined) };
	writers().set(id, writer);
	try {
		return await done;
	} finally {
		if (writers().get(id) === writer) writers().delete(id);
	}
}

/** How many bytes of an upload are held. */
export async function heldBytes(id: string): Promise<number> {
	try {
		return await withFile(
			partPath(id),
			"r",
			async (file) => (await file.stat()).size,
		);
	} catch (error) {
		if ((error as { code?: string }).code === "ENOENT") return 0;
		throw error;
	}
}

/**
 * Streams the `file` field of a multipart body to the upload's part, from byte `start` on. Answers whether it is now
 * whole: `conflict` when the bytes before `start` are not held, or the connection dropped or was superseded (what
 * came stays, for a resume); `too_large` at the first byte beyond the declared size; `file_broken` when it ended short.
 */
export async function receiveBytes(
	body: Readable,
	upload: { id: string; start: number; sizeBytes: number; type: string },
	signal: AbortSignal,
): Promise<Result<null>> {
	const { type } = upload;
	if (!/^multipart\/form-data;.*boundary=/i.test(type))
		return refuse("invalid");
	await ensureFolder(incomingFolder());
	if ((await heldBytes(upload.id)) < upload.start) return refuse("conflict");
	return withFile(partPath(upload.id), "a", async (file) => {
		// What a superseded writer brought beyond this point comes again, and is the same.
		await file.truncate(upload.start);
		let total = upload.start;
		try {
			for await (const chunk of fileField(body, type, signal)) {
				total += chunk.length;
				if (total > upload.sizeBytes)
					return refuse("too_large", { limit: upload.sizeBytes });
				await file.write(chunk);
			}
		} catch (error) {
			if (isDiskFailure(error)) throw error;
			return refuse("conflict");
		}
		if (total < upload.sizeBytes) return refuse("file_broken");
		await file.sync();
		return ok();
	});
}

/** The bytes of the one field `file`, as they come; throws when the body is cut, malformed, or `signal` says stop. */
async function* fileField(
	body: Readable,
	type: string,
	signal: AbortSignal,
): AsyncGenerator<Buffer> {
	const form = busboy({
		headers: { "content-type": type },
		limits: { files: 1, fields: 4, parts: 5, fieldSize: 1_024 },
	});
	const file = new Promise<Readable>((resolve, reject) => {
		form.once("file", (name, stream) => {
			if (name === "file") return resolve(stream);
			stream.resume();
			reject(new Error("no field named file"));
		});
		form.on("error", reject);
		form.once("close", () => reject(new Error("no file in the form")));
	});
	// A body that breaks off ends neither the form nor its file by itself.
	const fail = (error: Error) => form.destroy(error);
	const stop = () => fail(new Error("superseded"));
	body.once("error", fail);
	signal.addEventListener("abort", stop);
	body.pipe(form);
	try {
		const stream = await file;
		form.on("error", (error: Error) => stream.destroy(error));
		yield* stream;
	} finally {
		body.off("error", fail);
		signal.removeEventListener("abort", stop);
		body.unpipe(form);
		form.destroy();
	}
}

/** A request's body as a stream that may be refused at any point: see `letGo`. */
export function bodyOf(request: Request): Readable {
	const body = request.body
		? Readable.fromWeb(request.body as NodeStream)
		: Readable.from([]);
	return body.on("error", () => undefined);
}

/**
 * Reads on without keeping anything, so that a refusal reaches a client that is still sending (it reads no answer
 * before it has sent all); one that goes on beyond any size we take is cut off.
 */
export function letGo(body: Readable): void {
	let left = FILE_BYTES_MAX;
	body.on("data", (chunk: Buffer) => {
		left -= chunk.length;
		if (left < 0) body.destroy();
	});
	body.resume();
}

function isDiskFailure(error: unknown): boolean {
	const code = (error as { code?: string }).code ?? "";
	return ["ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES"].includes(code);
}
