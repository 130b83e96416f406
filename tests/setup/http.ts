import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RouteHandler } from "@/lib/http/handle.server";
import { createLane } from "@/lib/http/lane.server";
import type { Problem } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";
import { signInCookie } from "@/tests/factories";

/** What a route answered, read to the end. */
export type Answered = {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came, refusals included.
	body: any;
	problem: Problem | undefined;
	headers: Headers;
};

/** One way to reach the routes: the lane over a real socket, or the handlers as Next calls them. */
export type Mount = {
	name: string;
	call: (
		viewer: Viewer | null,
		method: string,
		path: string,
		body?: unknown,
		headers?: Record<string, string>,
	) => Promise<Answered>;
	end: () => Promise<void>;
};

/** A bare `node:http` server with nothing behind the lane: what the lane leaves alone is 404 "next". */
export async function laneMount(): Promise<Mount & { origin: string }> {
	const lane = createLane();
	const server = createServer((request, response) => {
		if (!lane(request, response)) response.writeHead(404).end("next");
	});
	const origin = await listen(server);
	return {
		name: "the lane",
		origin,
		call: async (viewer, method, path, body, headers) =>
			read(
				await fetch(
					`${origin}${path}`,
					await init(viewer, origin, method, body, headers),
				),
			),
		end: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

type Module = Record<string, RouteHandler | unknown>;

/** The route files of `app/api`, called with what Next would hand them. */
export function nextMount(): Mount {
	const origin = "http://next.test";
	return {
		name: "Next",
		call: async (viewer, method, path, body, headers) => {
			const found = await findRoute(path.split("?", 1)[0] ?? "");
			const handler = found?.module[method] as RouteHandler | undefined;
			if (!found || !handler)
				return read(new Response(null, { status: found ? 405 : 404 }));
			const request = new Request(`${origin}${path}`, {
				...(await init(viewer, origin, method, body, headers)),
			});
			return read(
				await handler(request, { params: Promise.resolve(found.params) }),
			);
		},
		end: async () => undefined,
	};
}

async function listen(server: Server): Promise<string> {
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function init(
	viewer: Viewer | null,
	origin: string,
	method: string,
	body: unknown,
	headers: Record<string, string> = {},
): Promise<RequestInit> {
	return {
		method,
		headers: {
			origin,
			host: new URL(origin).host,
			...(viewer ? { cookie: await signInCookie(viewer) } : {}),
			...(body === undefined ? {} : { "content-type": "application/json" }),
			...headers,
		},
		...(body === undefined
			? {}
			: { body: typeof body === "string" ? body : JSON.stringify(body) }),
	};
}

async function read(response: Response): Promise<Answered> {
	const text = await response.text();
	const body = text.startsWith("{") ? JSON.parse(text) : text;
	return {
		status: response.status,
		body,
		problem: body?.problem,
		headers: response.headers,
	};
}

async function findRoute(
	path: string,
): Promise<{ module: Module; params: Record<string, string> } | null> {
	const under = /^\/api\/conversations\/([^/]+)(?:\/(\w+))?$/.exec(path);
	if (under) {
		const params = { id: decodeURIComponent(under[1] ?? "") };
		switch (under[2]) {
			case undefined:
				return {
					module: await import("@/app/api/conversations/[id]/route"),
					params,
				};
			case "messages":
				return {
					module: await import("@/app/api/conversations/[id]/messages/route"),
					params,
				};
			case "reads":
				return {
					module: await import("@/app/api/conversations/[id]/reads/route"),
					params,
				};
			case "typing":
				return {
					module: await import("@/app/api/conversations/[id]/typing/route"),
					params,
				};
			case "answer":
				return {
					module: await import("@/app/api/conversations/[id]/answer/route"),
					params,
				};
		}
		return null;
	}
	switch (path) {
		case "/api/conversations":
			return {
				module: await import("@/app/api/conversations/route"),
				params: {},
			};
		case "/api/realtime/auth":
			return {
				module: await import("@/app/api/realtime/auth/route"),
				params: {},
			};
		case "/api/me":
			return { module: await import("@/app/api/me/route"), params: {} };
	}
	return null;
}
