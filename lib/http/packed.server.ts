import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";

const BASE = "/_next/static/";
const TYPES: Record<string, string> = {
	js: "application/javascript; charset=utf-8",
	css: "text/css; charset=utf-8",
};
/** The smallest first. Browsers take Brotli over https alone. */
const PACKINGS = [
	{ coding: "br", suffix: ".br", isTaken: takes("br") },
	{ coding: "gzip", suffix: ".gz", isTaken: takes("gzip") },
];

/** A coding that is named with any weight but none. */
function takes(coding: string): RegExp {
	return new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`);
}

/**
 * Leads a request for a script or style of the build to the copy that was packed with it (`scripts/services/pack.ts`), which
 * Next then sends as it is, with ranges and validators. What has no packed copy, or a browser that takes none, is as before.
 */
export function createPacked(
	folder = ".next/static",
): (request: IncomingMessage, response: ServerResponse) => void {
	const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
	const files = new Set(names.map((name) => BASE + name.replaceAll("\\", "/")));
	return (request, response) => {
		const { url = "", method, headers } = request;
		if (!url.startsWith(BASE) || (method !== "GET" && method !== "HEAD"))
			return;
		const [path = "", query] = url.split("?", 2);
		// Brackets of a route come escaped; the edge has refused what cannot be read.
		const file = decodeURIComponent(path);
		const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
		const accepted = headers["accept-encoding"];
		const packing = PACKINGS.find(
			({ suffix, isTaken }) =>
				isTaken.test(String(accepted ?? "")) && files.has(file + suffix),
		);
		if (!type || !packing) return;
		request.url =
			path + packing.suffix + (query === undefined ? "" : `?${query}`);
		response.setHeader("content-type", type);
		response.setHeader("content-encoding", packing.coding);
		response.setHeader("vary", "accept-encoding");
	};
}
