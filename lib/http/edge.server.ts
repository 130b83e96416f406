import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import { EDGE_BODY_BYTES_MAX, EDGE_BODY_TIMEOUT_MS } from "@/lib/limits";

/** Nothing here is needed by a browser of ours; TRACE would echo cookies to a script. */
const METHODS = new Set([
	"GET",
	"HEAD",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"OPTIONS",
]);
/**
 * Files are counted and timed by the ingest itself, which knows how large each may be. One plain name, or dots in the
 * path ("/api/ingest/../../sign-in") would carry any body past here to any route: Next resolves them.
 */
const UPLOAD = /^\/api\/ingest\/[\w-]+(\?|$)/;
const HOST = /^[a-z0-9._-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i;

/**
 * What every request meets first. Makes its X-Forwarded-* headers true, and answers by itself what nobody behind it
 * should see: foreign methods and targets, bodies that are too large or never come. True when it has answered.
 */
export function refuseAtTheEdge(
	request: IncomingMessage,
	response: ServerResponse,
): boolean {
	if (!METHODS.has(request.method ?? "")) return end(response, 405);
	if (!request.url?.startsWith("/") || !isDecodable(request.url))
		return end(response, 400);
	if (!HOST.test(request.headers.host ?? "")) return end(response, 400);
	trustForwarded(request);
	if (UPLOAD.test(request.url)) return false;
	if (Number(request.headers["content-length"] ?? 0) > EDGE_BODY_BYTES_MAX)
		return end(response, 413);
	boundBody(request, response);
	if (isForAction(request)) blameSender(response);
	return false;
}

/** Whether the escapes of a path are ones ("%ff" is none in UTF-8): Next answers 500 for those that are not. */
function isDecodable(url: string): boolean {
	try {
		decodeURIComponent(url.split("?", 1)[0] ?? "");
		return true;
	} catch {
		return false;
	}
}

/**
 * Keeps of X-Forwarded-* only what we know: from a proxy on this machine the last address and scheme, which it saw
 * itself; from anyone else the peer's own. So `x-forwarded-for` always holds exactly one address that can be believed.
 */
export function trustForwarded(request: IncomingMessage): void {
	const { headers } = request;
	const peer = request.socket.remoteAddress ?? "";
	const isProxied = isLoopback(peer);
	const address = isProxied ? last(headers["x-forwarded-for"]) : "";
	const scheme = isProxied ? last(headers["x-forwarded-proto"]) : "";
	for (const name of Object.keys(headers))
		if (name.startsWith("x-forwarded-") || SPOOFABLE.has(name))
			delete headers[name];
	headers["x-forwarded-for"] = isIP(address) ? address : peer;
	headers["x-forwarded-proto"] = scheme === "https" ? "https" : "http";
	headers["x-forwarded-host"] = headers.host;
}

const SPOOFABLE = new Set(["forwarded", "x-real-ip", "x-client-ip"]);

function isLoopback(address: string): boolean {
	return (
		address === "::1" ||
		address.startsWith("127.") ||
		address.startsWith("::ffff:127.")
	);
}

function last(value: string | string[] | undefined): string {
	return (
		String(value ?? "")
			.split(",")
			.at(-1)
			?.trim() ?? ""
	);
}

/** Counts a body that announces no length, and gives every body a time by which it must have come. */
function boundBody(request: IncomingMessage, response: ServerResponse): void {
	const isAnnounced = request.headers["content-length"] !== undefined;
	const isChunked = request.headers["transfer-encoding"] !== undefined;
	if (!isAnnounced && !isChunked) return;
	const timer = setTimeout(() => {
		if (!request.complete) cutOff(request, response, 408);
	}, EDGE_BODY_TIMEOUT_MS);
	timer.unref();
	request.once("close", () => clearTimeout(timer));
	if (!isChunked) return;
	let bytes = 0;
	const push = request.push;
	request.push = (chunk: Buffer | null, ...rest) => {
		bytes += chunk?.length ?? 0;
		if (bytes > EDGE_BODY_BYTES_MAX) {
			cutOff(request, response, 413);
			return false;
		}
		return push.call(request, chunk, ...rest);
	};
}

/** A call of a server action, or the form of one that a page without a script sends. */
function isForAction({ method, url = "", headers }: IncomingMessage): boolean {
	if (headers["next-action"]) return true;
	const isForm = headers["content-type"]?.startsWith("multipart/") ?? false;
	return method === "POST" && isForm && !url.startsWith("/api/");
}

/**
 * Next answers 500 where it cannot read what was sent to a server action, or an action throws. Ours answer their failures as
 * values (`lib/http/action.server.ts`) and throw only over arguments that no page of ours sends: 400 says whose fault it is.
 */
function blameSender(response: ServerResponse): void {
	const writeHead = response.writeHead;
	response.writeHead = (status: number, ...rest: unknown[]) =>
		Reflect.apply(writeHead, response, [
			status === 500 ? 400 : status,
			...rest,
		]);
}

function cutOff(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
): void {
	if (!response.headersSent) end(response, status);
	response.once("finish", () => request.destroy());
	if (response.writableFinished) request.destroy();
}

function end(response: ServerResponse, status: number): true {
	// The rest of what the client sends is not read, so the connection cannot be used again.
	response.writeHead(status, {
		connection: "close",
		"content-length": 0,
		...(status === 405 && { allow: [...METHODS].join(", ") }),
	});
	response.end();
	return true;
}
