import { POLL_DAYS_MAX } from "@/lib/limits";
import type { PollInput } from "@/lib/polls/input";

const DAY_MS = 86_400_000;

/** A question with answers to choose from, as it was sent; it never changes. What was chosen is counted beside it. */
export type PollBody = {
	v: 1;
	kind: "poll";
	question: string;
	options: string[];
	/** Whether one may choose several. */
	isMultiple: boolean;
	/** Whether nobody learns who chose what. */
	isAnonymous: boolean;
	/** When it closes by the server's clock; null for one that only its author closes. */
	closesAt: string | null;
	/** Asked elsewhere first. */
	isForwarded?: true;
	/** When it disappears; left out when it stays. */
	expiresAt?: string;
};

/** A poll as it is sent; null when the time at which it would close has passed, or lies beyond all planning. */
export function pollBody(input: PollInput, now: Date): PollBody | null {
	const { question, options, isMultiple, isAnonymous, closesAt } = input;
	const leftMs = closesAt ? Date.parse(closesAt) - now.getTime() : 1;
	if (leftMs <= 0 || leftMs > POLL_DAYS_MAX * DAY_MS) return null;
	return {
		v: 1,
		kind: "poll",
		question,
		options,
		isMultiple,
		isAnonymous,
		closesAt: closesAt && new Date(closesAt).toISOString(),
	};
}

/** The same question asked once more: open, and without a time that has passed. */
export function asFresh(body: PollBody, now: Date): PollInput {
	const { question, options, isMultiple, isAnonymous, closesAt } = body;
	const isOver = closesAt !== null && Date.parse(closesAt) <= now.getTime();
	return {
		...{ question, options, isMultiple, isAnonymous },
		closesAt: isOver ? null : closesAt,
	};
}

/** All words of a poll. */
export function wordsOfPoll({ question, options }: PollBody): string {
	return [question, ...options].join("\n");
}

/** Whether no answer is there twice, whatever spaces stand around it. */
export function areDifferent(options: readonly string[]): boolean {
	return new Set(options.map((one) => one.trim())).size === options.length;
}
