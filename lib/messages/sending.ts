import type { PendingMessage } from "@/lib/messages/pending";
import type { MessageView } from "@/lib/messages/view";
import type { Problem, Result } from "@/lib/problem";

/** A message in the outbox. `order` is the order of typing on this device, whatever the clock did. */
export type OutboxEntry = PendingMessage & { order: number };

/** What the sending loop needs of the world. */
export type SendingPorts = {
	/** The oldest entry of the conversation that waits, straight from where all tabs keep it. */
	next: () => Promise<OutboxEntry | null>;
	send: (entry: OutboxEntry) => Promise<Result<MessageView>>;
	confirm: (entry: OutboxEntry, message: MessageView) => Promise<void>;
	refuse: (entry: OutboxEntry, problem: Problem) => Promise<void>;
	random: () => number;
};

/**
 * How a turn of sending ended: nothing left, wait and go on, or the session is over and all is kept. `failures` is how many
 * tries in a row have failed by now.
 */
export type TurnEnd =
	| { type: "empty" }
	| { type: "wait"; waitMs: number; failures: number }
	| { type: "signedOut" };

const BACKOFF_FIRST_MS = 1_000;
const BACKOFF_MAX_MS = 30_000;
/** A server that fails on the same message this often in a row will not take it; those behind it get their turn. */
const INTERNAL_FAILURES_MAX = 5;

/**
 * Sends what waits in one conversation, one after the other, so that the order of typing is the order of the log.
 * Ends when nothing is left or when waiting is needed; a refused entry is marked and does not hold up the next.
 * `failures` is how many tries in a row had failed before.
 */
export async function sendWaiting(
	ports: SendingPorts,
	failures: number,
): Promise<TurnEnd> {
	let failedBefore = failures;
	for (;;) {
		const entry = await ports.next();
		if (!entry) return { type: "empty" };
		const answer = await ports.send(entry);
		if (answer.ok) await ports.confirm(entry, answer.value);
		else {
			const verdict = judge(answer.problem, failedBefore, ports.random());
			if (verdict.type === "signedOut") return { type: "signedOut" };
			if (verdict.type === "wait")
				return { ...verdict, failures: failedBefore + 1 };
			await ports.refuse(entry, answer.problem);
		}
		failedBefore = 0;
	}
}

/** What a refusal means for the message: wait and try again, keep it until signed in, or let the person decide. */
export function judge(
	problem: Problem,
	failures: number,
	random: number,
): { type: "wait"; waitMs: number } | { type: "signedOut" | "refuse" } {
	if (problem.code === "not_signed_in") return { type: "signedOut" };
	const isPassing =
		problem.code === "unavailable" ||
		problem.code === "rate_limited" ||
		(problem.code === "internal" && failures < INTERNAL_FAILURES_MAX);
	if (!isPassing) return { type: "refuse" };
	const asked = (problem.retryAfterSeconds ?? 0) * 1_000;
	const waitMs = Math.max(
		asked,
		Math.min(BACKOFF_FIRST_MS * 2 ** failures, BACKOFF_MAX_MS),
	);
	// Up to a half more, so that all clients of a server that came back do not knock at once.
	return { type: "wait", waitMs: Math.round(waitMs * (1 + random / 2)) };
}
