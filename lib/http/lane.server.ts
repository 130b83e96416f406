import type { IncomingMessage, ServerResponse } from "node:http";
import type { Asked } from "@/lib/http/body.server";
import type { RouteHandler } from "@/lib/http/handle.server";
import { problemOf } from "@/lib/http/problem-of.server";
import { type Answer, answerProblem } from "@/lib/http/respond";
import { authorizeChannelsRoute } from "@/lib/http/routes.server";
import { JSON_BYTES_MAX } from "@/lib/limits";
import {
	listMessagesRoute,
	moveMarkersRoute,
	sayTypingRoute,
	sendMessageRoute,
} from "@/lib/messages/routes.server";

type LaneRoute = { method: string; path: RegExp; handler: RouteHandler };

const UNDER_CONVERSATION = "^/api/conversations/(?<id>[^/?]+)";

/**
 * The hot routes, by method and path. They are the same functions that `app/api` mounts: without the lane everything
 * works, with it these few cost a fifth.
 */
const ROUTES: LaneRoute[] = [
	{
		method: "POST",
		path: new RegExp(`${UNDER_CONVERSATION}/messages$`),
		handler: sendMessageRoute,
	},
	{
		method: "GET",
		path: new RegExp(`${UNDER_CONVERSATION}/messages$`),
		handler: listMessagesRoute,
	},
	{
		method: "POST",
		path: new RegExp(`${UNDER_CONVERSATION}/reads$`),
		handler: moveMarkersRoute,
	},
	{
		method: "POST",
		path: new RegExp(`${UNDER_CONVERSATION}/typing$`),
		handler: sayTypingRoute,
	},
	{
		method: "POST",
		path: /^\/api\/realtime\/auth$/,
		handler: authorizeChannelsRoute,
	},
];

/** Answers a request of the hot routes and says true; says false, untouched, for everything else (Next's). */
export function createLane(): (
	request: IncomingMessage,
	response: ServerResponse,
) => boolean {
	return (incoming, outgoing) => {
		const path = (incoming.url ?? "").split("?", 1)[0] ?? "";
		if (!path.startsWith("/api/")) return false;
		for (const { method, path: shape, handler } of ROUTES) {
			if (incoming.method !== method) continue;
			const match = shape.exec(path);
			if (!match) continue;
			void answer(handler, { ...match.groups }, incoming, outgoing);
			return true;
		}
		return false;
	};
}

async function answer(
	handler: RouteHandler,
	params: Record<string, string>,
	incoming: IncomingMessage,
	outgoing: ServerResponse,
): Promise<void> {
	try {
		const body = await readBody(incoming);
		// The client hung up: nobody waits for an answer, and it is nothing to write into a log.
		if (!body) return;
		const asked = toAsked(incoming, body);
		write(await handler.answer(asked, params), outgoing);
	} catch (error) {
		write(answerProblem(problemOf("lane", error)), outgoing);
	}
	// What was refused unread would hold the connection.
	if (!incoming.complete) incoming.resume();
}

/** The body in memory, at most a little more than the limit: enough to see that it is too large. Null when it broke off. */
function readBody(incoming: IncomingMessage): Promise<Uint8Array[] | null> {
	if (incoming.method === "GET") return Promise.resolve([]);
	// The handler refuses it by its length: not a byte is read.
	if (Number(incoming.headers["content-length"] ?? 0) > JSON_BYTES_MAX)
		return Promise.resolve([]);
	return new Promise((resolve) => {
		const chunks: Uint8Array[] = [];
		let bytes = 0;
		incoming.on("data", (chunk: Uint8Array) => {
			if (bytes > JSON_BYTES_MAX) return;
			bytes += chunk.byteLength;
			chunks.push(chunk);
			if (bytes > JSON_BYTES_MAX) resolve(chunks);
		});
		incoming.on("end", () => resolve(chunks));
		incoming.on("error", () => resolve(null));
	});
}

/** What a route reads of a request. A web Request with its streams would cost more than all the checks together. */
function toAsked(incoming: IncomingMessage, body: Uint8Array[]): Asked {
	const get = (name: string) => {
		const value = incoming.headers[name];
		return Array.isArray(value) ? value.join(", ") : (value ?? null);
	};
	return {
		method: incoming.method ?? "",
		url: incoming.url ?? "",
		headers: { get },
		body,
	};
}

function write(
	{ status, headers, text }: Answer,
	outgoing: ServerResponse,
): void {
	outgoing.writeHead(status, {
		...headers,
		"content-length": Buffer.byteLength(text),
	});
	// As text it leaves in one write together with the head.
	outgoing.end(text);
}
