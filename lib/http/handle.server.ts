import type { z } from "zod";
import { renewedCookie, viewerOf } from "@/lib/auth/session.server";
import { type Asked, readJson, readText } from "@/lib/http/body.server";
import { isOwnOrigin } from "@/lib/http/origin";
import { parseInput } from "@/lib/http/parse";
import { problemOf } from "@/lib/http/problem-of.server";
import {
	type Answer,
	answerOf,
	answerProblem,
	toResponse,
} from "@/lib/http/respond";
import { JSON_BYTES_MAX } from "@/lib/limits";
import { type Problem, type Result, refuse } from "@/lib/problem";
import { takeViewerRate } from "@/lib/rate-limit.server";
import type { RateName } from "@/lib/rates";
import type { Viewer } from "@/lib/viewer";

type Schemas = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType };
export type RouteContext = { params: Promise<unknown> | unknown };
/** A route as Next mounts it; `answer` is the same without the web's classes, for the lane. */
export type RouteHandler = {
	(request: Request, context: RouteContext): Promise<Response>;
	answer: (request: Asked, params: unknown) => Promise<Answer>;
};

/**
 * Wraps a route of the HTTP contract: names the viewer, refuses foreign origins, counts the rate, parses params,
 * query and body with zod, turns the Result into an answer, and renews a cookie that is a day old. Every route of ours goes through it, mounted in
 * Next or in the message lane alike. Nobody signed in: 401; anything that throws: logged without content, 500 or 503.
 */
export function route<P, Q, B, T>(spec: {
	params?: z.ZodType<P>;
	query?: z.ZodType<Q>;
	body?: z.ZodType<B>;
	rate: RateName;
	/** Guests may pass; everywhere else there is nothing for them (docs/guests.md). */
	isOpenToGuests?: true;
	status?: number;
	run: (
		viewer: Viewer,
		input: { params: NoInfer<P>; query: NoInfer<Q>; body: NoInfer<B> },
	) => Promise<Result<T>>;
}): RouteHandler {
	const answer = async (request: Asked, params: unknown): Promise<Answer> => {
		try {
			const isRead = request.method === "GET" || request.method === "HEAD";
			if (!isRead && !isOwnOrigin(request.headers))
				return answerProblem({ code: "foreign_origin" });
			const cookie = request.headers.get("cookie");
			const viewer = await viewerOf(cookie);
			if (!viewer) return answerProblem({ code: "not_signed_in" });
			const shut = doorProblem(spec, viewer);
			if (shut) return answerProblem(shut);
			const input = await parseRequest(spec, request, params);
			if (!input.ok) return answerProblem(input.problem);
			const result = await spec.run(
				viewer,
				input.value as { params: P; query: Q; body: B },
			);
			const renewed = await renewedCookie(cookie, viewer);
			return withCookie(answerOf(result, spec.status), renewed);
		} catch (error) {
			return answerProblem(problemOf("route", error));
		}
	};
	const handle = async (request: Request, { params }: RouteContext) =>
		toResponse(await answer(request, await params));
	return Object.assign(handle, { answer });
}

/** Why this viewer does not get in: they came too often, or are a guest where there is nothing for guests. */
export function doorProblem(
	spec: { rate: RateName; isOpenToGuests?: true },
	viewer: Viewer,
): Problem | null {
	const retryAfterSeconds = takeViewerRate(spec.rate, viewer);
	if (retryAfterSeconds) return { code: "rate_limited", retryAfterSeconds };
	const isShut = viewer.role === "guest" && !spec.isOpenToGuests;
	return isShut ? { code: "not_found" } : null;
}

function withCookie(answer: Answer, setCookie: string | null): Answer {
	if (!setCookie) return answer;
	return { ...answer, headers: { ...answer.headers, "set-cookie": setCookie } };
}

async function parseRequest(
	spec: Schemas,
	request: Asked,
	sent: unknown,
): Promise<Result<unknown>> {
	const params = parsePart(spec.params, sent);
	// An id that is not one is a thing that does not exist.
	if (!params.ok) return refuse("not_found");
	const query = parsePart(spec.query, spec.query && queryOf(request.url));
	if (!query.ok) return query;
	const json: Result<unknown> = spec.body
		? await readBody(request)
		: { ok: true, value: undefined };
	if (!json.ok) return json;
	const body = parsePart(spec.body, json.value);
	if (!body.ok) return body;
	return {
		ok: true,
		value: { params: params.value, query: query.value, body: body.value },
	};
}

function queryOf(url: string): Record<string, string> {
	const at = url.indexOf("?");
	return Object.fromEntries(new URLSearchParams(at < 0 ? "" : url.slice(at)));
}

/** JSON, or a form's fields, which is how pusher-js asks. Our own origin was checked, so a form opens no CSRF door. */
async function readBody(request: Asked): Promise<Result<unknown>> {
	const type = request.headers.get("content-type") ?? "";
	if (!type.startsWith("application/x-www-form-urlencoded"))
		return readJson(request, JSON_BYTES_MAX);
	const text = await readText(request, JSON_BYTES_MAX);
	if (!text.ok) return text;
	return {
		ok: true,
		value: Object.fromEntries(new URLSearchParams(text.value)),
	};
}

function parsePart(
	schema: z.ZodType | undefined,
	value: unknown,
): Result<unknown> {
	return schema ? parseInput(schema, value) : { ok: true, value: undefined };
}
