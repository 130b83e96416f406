import type { FileRouter } from "uploadthing/server";
import { viewerOf } from "@/lib/auth/session.server";
import { config } from "@/lib/config.server";
import { readText } from "@/lib/http/body.server";
import { isOwnOrigin } from "@/lib/http/origin";
import { parseInput } from "@/lib/http/parse";
import { problemOf } from "@/lib/http/problem-of.server";
import { respondProblem } from "@/lib/http/respond";
import { JSON_BYTES_MAX, UPLOAD_MINUTES } from "@/lib/limits";
import { logError } from "@/lib/log.server";
import { removeFromCloud, withFileFromCloud } from "@/lib/media/cloud.server";
import {
	finishUpload,
	openUploads,
	readUpload,
} from "@/lib/media/commands.server";
import { partPath } from "@/lib/media/folders.server";
import { ingest } from "@/lib/media/ingest.server";
import {
	type OpenInput,
	openInput,
	type Purpose,
	purposeInput,
} from "@/lib/media/input";
import { ingestToken } from "@/lib/media/signature.server";
import { isProblemCode, type Result, refuse } from "@/lib/problem";
import { takeRate } from "@/lib/rate-limit.server";
import type { Viewer } from "@/lib/viewer";

type Handler = (request: Request) => Promise<Response>;
type Asking = { viewer: Viewer; input: OpenInput };

/** Each keeps a runtime of UploadThing's; a client that makes up Host names only pushes out older ones. */
const HANDLERS_MAX = 16;
const handlers = new Map<string, Promise<Handler>>();
/** Who asks for what, handed from the checked request to the middleware that UploadThing calls with that request. */
const asking = new WeakMap<Request, Asking>();

/**
 * The door of UploadThing's client and of the hooks of its cloud or our ingest. A client must be signed in, on our
 * own origin, within its rate and quota, and gets presigned URLs; a hook must carry a valid signature (else 400).
 */
export async function handleUploads(request: Request): Promise<Response> {
	try {
		if (request.headers.has("uploadthing-hook"))
			return await (await handlerFor(new URL(request.url).origin))(request);
		const asked = await readAsking(request);
		if (!asked.ok) return respondProblem(asked.problem);
		const checked = new Request(request.url, {
			method: "POST",
			headers: request.headers,
			body: asked.value.body,
		});
		asking.set(checked, asked.value);
		const origin = new URL(request.headers.get("origin") ?? "").origin;
		return refusalIn(await (await handlerFor(origin))(checked));
	} catch (error) {
		return respondProblem(problemOf("uploads", error));
	}
}

/** Our ingest as a route; with UploadThing's cloud in use there is none. */
export async function handleIngest(request: Request): Promise<Response> {
	if (config.uploadthingToken()) return respondProblem({ code: "not_found" });
	return ingest(request, deliverHook);
}

async function deliverHook(hook: Request): Promise<Response> {
	return (await handlerFor(new URL(hook.url).origin))(hook);
}

