import type { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/client";
import { uploads } from "@/db/schema/media";
import { transaction } from "@/db/tx";
import { viewerOf } from "@/lib/auth/session.server";
import { readJson } from "@/lib/http/body.server";
import { parseInput } from "@/lib/http/parse";
import { problemOf } from "@/lib/http/problem-of.server";
import { respond, respondProblem } from "@/lib/http/respond";
import { ATTACHMENTS_PER_MESSAGE_MAX, JSON_BYTES_MAX } from "@/lib/limits";
import {
	failUpload,
	type Outcome,
	readUpload,
} from "@/lib/media/commands.server";
import {
	asOnlyWriter,
	bodyOf,
	heldBytes,
	letGo,
	receiveBytes,
} from "@/lib/media/receive.server";
import { parseResumeAt } from "@/lib/media/rules";
import {
	ingestKey,
	isSame,
	readPresigned,
	sign,
} from "@/lib/media/signature.server";
import { mediaUrl } from "@/lib/media/view";
import { ok, type Result, refuse } from "@/lib/problem";

type Upload = typeof uploads.$inferSelect;
/** How the ingest reaches the hooks of UploadThing's server: a function call, for both live in this process. */
export type Deliver = (hook: Request) => Promise<Response>;

/** What UploadThing's server tells the ingest at the presign: whom to call when these files are there. */
const routeMetadata = z.object({
	fileKeys: z.array(z.string().max(255)).max(ATTACHMENTS_PER_MESSAGE_MAX),
	metadata: z.object({ attachmentIds: z.array(z.uuid()) }),
	callbackUrl: z.string().max(500),
	callbackSlug: z.string().max(64),
	awaitServerData: z.boolean().default(true),
});
type Callback = Omit<z.infer<typeof routeMetadata>, "fileKeys">;

/**
 * Our own ingest: speaks the protocol of UploadThing's cloud on our origin (docs/media.md tells each step). HEAD and
 * PUT need a presigned URL and the session of the person it was made for; the two POSTs need the key of the server.
 */
export async function ingest(
	request: Request,
	deliver: Deliver,
): Promise<Response> {
	try {
		const { pathname } = new URL(request.url);
		if (request.method === "HEAD") return await tellHeld(request);
		if (request.method === "PUT") return await takeBytes(request, deliver);
		if (pathname.endsWith("/route-metadata")) return await register(request);
		if (pathname.endsWith("/callback-result")) return acknowledge(request);
		return respondProblem({ code: "not_found" });
	} catch (error) {
		return respondProblem(problemOf("ingest", error));
	}
}

/** Step 2: keeps in the database what to do at the end, so that a restart between presign and PUT loses nothing. */
async function register(request: Request): Promise<Response> {
	if (!hasServerKey(request)) return respondProblem({ code: "not_found" });
	const json = await readJson(request, JSON_BYTES_MAX);
	const input = json.ok ? parseInput(routeMetadata, json.value) : json;
	if (!input.ok) return respondProblem(input.problem);
	const { fileKeys, ...callback } = input.value;
	const ids = callback.metadata.attachmentIds;
	if (ids.length !== fileKeys.length)
		return respondProblem({ code: "invalid" });
	await transaction(async (tx) => {
		for (const [at, id] of ids.entries())
			await tx
				.update(uploads)
				.set({ fileKey: fileKeys[at], callback })
				.where(eq(uploads.attachmentId, id));
	});
	return respond(ok({ ok: true }));
}

/** Step 6: what the hook answered was already written with the photo's row, in one transaction. */
function acknowledge(request: Request): Response {
	if (!hasServerKey(request)) return respondProblem({ code: "not_found" });
	return respond(ok({ ok: true }));
}

function hasServerKey(request: Request): boolean {
	return isSame(
		request.headers.get("x-uploadthing-api-key") ?? "",
		ingestKey(),
	);
}

/** Step 3: how much is already held, so that the client goes on from there. */
async function tellHeld(request: Request): Promise<Response> {
	const upload = await accessUpload(request);
	if (!upload.ok) return respondProblem(upload.problem);
	const { attachmentId, sizeBytes, state } = upload.value;
	const held = state === "waiting" ? await heldBytes(attachmentId) : sizeBytes;
	return new Response(null, {
		status: 204,
		headers: { "x-ut-range-start": String(held), "cache-control": "no-store" },
	});
}

/** Steps 4, 5 and 7: takes the bytes, has them judged, answers the outcome. */
async function takeBytes(
	request: Request,
	deliver: Deliver,
): Promise<Response> {
	const body = bodyOf(request);
	try {
		const access = await accessUpload(request);
		if (!access.ok) return respondProblem(access.problem);
		const id = access.value.attachmentId;
		const start = parseResumeAt(request.headers.get("range"));
		if (start === null) return respondProblem({ code: "invalid" });
		const type = request.headers.get("content-type") ?? "";
		const outcome = await asOnlyWriter(id, async (signal) => {
			const received = await receive(body, { id, start, type }, signal);
			return received.ok ? judge(id, deliver) : received;
		});
		if (!outcome.ok) return respondProblem(outcome.problem);
		return respond(ok(answerOf(outcome.value)));
	} finally {
		letGo(body);
	}
}

/**
 * Brings an upload to `received`. One that is already there, and asked about without sending a byte again (a client
 * whose connection dropped before the answer), is let through; sending its bytes again is a replay: `conflict`.
 */
async function receive(
	body: Readable,
	ask: { id: string; start: number; type: string },
	signal: AbortSignal,
): Promise<Result<null>> {
	const upload = await readUpload(ask.id);
	if (!upload) return refuse("upload_expired");
	const { sizeBytes } = upload;
	if (upload.state !== "waiting")
		return ask.start === sizeBytes ? ok() : refuse("conflict");
	const received = await receiveBytes(body, { ...ask, sizeBytes }, signal);
	if (!received.ok) {
		const isFinal = ["too_large", "file_broken"].includes(
			received.problem.code,
		);
		if (isFinal) await failUpload(ask.id, received);
		return received;
	}
	await database()
		.update(uploads)
		.set({ state: "received" })
		.where(eq(uploads.attachmentId, ask.id));
	return received;
}

/** Step 5: calls the signed hook and reads what it left in the row; `unavailable` when it left nothing (try again). */
async function judge(id: string, deliver: Deliver): Promise<Outcome> {
	const upload = await readUpload(id);
	if (upload?.outcome) return upload.outcome as Outcome;
	if (!upload?.callback) return refuse("upload_expired");
	const callback = upload.callback as Callback;
	const body = JSON.stringify({
		status: "uploaded",
		metadata: callback.metadata,
		origin: new URL("/api/ingest", callback.callbackUrl).href,
		file: describe(upload),
	});
	const hookUrl = new URL(callback.callbackUrl);
	hookUrl.searchParams.set("slug", callback.callbackSlug);
	await deliver(
		new Request(hookUrl, {
			method: "POST",
			body,
			headers: {
				"content-type": "application/json",
				"uploadthing-hook": "callback",
				"x-uploadthing-signature": sign(body),
			},
		}),
	);
	const judged = await readUpload(id);
	if (judged?.outcome) return judged.outcome as Outcome;
	return refuse("unavailable", { retryAfterSeconds: 2 });
}

function describe(upload: Upload) {
	const url = mediaUrl(upload.attachmentId);
	return {
		name: upload.name,
		size: upload.sizeBytes,
		type: "application/octet-stream",
		customId: upload.attachmentId,
		key: upload.fileKey,
		url,
		appUrl: url,
		ufsUrl: url,
		// Of the original, which nobody ever sees again.
		fileHash: "",
	};
}

/** The answer that UploadThing's client waits for; `serverData` is what our hook gave, the outcome. */
function answerOf(view: Extract<Outcome, { ok: true }>["value"]) {
	const url = mediaUrl(view.id);
	return {
		url,
		appUrl: url,
		ufsUrl: url,
		fileHash: "",
		serverData: { ok: true, value: view },
	};
}

/** The upload that a presigned URL names, for the person it was made for alone. */
async function accessUpload(request: Request): Promise<Result<Upload>> {
	const presigned = readPresigned(request);
	if (presigned === "forged") return refuse("foreign_origin");
	if (presigned === "expired") return refuse("upload_expired");
	const viewer = await viewerOf(request.headers.get("cookie"));
	if (!viewer) return refuse("not_signed_in");
	const upload = await readUpload(presigned.attachmentId);
	const isTheirs =
		upload?.ownerId === viewer.personId && upload.fileKey === presigned.fileKey;
	return isTheirs ? ok(upload) : refuse("not_found");
}
