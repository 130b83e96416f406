import { createWriteStream, openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { config } from "@/lib/config.server";
import type { Made } from "@/lib/media/make.server";
import type { ByteRange } from "@/lib/media/rules";

/** A signed address is used at once, by us; it needs to live no longer than one request. */
const SIGNED_SECONDS = 60;

/** The client of UploadThing's cloud, loaded only where a token says so. */
async function cloud() {
	const { UTApi, UTFile } = await import("uploadthing/server");
	const token = config.uploadthingToken() ?? undefined;
	return { api: new UTApi({ token, logLevel: "Warning" }), UTFile };
}

/**
 * Fetches what a browser put into the cloud to a temporary file of ours, at most `bytesMax` of it, for `work` to use.
 * The file, and what was made beside it, does not outlive it.
 */
export async function withFileFromCloud<T>(
	key: string,
	ask: { id: string; bytesMax: number },
	work: (path: string) => Promise<T>,
): Promise<T> {
	// Never one fixed name: in a folder that every account of the machine shares, it belongs to whoever makes it first.
	const folder = await mkdtemp(join(tmpdir(), "chit-chat-media-"));
	try {
		const path = join(folder, `${ask.id}.part`);
		const { body } = await request(key, "GET", null);
		if (!body) throw new Error("the cloud answered without a body");
		await pipeline(limited(body, ask.bytesMax), createWriteStream(path));
		return await work(path);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Puts what was made into the cloud, readable by signed addresses alone. */
export async function keepInCloud(id: string, made: Made) {
	const { api, UTFile } = await cloud();
	const fileAt = async (path: string, name: string, type: string) =>
		// Read from the disk while it is sent: a film does not fit in memory.
		new UTFile([await openAsBlob(path)], name, { type });
	const { fullPath, thumbnailPath, facts } = made;
	const files = [await fileAt(fullPath, id, facts.mimeType)];
	if (thumbnailPath)
		files.push(await fileAt(thumbnailPath, `${id}.thumbnail`, "image/webp"));
	const kept = await api.uploadFiles(files, { acl: "private" });
	const [full, thumbnail] = kept.map(({ data }) => data?.key ?? null);
	if (!full || (thumbnailPath && !thumbnail))
		throw new Error("the cloud did not keep the file");
	return { cloudKey: full, cloudThumbnailKey: thumbnail ?? null };
}

/**
 * Opens a file in the cloud. It is streamed through us rather than redirected to: the page then talks to no other
 * host, its content policy stays `self`, and no address that works without the gate ever leaves.
 */
export async function openInCloud(
	key: string,
	ask: { rangeHeader: string | null; isHead: boolean },
) {
	const answer = await request(
		key,
		ask.isHead ? "HEAD" : "GET",
		ask.rangeHeader,
	);
	if (answer.status === 404) return null;
	const part = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(
		answer.headers.get("content-range") ?? "",
	);
	const range: ByteRange | null | "unsatisfiable" =
		answer.status === 416
			? "unsatisfiable"
			: part
				? { start: Number(part[1]), end: Number(part[2]) }
				: null;
	const size = part?.[3] ?? answer.headers.get("content-length");
	return {
		sizeBytes: size ? Number(size) : null,
		range,
		bytes: answer.status === 416 ? null : answer.body,
	};
}

export async function removeFromCloud(keys: string[]): Promise<void> {
	const { api } = await cloud();
	await api.deleteFiles(keys);
}

async function request(
	key: string,
	method: "GET" | "HEAD",
	range: string | null,
): Promise<Response> {
	const { api } = await cloud();
	const { ufsUrl } = await api.generateSignedURL(key, {
		expiresIn: SIGNED_SECONDS,
	});
	const answer = await fetch(ufsUrl, {
		method,
		headers: range ? { range } : {},
	});
	if (answer.ok || answer.status === 404 || answer.status === 416)
		return answer;
	throw new Error(`the cloud answered ${answer.status}`);
}

/** Stops reading as soon as more comes than was declared. */
async function* limited(body: ReadableStream<Uint8Array>, bytesMax: number) {
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.byteLength;
		if (bytes > bytesMax) throw new Error("the cloud sent too much");
		yield chunk;
	}
}
