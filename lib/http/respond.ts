import { type Problem, type Result, statusOf } from "@/lib/problem";

const HEADERS = {
	"content-type": "application/json; charset=utf-8",
	"cache-control": "private, no-store",
};

/** A Result as an HTTP answer: the value as JSON, or `{ problem }` under the status of its code. */
export function respond<T>(result: Result<T>, status = 200): Response {
	if (!result.ok) return respondProblem(result.problem);
	return new Response(JSON.stringify(result.value), {
		status,
		headers: HEADERS,
	});
}

/** A refusal as an HTTP answer. */
export function respondProblem(problem: Problem): Response {
	const headers: Record<string, string> = { ...HEADERS };
	if (problem.retryAfterSeconds)
		headers["retry-after"] = String(problem.retryAfterSeconds);
	return new Response(JSON.stringify({ problem }), {
		status: statusOf(problem.code),
		headers,
	});
}
