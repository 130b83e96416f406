import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Viewer } from "@/lib/viewer";
import { signInCookie } from "@/tests/factories";

/** A route as its file says it: the path with its holes, and the methods that are exported. */
export type RouteFile = { file: string; path: string; methods: string[] };

const ROOT = "app/api";
export const ORIGIN = "http://next.test";

/** Every route file there is, found on disk, so that a new one cannot be forgotten. */
export function routeFiles(): RouteFile[] {
	return readdirSync(ROOT, { recursive: true, encoding: "utf8" })
		.filter((name) => /(^|\/)route\.tsx?$/.test(name))
		.map((name) => {
			const source = readFileSync(join(ROOT, name), "utf8");
			const exported = source.matchAll(
				/^export (?:const|async function|function) ([A-Z]+)\b/gm,
			);
			return {
				file: join(ROOT, name),
				path: `/api/${dirname(name)}`,
				methods: [...exported].map(([, method]) => method ?? "").sort(),
			};
		});
}

export type Call = {
	method: string;
	/** With its query. */
	path: string;
	body?: unknown;
	headers?: Record<string, string | null>;
};
export type Called = { status: number; text: string; headers: Headers };

/** Calls a route as Next would, with this person's cookie; our own Origin unless `headers` say otherwise (null: none). */
export async function callRoute(
	viewer: Viewer | null,
	{ method, path, body, headers = {} }: Call,
): Promise<Called> {
	const { pathname } = new URL(path, ORIGIN);
	const found = match(pathname);
	if (!found) throw new Error(`no route for ${pathname}`);
	const module = await import(resolve(found.file));
	const isForm = body instanceof FormData;
	const sent = Object.entries({
		host: new URL(ORIGIN).host,
		origin: ORIGIN,
		cookie: viewer ? await signInCookie(viewer) : null,
		"content-type": body === undefined || isForm ? null : "application/json",
		...headers,
	}).filter((pair): pair is [string, string] => pair[1] !== null);
	const request = new Request(new URL(path, ORIGIN), {
		method,
		headers: sent,
		...(body !== undefined && {
			body: isForm || typeof body === "string" ? body : JSON.stringify(body),
		}),
	});
	const params = Promise.resolve(found.params);
	const response: Response = await module[method](request, { params });
	return {
		status: response.status,
		text: await response.text(),
		headers: response.headers,
	};
}

function match(pathname: string) {
	for (const { file, path } of routeFiles()) {
		const shape = path
			.replace(/\[\.\.\.(\w+)\]/g, "(?<$1>.+)")
			.replace(/\[(\w+)\]/g, "(?<$1>[^/]+)");
		const groups = new RegExp(`^${shape}$`).exec(pathname);
		if (groups) return { file, params: { ...groups.groups } };
	}
	return null;
}
