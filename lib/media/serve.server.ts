import { viewerOf } from "@/lib/auth/session.server";
import type { RouteContext } from "@/lib/http/handle.server";
import { parseInput } from "@/lib/http/parse";
import { problemOf } from "@/lib/http/problem-of.server";
import { respondProblem } from "@/lib/http/respond";
import { accessMedia, type ReadableMedia } from "@/lib/media/access.server";
import { type MediaSize, mediaParams, mediaQuery } from "@/lib/media/input";
import { contentDisposition, downloadName, savedName } from "@/lib/media/names";
import { type OpenFile, open } from "@/lib/media/store.server";
import { takeRate } from "@/lib/rate-limit.server";

/**
 * GET and HEAD of a file: the gate first, every time. The bytes of an id never change, so a browser may keep them,
 * but must ask again before each use (`no-cache` with an ETag): after signing out, or removal from a conversation, the
 * answer is a refusal and not what lies in its cache.
 */
export async function serveMedia(
	request: Request,
	context: RouteContext,
): Promise<Response> {
	try {
		const viewer = await viewerOf(request.headers.get("cookie"));
		if (!viewer) return respondProblem({ code: "not_signed_in" });
		const waitSeconds = takeRate("media", viewer.personId);
		if (waitSeconds)
			return respondProblem({
				code: "rate_limited",
				retryAfterSeconds: waitSeconds,
			});
		const params = parseInput(mediaParams, await context.params);
		if (!params.ok) return respondProblem({ code: "not_found" });
		const query = parseInput(
			mediaQuery,
			Object.fromEntries(new URL(request.url).searchParams),
		);
		if (!query.ok) return respondProblem(query.problem);
		const { invite } = query.value;
		const media = await accessMedia(viewer, params.value.id, invite);
		if (!media.ok) return respondProblem(media.problem);
		return await answer(request, media.value, query.value);
	} catch (error) {
		return respondProblem(problemOf("media", error));
	}
}

async function answer(
	request: Request,
	media: ReadableMedia,
	query: { size: MediaSize; download?: string },
): Promise<Response> {
	const etag = `"${media.id}-${query.size}"`;
	const headers = headersOf(media, query, etag);
	if (request.headers.get("if-none-match")?.includes(etag))
		return new Response(null, { status: 304, headers });
	const ifRange = request.headers.get("if-range");
	const file = await open(media, {
		size: query.size,
		rangeHeader:
			ifRange && ifRange !== etag ? null : request.headers.get("range"),
		isHead: request.method === "HEAD",
	});
	if (!file) return respondProblem({ code: "not_found" });
	return partOf(file, headers);
}

function partOf(file: OpenFile, headers: Headers): Response {
	const { range, sizeBytes, bytes } = file;
	if (range === "unsatisfiable") {
		headers.set("content-range", `bytes */${sizeBytes ?? "*"}`);
		return new Response(null, { status: 416, headers });
	}
	const length = range ? range.end - range.start + 1 : sizeBytes;
	if (length !== null) headers.set("content-length", String(length));
	if (!range) return new Response(bytes, { status: 200, headers });
	headers.set(
		"content-range",
		`bytes ${range.start}-${range.end}/${sizeBytes}`,
	);
	return new Response(bytes, { status: 206, headers });
}

/** The type is that of our own encoding, or of what its first bytes say. Even opened on its own, a file can run nothing and reach nothing. */
function headersOf(
	media: ReadableMedia,
	query: { size: MediaSize; download?: string },
	etag: string,
): Headers {
	const mimeType = query.size === "full" ? media.mimeType : "image/webp";
	// What came as it is, and was never looked at, is only ever saved.
	const isFile = media.kind === "file";
	return new Headers({
		"content-type": mimeType,
		"content-disposition": contentDisposition(
			query.download === undefined && !isFile ? "inline" : "attachment",
			isFile ? savedName(media.name) : downloadName(media.name, mimeType),
		),
		"content-security-policy": "sandbox; default-src 'none'",
		"x-content-type-options": "nosniff",
		"cross-origin-resource-policy": "same-origin",
		"cache-control": "private, no-cache",
		vary: "Cookie",
		"accept-ranges": "bytes",
		etag,
	});
}