async function readAsking(
	request: Request,
): Promise<Result<Asking & { body: string }>> {
	if (!isOwnOrigin(request.headers)) return refuse("foreign_origin");
	const viewer = await viewerOf(request.headers.get("cookie"));
	if (!viewer) return refuse("not_signed_in");
	// Guests send words: a file would outlive whoever could answer for it.
	if (viewer.role === "guest") return refuse("not_found");
	const waitSeconds = takeRate("upload", viewer.personId);
	if (waitSeconds)
		return refuse("rate_limited", { retryAfterSeconds: waitSeconds });
	const query = new URL(request.url).searchParams;
	const isUpload =
		query.get("actionType") === "upload" &&
		purposeInput.safeParse(query.get("slug")).success;
	if (!isUpload) return refuse("not_found");
	const text = await readText(request, JSON_BYTES_MAX);
	if (!text.ok) return text;
	const input = parseInput(openInput, parseJson(text.value));
	if (!input.ok) return input;
	return { ok: true, value: { viewer, input: input.value, body: text.value } };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** UploadThing knows no codes of ours: the middleware hides one in its message, and it leaves with its own status. */
async function refusalIn(response: Response): Promise<Response> {
	if (response.ok) return response;
	const body = (await response.clone().json()) as { message?: string };
	const [code = "", limit] = (body.message ?? "").split(" ");
	if (!isProblemCode(code)) return response;
	return respondProblem({ code, ...(limit ? { limit: Number(limit) } : {}) });
}

/** The handler whose presigned URLs lie under `origin`: the origin that the browser itself is on. */
function handlerFor(origin: string): Promise<Handler> {
	const known = handlers.get(origin) ?? makeHandler(origin);
	handlers.delete(origin);
	handlers.set(origin, known);
	if (handlers.size > HANDLERS_MAX)
		handlers.delete(handlers.keys().next().value as string);
	return known;
}

async function makeHandler(origin: string): Promise<Handler> {
	const { createRouteHandler } = await import("uploadthing/server");
	const cloudToken = config.uploadthingToken();
	return createRouteHandler({
		router: await makeRouter(),
		config: {
			// Said outright, or NODE_ENV decides and development runs another protocol.
			isDev: false,
			// It prints presigned URLs and whole errors, and a line for each forged hook: what fails here we log ourselves.
			logLevel: "None",
			callbackUrl: `${origin}/api/uploadthing`,
			...(cloudToken
				? { token: cloudToken }
				: {
						token: ingestToken(),
						ingestUrl: `${origin}/api/ingest`,
						fetch: fetchWithin,
					}),
		},
	});
}

/** All that UploadThing's server would fetch is answered in this process; nothing ever leaves it. */
async function fetchWithin(
	input: string | URL | Request,
	init?: RequestInit,
): Promise<Response> {
	const request = new Request(input, {
		...init,
		duplex: "half",
	} as RequestInit);
	const { pathname } = new URL(request.url);
	if (!pathname.startsWith("/api/ingest/"))
		throw new Error("UploadThing asked for an address that is not ours");
	return handleIngest(request);
}

async function makeRouter(): Promise<FileRouter> {
	const { createUploadthing } = await import("uploadthing/server");
	const upload = createUploadthing();
	// "blob" takes any declared type and size: our own input rules have judged them before this is asked.
	const routeFor = (purpose: Purpose) =>
		upload(
			{ blob: { maxFileSize: "256MB", maxFileCount: 10, acl: "private" } },
			{ presignedURLTTL: `${UPLOAD_MINUTES}m`, awaitServerData: true },
		)
			.middleware(({ req }) => logged(placesFor(req, purpose)))
			.onUploadComplete(({ file }) => logged(finish(file)));
	return { message: routeFor("message"), profile: routeFor("profile") };
}

/** A refusal is no news; a failure is, and what called us keeps it to itself. */
async function logged<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		const { UploadThingError } = await import("uploadthing/server");
		if (!(error instanceof UploadThingError)) logError("uploads", error);
		throw error;
	}
}

/** Step 1: places for the files; our id of each travels, signed, as UploadThing's custom id. */
async function placesFor(request: Request, purpose: Purpose) {
	const { UploadThingError, UTFiles } = await import("uploadthing/server");
	const asked = asking.get(request);
	if (!asked) throw new UploadThingError("not_found");
	const opened = await openUploads(asked.viewer, purpose, asked.input);
	if (!opened.ok) {
		const { code, limit } = opened.problem;
		throw new UploadThingError(limit ? `${code} ${limit}` : code);
	}
	return {
		attachmentIds: opened.value.map((place) => place.attachmentId),
		[UTFiles]: opened.value.map((place, at) => ({
			name: place.name,
			size: asked.input.files[at]?.size ?? 0,
			type: "application/octet-stream",
			customId: place.attachmentId,
		})),
	};
}

/** Step 6: judges the bytes, wherever they came to, and answers the outcome; the original does not outlive it. */
async function finish(file: { key: string; customId: string | null }) {
	const id = file.customId ?? "";
	if (!config.uploadthingToken()) return finishUpload(id, partPath(id));
	const upload = await readUpload(id);
	if (!upload) return refuse("upload_expired");
	return withFileFromCloud(
		file.key,
		{ id, bytesMax: upload.sizeBytes },
		async (path) => {
			try {
				return await finishUpload(id, path);
			} finally {
				await removeFromCloud([file.key]);
			}
		},
	);
}
