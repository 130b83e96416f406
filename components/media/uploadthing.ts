import { genUploader } from "uploadthing/client";
import type { FileRouter } from "uploadthing/server";
import type { Details } from "@/lib/media/input";
import type { AttachmentView } from "@/lib/media/view";
import { isProblemCode, type Problem } from "@/lib/problem";

/** How one attempt ended. `dropped`: the line broke, and the bytes that arrived are kept for the next attempt. */
export type Attempt =
	| { kind: "done"; attachment: AttachmentView }
	| { kind: "refused"; problem: Problem }
	| { kind: "dropped" };

/** The presigned answer of a first attempt, so that a second goes on with the same upload instead of a new one. */
export type Place = { current: string | null };

/**
 * One attempt to upload a file with UploadThing's own client: asks for a place (or takes the one it has), asks how
 * much is already there, sends the rest. Aborting `signal` ends it at once as `dropped`.
 */
export async function attemptUpload(
	file: File,
	ask: {
		purpose: "message" | "profile";
		details: Details;
		place: Place;
		signal: AbortSignal;
		onProgress: (progress: number) => void;
	},
): Promise<Attempt> {
	const { createUpload } = genUploader<FileRouter>({
		url: "/api/uploadthing",
		package: "chit-chat",
		fetch: (input, init) => fetchKeeping(ask.place, input, init),
	});
	try {
		const options = {
			files: [file],
			// The types know no route of ours, and so no input of one.
			input: ask.details,
			onUploadProgress: ({ loaded }: { loaded: number }) =>
				ask.onProgress(Math.min(1, loaded / file.size)),
		};
		const upload = await createUpload(ask.purpose, options);
		const aborted = new Promise<never>((_, reject) => {
			const stop = () => {
				upload.pauseUpload(file);
				reject(new Error("stopped"));
			};
			if (ask.signal.aborted) return stop();
			ask.signal.addEventListener("abort", stop);
		});
		const sent = await Promise.race([upload.done(file), aborted]);
		return attemptOf(sent.serverData);
	} catch (error) {
		return failureOf(error);
	}
}

/** The client knows no way to take up an upload whose connection broke; given the same place again, it does. */
async function fetchKeeping(
	place: Place,
	input: RequestInfo | URL,
	init?: RequestInit,
): Promise<Response> {
	if (init?.method !== "POST") return fetch(input, init);
	if (place.current) return new Response(place.current);
	const answer = await fetch(input, init);
	if (answer.ok) place.current = await answer.clone().text();
	return answer;
}

/** What the server's hook gave: with UploadThing's cloud between us, a refusal arrives here too. */
function attemptOf(serverData: unknown): Attempt {
	const outcome = serverData as
		| { ok: true; value: AttachmentView }
		| { ok: false; problem: Problem }
		| null;
	if (!outcome) return { kind: "refused", problem: { code: "unavailable" } };
	return outcome.ok
		? { kind: "done", attachment: outcome.value }
		: { kind: "refused", problem: outcome.problem };
}

/**
 * A refusal carries our problem, in `cause` from the presign and in `data` from the ingest; anything else is the line.
 * The presign's error comes wrapped once more by the runtime of UploadThing's client.
 */
function failureOf(thrown: unknown): Attempt {
	const error = (thrown as { error?: unknown }).error ?? thrown;
	const { cause, data } = error as {
		cause?: { problem?: Problem };
		data?: { problem?: Problem };
	};
	const problem = data?.problem ?? cause?.problem;
	return problem && isProblemCode(problem.code)
		? { kind: "refused", problem }
		: { kind: "dropped" };
}
