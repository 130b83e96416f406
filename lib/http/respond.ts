import { type Problem, type Result, statusOf } from "@/lib/problem";

const HEADERS = {
	"content-type": "application/json; charset=utf-8",
	"cache-control": "private, no-store",
	"x-content-type-options": "nosniff",
};

/** An HTTP answer before anybody's classes: the lane writes it as it is, Next gets it as a Response. */
export type Answer = {
	status: number;
	headers: Record<string, string>;
	text: string;
};

/** A Result as an HTTP answer: the value as JSON, or `{ problem }` under the status of its code. */
export function answerOf<T>(result: Result<T>, status = 200): Answer {
	if (!result.ok) return answerProblem(result.problem);
	return { status, headers: HEADERS, text: JSON.stringify(result.value) };
}

/** A refusal as an HTTP answer. */
export function answerProblem(problem: Problem): Answer {
	return {
		status: statusOf(problem.code),
		headers: problem.retryAfterSeconds
			? { ...HEADERS, "retry-after": String(problem.retryAfterSeconds) }
			: HEADERS,
		text: JSON.stringify({ problem }),
	};
}

/** An answer as the web's Response. */
export function toResponse({ status, headers, text }: Answer): Response {
	return new Response(text, { status, headers });
}

/** A Result as a Response. */
export function respond<T>(result: Result<T>, status = 200): Response {
	return toResponse(answerOf(result, status));
}

/** A refusal as a Response. */
export function respondProblem(problem: Problem): Response {
	return toResponse(answerProblem(problem));
}
