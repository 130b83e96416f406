import { POLL_DAYS_MAX } from "@/lib/limits";
import type { PollInput } from "@/lib/polls/input";

const DAY_MS = 86_400_000;

/** A question with answers to choose from; it never changes. What was chosen is counted beside it. */
export type Question = {
	question: string;
	options: string[];
	/** Whether one may choose several. */
	isMultiple: boolean;
	/** Whether nobody learns who chose what. */
	isAnonymous: boolean;
	/** When it closes by the server's clock; null for one that only its author closes. */
	closesAt: string | null;
};

/** A poll as it was sent. */
export type PollBody = Question & {
	v: 1;
	kind: "poll";
	/** Asked elsewhere first. */
	isForwarded?: true;
	/** When it disappears; left out when it stays. */
	expiresAt?: string;
};

/** A question as it is asked; null when the time at which it would close has passed, or lies beyond all planning. */
export function askedAt(input: PollInput, now: Date): Question | null {
	const { question, options, isMultiple, isAnonymous, closesAt } = input;
	const leftMs = closesAt ? Date.parse(closesAt) - now.getTime() : 1;
	if (leftMs <= 0 || leftMs > POLL_DAYS_MAX * DAY_MS) return null;
	return {
		question,
		options,
		isMultiple,
		isAnonymous,
		closesAt: closesAt && new Date(closesAt).toISOString(),
	};
}

/** The same as the body of a message. */
export function pollBody(input: PollInput, now: Date): PollBody | null {
	const asked = askedAt(input, now);
	return asked && { v: 1, kind: "poll", ...asked };
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
export function wordsOfPoll({ question, options }: Question): string {
	return [question, ...options].join("\n");
}

/** Whether no answer is there twice, whatever spaces stand around it. */
export function areDifferent(options: readonly string[]): boolean {
	return new Set(options.map((one) => one.trim())).size === options.length;
}
