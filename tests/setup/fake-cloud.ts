import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

const API_KEY = "sk_live_test";
const APP_ID = "testapp";
type Callback = {
	metadata: unknown;
	callbackUrl: string;
	callbackSlug: string;
};

/**
 * A stand-in for UploadThing's cloud on an origin of its own, written from the sources of its client and server: takes
 * files by presigned URL, calls the hook, serves by signed URL alone, deletes. It shows that our side of the protocol
 * holds together; it cannot show what the real cloud does.
 */
export async function startFakeCloud() {
	const files = new Map<string, Buffer>();
	const callbacks = new Map<string, Callback>();
	const results = new Map<string, unknown>();
	let origin = "";
	const server = createServer(async (request, response) => {
		const body = await readAll(request);
		const url = new URL(request.url ?? "", origin);
		const answer = await route(request, url, body);
		response.writeHead(answer.status, Object.fromEntries(answer.headers));
		response.end(Buffer.from(await answer.arrayBuffer()));
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const host = `localhost:${(server.address() as AddressInfo).port}`;
	origin = `http://${host}`;

	async function route(
		request: IncomingMessage,
		url: URL,
		body: Buffer,
	): Promise<Response> {
		const key = url.pathname.split("/").pop() ?? "";
		if (request.method === "POST") return call(request, url, body);
		if (!isSigned(url)) return new Response(null, { status: 403 });
		if (request.method === "PUT") return take(request, url, key, body);
		const isRead = url.pathname.startsWith(`/a/${APP_ID}/`);
		if (!isRead)
			return new Response(null, { headers: { "x-ut-range-start": "0" } });
		const bytes = files.get(key);
		return bytes ? serve(request, bytes) : new Response(null, { status: 404 });
	}

	/** What the app's server asks. */
	function call(request: IncomingMessage, url: URL, body: Buffer): Response {
		if (request.headers["x-uploadthing-api-key"] !== API_KEY)
			return new Response(null, { status: 401 });
		return Response.json(calls[url.pathname]?.(JSON.parse(body.toString())));
	}

	// biome-ignore lint/suspicious/noExplicitAny: what came is stored and given back as it was.
	const calls: Record<string, (json: any) => object> = {
		"/route-metadata": (json) => {
			for (const key of json.fileKeys) callbacks.set(key, json);
			return { ok: true };
		},
		"/callback-result": (json) => {
			results.set(json.fileKey, json.callbackData);
			return { ok: true };
		},
		"/v6/deleteFiles": (json) => {
			for (const key of json.fileKeys) files.delete(key);
			return { success: true, deletedCount: json.fileKeys.length };
		},
	};

	async function take(
		request: IncomingMessage,
		url: URL,
		key: string,
		body: Buffer,
	): Promise<Response> {
		const form = await new Response(new Uint8Array(body), {
			headers: { "content-type": request.headers["content-type"] ?? "" },
		}).formData();
		const bytes = Buffer.from(await (form.get("file") as File).arrayBuffer());
		files.set(key, bytes);
		const address = `${origin}/a/${APP_ID}/${key}`;
		const urls = {
			url: address,
			appUrl: address,
			ufsUrl: address,
			fileHash: "",
		};
		if (!url.searchParams.has("x-ut-slug")) return Response.json(urls);
		await callHook(url, key, bytes.length, urls);
		return Response.json({ ...urls, serverData: results.get(key) ?? null });
	}

	async function callHook(
		url: URL,
		key: string,
		size: number,
		urls: Record<string, string>,
	): Promise<void> {
		const callback = callbacks.get(key);
		if (!callback) throw new Error("no metadata for this key");
		const said = (name: string) =>
			decodeURIComponent(url.searchParams.get(name) ?? "");
		const body = JSON.stringify({
			status: "uploaded",
			metadata: callback.metadata,
			origin,
			file: {
				name: said("x-ut-file-name"),
				size,
				type: said("x-ut-file-type"),
				customId: said("x-ut-custom-id"),
				key,
				...urls,
			},
		});
		await fetch(`${callback.callbackUrl}?slug=${callback.callbackSlug}`, {
			method: "POST",
			body,
			headers: {
				"content-type": "application/json",
				"uploadthing-hook": "callback",
				"x-uploadthing-signature": sign(body),
			},
		});
	}

	return {
		/** What an installation with a token would have in its environment. */
		environment: {
			UPLOADTHING_TOKEN: Buffer.from(
				JSON.stringify({ apiKey: API_KEY, appId: APP_ID, regions: ["test"] }),
			).toString("base64"),
			UPLOADTHING_INGEST_URL: origin,
			UPLOADTHING_API_URL: origin,
			UPLOADTHING_UFS_HOST: host,
			UPLOADTHING_UFS_APP_ID_LOCATION: "path",
		},
		origin,
		files,
		end: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

function serve(request: IncomingMessage, bytes: Buffer): Response {
	const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
	if (!range) return new Response(new Uint8Array(bytes));
	const [start, end] = [Number(range[1]), Number(range[2])];
	return new Response(new Uint8Array(bytes.subarray(start, end + 1)), {
		status: 206,
		headers: { "content-range": `bytes ${start}-${end}/${bytes.length}` },
	});
}

function isSigned(url: URL): boolean {
	const cut = url.href.lastIndexOf("&signature=");
	if (cut < 0) return false;
	const isFresh = Number(url.searchParams.get("expires")) > Date.now();
	return (
		isFresh &&
		sign(url.href.slice(0, cut)) ===
			decodeURIComponent(url.href.slice(cut + 11))
	);
}

const sign = (text: string) =>
	`hmac-sha256=${createHmac("sha256", API_KEY).update(text).digest("hex")}`;

async function readAll(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks);
}
