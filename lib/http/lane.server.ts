import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { RouteHandler } from "@/lib/http/handle.server";
import { problemOf } from "@/lib/http/problem-of.server";
import { respondProblem } from "@/lib/http/respond";
import { authorizeChannelsRoute } from "@/lib/http/routes.server";
import {
	listMessagesRoute,
	moveMarkersRoute,
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
		await write(await handler(toRequest(incoming), { params }), outgoing);
	} catch (error) {
		const problem = problemOf("lane", error);
		if (outgoing.headersSent) outgoing.destroy();
		else await write(respondProblem(problem), outgoing);
	}
	// A body that was refused unread would hold the connection: let it go.
	if (!incoming.complete) incoming.resume();
}

function toRequest(incoming: IncomingMessage): Request {
	const headers = new Headers();
	for (const [name, value] of Object.entries(incoming.headers))
		if (value !== undefined)
			headers.set(name, Array.isArray(value) ? value.join(", ") : value);
	const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
	// The host is whatever was asked; only the path and query are read from it.
	return new Request(`http://lane${incoming.url}`, {
		method: incoming.method,
		headers,
		...(hasBody
			? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" }
			: {}),
	} as RequestInit);
}

async function write(
	response: Response,
	outgoing: ServerResponse,
): Promise<void> {
	const body = Buffer.from(await response.arrayBuffer());
	outgoing.writeHead(response.status, {
		...Object.fromEntries(response.headers),
		"content-length": body.length,
	});
	outgoing.end(body);
}
