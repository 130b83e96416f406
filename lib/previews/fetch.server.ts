import { type IncomingMessage, request } from "node:http";
import { type Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { PREVIEW_HOPS_MAX } from "@/lib/limits";
import {
	connectTo,
	type Network,
	readTarget,
} from "@/lib/previews/network.server";

export type Ask = {
	network: Network;
	/** Ends everything: the time for the whole preview. */
	signal: AbortSignal;
	/** Bytes that may still be read, on the wire and unpacked alike; what is read is taken from it. */
	budget: { bytes: number };
	/** Which types are read at all. */
	accepts: (mimeType: string) => boolean;
	/** Told the content type, before the first piece. */
	onHead?: (contentType: string) => void;
	/** Told each piece as it comes; true ends the reading, with all that is wanted. */
	onBytes: (bytes: Buffer) => boolean;
};
export type Fetched = {
	/** Where it was found, after all redirects. */
	url: string;
	/** Whether it was read to its end, or as far as was wanted: false when the bytes ran out. */
	isWhole: boolean;
};

const HEADERS = {
	accept: "text/html,application/xhtml+xml;q=0.9,image/*;q=0.8",
	"accept-encoding": "gzip, deflate, br",
	"accept-language": "*",
	// Says that no person asks, and nothing about whose server this is.
	"user-agent": "Mozilla/5.0 (compatible; LinkPreview/1.0)",
};

/**
 * Reads what is at an address, following at most five redirects, each judged anew. Null for whatever is not there, not
 * wanted or not to be asked; all the same for who wrote the link. No cookies, no credentials, nothing is tried twice.
 */
export async function fetchBounded(
	address: string,
	ask: Ask,
): Promise<Fetched | null> {
	let next: string | null = address;
	for (let hops = 0; next !== null && hops <= PREVIEW_HOPS_MAX; hops++) {
		const target = readTarget(next);
		if (!target) return null;
		const answer = await open(target, ask);
		if (!answer) return null;
		next = redirectOf(answer, target);
		if (next === null) return await read(answer, target, ask);
		answer.destroy();
	}
	return null;
}

/** Sends the question over a connection that is already pinned, and waits for the head of the answer. */
async function open(
	target: URL,
	{ network, signal }: Ask,
): Promise<IncomingMessage | null> {
	const connecting = connectTo(network, target);
	// A name that is found too late must not leave a connection behind.
	connecting.then(
		(late) => signal.aborted && late?.destroy(),
		() => undefined,
	);
	const socket = await abortable(connecting, signal);
	if (!socket) return null;
	return new Promise((resolve, reject) => {
		const asked = request({
			createConnection: () => socket,
			method: "GET",
			path: target.pathname + target.search,
			headers: { ...HEADERS, host: target.host },
			maxHeaderSize: 16_384,
			signal,
		});
		asked.once("response", resolve);
		asked.once("error", (error) => {
			socket.destroy();
			reject(error);
		});
		asked.end();
	});
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	signal.throwIfAborted();
	return new Promise((resolve, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), {
			once: true,
		});
		work.then(resolve, reject);
	});
}

function redirectOf(
	{ statusCode = 0, headers: { location } }: IncomingMessage,
	from: URL,
): string | null {
	const isRedirect = [301, 302, 303, 307, 308].includes(statusCode);
	if (!isRedirect || !location) return null;
	return URL.canParse(location, from.href)
		? new URL(location, from).href
		: "about:blank";
}

async function read(
	answer: IncomingMessage,
	target: URL,
	ask: Ask,
): Promise<Fetched | null> {
	const contentType = answer.headers["content-type"] ?? "";
	const mimeType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
	const unpack = unpackerOf(answer.headers["content-encoding"]);
	if (answer.statusCode !== 200 || !ask.accepts(mimeType) || !unpack) {
		answer.destroy();
		return null;
	}
	ask.onHead?.(contentType);
	const end = await readBody(answer, unpack, ask);
	if (end === "broken") return null;
	const isWhole = end === "whole";
	return { url: target.href, isWhole };
}

/** Thrown inside to leave the reading early. */
class Enough extends Error {
	constructor(readonly end: "whole" | "cut") {
		super(end);
	}
}

async function readBody(
	answer: IncomingMessage,
	unpack: Transform[],
	{ budget, onBytes, signal }: Ask,
): Promise<"whole" | "cut" | "broken"> {
	let wireBytes = 0;
	const wireMax = budget.bytes;
	answer.on("data", (piece: Buffer) => {
		wireBytes += piece.length;
		if (wireBytes > wireMax) answer.destroy(new Enough("cut"));
	});
	const sink = new Writable({
		write(piece: Buffer, _encoding, done) {
			const taken = piece.subarray(0, budget.bytes);
			budget.bytes -= taken.length;
			if (onBytes(taken)) return done(new Enough("whole"));
			done(budget.bytes === 0 ? new Enough("cut") : null);
		},
	});
	try {
		await pipeline([answer, ...unpack, sink], { signal });
		return "whole";
	} catch (error) {
		answer.destroy();
		if (error instanceof Enough) return error.end;
		if (signal.aborted) throw error;
		return "broken";
	}
}

/** What opens the packing of an answer, a little at a time; null for one that is not known. */
function unpackerOf(encoding = ""): Transform[] | null {
	switch (encoding.trim().toLowerCase()) {
		case "":
		case "identity":
			return [];
		case "gzip":
		case "x-gzip":
			return [createGunzip({ chunkSize: 16_384 })];
		case "deflate":
			return [createInflate({ chunkSize: 16_384 })];
		case "br":
			return [createBrotliDecompress({ chunkSize: 16_384 })];
		default:
			return null;
	}
}
