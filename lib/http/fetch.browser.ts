import { isProblemCode, type Problem, type Result } from "@/lib/problem";

/** A phone in a lift holds a request open for minutes; after this long it is taken as not answered. */
const TIMEOUT_MS = 20_000;

export type ApiCall = {
	method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
	query?: Record<string, string | number | undefined>;
	body?: unknown;
};

/**
 * Calls a route of ours and gives its Result. Never throws: no answer at all (offline, timed out, a proxy's own
 * page) is the problem `unavailable`, because to the person it is the same: wait and try again.
 */
export async function callApi<T>(
	path: string,
	{ method = "GET", query = {}, body }: ApiCall = {},
): Promise<Result<T>> {
	try {
		const response = await fetch(path + queryString(query), {
			method,
			credentials: "same-origin",
			cache: "no-store",
			signal: AbortSignal.timeout(TIMEOUT_MS),
			...(body === undefined
				? {}
				: {
						headers: { "content-type": "application/json" },
						body: JSON.stringify(body),
					}),
		});
		const json: unknown = await response.json();
		if (response.ok) return { ok: true, value: json as T };
		return { ok: false, problem: readProblem(json) };
	} catch {
		return { ok: false, problem: { code: "unavailable" } };
	}
}

/** Whether a refusal passes by itself, so that the same request may be sent again. */
export function isPassing({ code }: Problem): boolean {
	return (
		code === "unavailable" || code === "internal" || code === "rate_limited"
	);
}

function queryString(query: NonNullable<ApiCall["query"]>): string {
	const pairs = Object.entries(query).flatMap(([key, value]) =>
		value === undefined ? [] : [[key, String(value)]],
	);
	return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

function readProblem(json: unknown): Problem {
	const problem = (json as { problem?: Problem } | null)?.problem;
	if (problem && isProblemCode(String(problem.code))) return problem;
	return { code: "unavailable" };
}
