import { BYTES_MAX } from "@/lib/media/limits";
import {
	type Outgoing,
	type Prepared,
	prepareUpload,
} from "@/lib/media/prepare.browser";
import type { AttachmentView } from "@/lib/media/view";
import type { Problem, ProblemCode } from "@/lib/problem";
import type { Attempt, Place } from "./uploadthing";

/** What an upload tells while it runs. */
export type UploadListener = {
	onProgress: (progress: number) => void;
	onDropped: () => void;
	onDone: (attachment: AttachmentView) => void;
	onFailed: (problem: Problem) => void;
};

/** Refusals that pass by themselves: tried again like a dropped line. */
const PASSING: ProblemCode[] = [
	"unavailable",
	"rate_limited",
	"conflict",
	"internal",
];
const ATTEMPTS_MAX = 10;
const WAIT_MS_MAX = 30_000;
/** No byte for this long is a dead line, though nobody has closed it. */
const STALL_MS = 20_000;

/** One at a time: decoding a phone's photo takes a hundred megabytes for a moment. */
let preparing: Promise<unknown> = Promise.resolve();
const SENDING_MAX = 3;
let sending = 0;
const queue: (() => void)[] = [];

/**
 * Prepares and uploads one file, and goes on by itself after a dropped line, from the byte that arrived, until it is
 * done, refused, or `signal` ends it (then nothing more is told).
 */
export async function runUpload(
	outgoing: Outgoing,
	purpose: "message" | "profile",
	listener: UploadListener,
	signal: AbortSignal,
): Promise<void> {
	const made = preparing.then(() =>
		signal.aborted ? null : prepareUpload(outgoing, purpose),
	);
	preparing = made;
	const prepared = await made;
	if (!prepared) return;
	// Said at once, and not after minutes on a slow line; the server counts for itself.
	const limit = BYTES_MAX[prepared.details.kind];
	if (prepared.file.size > limit)
		return listener.onFailed({ code: "too_large", limit });
	await takeLine();
	try {
		await sendUntilDone(prepared, purpose, listener, signal);
	} finally {
		sending--;
		queue.shift()?.();
	}
}

async function takeLine(): Promise<void> {
	if (sending >= SENDING_MAX)
		await new Promise<void>((resolve) => queue.push(resolve));
	sending++;
}

async function sendUntilDone(
	{ file, details }: Prepared,
	purpose: "message" | "profile",
	listener: UploadListener,
	signal: AbortSignal,
): Promise<void> {
	const place: Place = { current: null };
	for (let attempts = 1; !signal.aborted; attempts++) {
		const ask = { purpose, details, place, listener, signal };
		const attempt = await attemptOnce(file, ask);
		if (signal.aborted) return;
		if (attempt.kind === "done") return listener.onDone(attempt.attachment);
		const problem = finalProblem(attempt, attempts);
		if (problem) return listener.onFailed(problem);
		listener.onDropped();
		await untilRetry(attempts, signal);
	}
}

/** Why there is no use in another attempt; null when there is. */
function finalProblem(
	attempt: Exclude<Attempt, { kind: "done" }>,
	attempts: number,
): Problem | null {
	const problem: Problem =
		attempt.kind === "refused" ? attempt.problem : { code: "unavailable" };
	const mayPass = PASSING.includes(problem.code) && attempts < ATTEMPTS_MAX;
	return mayPass ? null : problem;
}

async function attemptOnce(
	file: File,
	ask: {
		purpose: "message" | "profile";
		details: Prepared["details"];
		place: Place;
		listener: UploadListener;
		signal: AbortSignal;
	},
): Promise<Attempt> {
	const stop = new AbortController();
	const end = () => stop.abort();
	let stalled = setTimeout(end, STALL_MS);
	ask.signal.addEventListener("abort", end);
	addEventListener("offline", end);
	try {
		const { attemptUpload } = await import("./uploadthing");
		return await attemptUpload(file, {
			purpose: ask.purpose,
			details: ask.details,
			place: ask.place,
			signal: stop.signal,
			onProgress: (progress) => {
				clearTimeout(stalled);
				// All sent: from here on the server works, and several photos may be before this one.
				if (progress < 1) stalled = setTimeout(end, STALL_MS);
				if (!ask.signal.aborted) ask.listener.onProgress(progress);
			},
		});
	} catch {
		return { kind: "dropped" };
	} finally {
		clearTimeout(stalled);
		ask.signal.removeEventListener("abort", end);
		removeEventListener("offline", end);
	}
}

/** Waits longer each time, but no longer than until the line is back; without a line, for nothing else. */
function untilRetry(attempts: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(done, Math.min(WAIT_MS_MAX, 500 * 2 ** attempts));
		function done() {
			clearTimeout(timer);
			removeEventListener("online", done);
			signal.removeEventListener("abort", done);
			resolve();
		}
		addEventListener("online", done);
		signal.addEventListener("abort", done);
	});
}
