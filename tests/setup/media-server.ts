import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { pathToFileURL } from "node:url";
import * as media from "@/app/api/media/[id]/route";
import { handleIngest, handleUploads } from "@/lib/media/router.server";

/**
 * The three routes of photos over a real socket, without Next: quick to start, to kill and to weigh. The route files
 * run under the real Next in the end-to-end tests.
 */
export async function startMediaServer(port = 0) {
	const server = createServer((request, response) => {
		void answer(request, response);
	});
	await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		end: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

async function answer(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
): Promise<void> {
	const response = await route(toRequest(incoming));
	outgoing.writeHead(response.status, Object.fromEntries(response.headers));
	if (!response.body) return void outgoing.end();
	const body = Readable.fromWeb(response.body as NodeStream);
	await pipeline(body, outgoing).catch(() => undefined);
}

function route(request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	if (pathname === "/api/uploadthing") return handleUploads(request);
	if (pathname.startsWith("/api/ingest/")) return handleIngest(request);
	const id = /^\/api\/media\/([^/]+)$/.exec(pathname)?.[1];
	const handler = { GET: media.GET, HEAD: media.HEAD, DELETE: media.DELETE }[
		request.method
	];
	if (!id || !handler)
		return Promise.resolve(new Response(null, { status: 404 }));
	return handler(request, { params: { id } });
}

function toRequest(incoming: IncomingMessage): Request {
	const hasBody = !["GET", "HEAD"].includes(incoming.method ?? "");
	return new Request(`http://${incoming.headers.host}${incoming.url}`, {
		method: incoming.method,
		headers: incoming.headers as Record<string, string>,
		...(hasBody ? { body: Readable.toWeb(incoming), duplex: "half" } : {}),
	} as RequestInit);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	const { origin } = await startMediaServer(Number(process.argv[2] ?? 0));
	process.stdout.write(`${origin}\n`);
}
