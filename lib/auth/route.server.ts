import { NextRequest } from "next/server";
import { problemOfAddress } from "@/lib/auth/options.server";
import { addressOf } from "@/lib/http/address";
import { readText } from "@/lib/http/body.server";
import { isOwnOrigin } from "@/lib/http/origin";
import { problemOf } from "@/lib/http/problem-of.server";
import { respondProblem } from "@/lib/http/respond";
import { JSON_BYTES_MAX } from "@/lib/limits";
import { takeRate } from "@/lib/rate-limit.server";

type Handler = (request: NextRequest) => Promise<Response>;

/** The rest of Auth.js's routes (its own pages among them) nobody here uses: they are not served. */
const SERVED = new Set([
	"GET /api/auth/csrf",
	"GET /api/auth/session",
	"POST /api/auth/callback/credentials",
	"POST /api/auth/signout",
]);

/**
 * Auth.js's handler behind our door: its redirects name the host the browser asked for (Next builds the address from
 * the one it is bound to), a body is read within the limit and must be an object of texts, a foreign origin is refused,
 * and a refused sign-in is answered with `{ problem }` and its status, since only scripts come here (the pages sign in
 * by an action). A script without an Origin passes: Auth.js's own CSRF token guards this route.
 */
export function authRoute(handler: Handler): Handler {
	return async (request) => {
		try {
			const { pathname } = request.nextUrl;
			if (!SERVED.has(`${request.method} ${pathname}`))
				return respondProblem({ code: "not_found" });
			if (request.method === "GET") return await handler(onOwnHost(request));
			return await post(request, handler);
		} catch (error) {
			return respondProblem(problemOf("auth.route", error));
		}
	};
}

async function post(request: NextRequest, handler: Handler): Promise<Response> {
	if (request.headers.has("origin") && !isOwnOrigin(request.headers))
		return respondProblem({ code: "foreign_origin" });
	const body = await readText(request, JSON_BYTES_MAX);
	if (!body.ok) return respondProblem(body.problem);
	const fields = fieldsOf(request.headers.get("content-type"), body.value);
	if (!fields) return respondProblem({ code: "invalid" });
	const isSignIn = request.nextUrl.pathname.includes("/callback/");
	const waitSeconds =
		isSignIn && takeRate("signInAddress", addressOf(request.headers));
	if (waitSeconds)
		return respondProblem({
			code: "rate_limited",
			retryAfterSeconds: waitSeconds,
		});
	const response = await handler(onOwnHost(request, fields));
	const problem = isSignIn && (await problemOfResponse(response, request));
	return problem ? respondProblem(problem) : response;
}

/** The fields of a form or JSON body; null unless every one is a text. */
function fieldsOf(
	type: string | null,
	body: string,
): Record<string, string> | null {
	if (!type?.includes("application/json"))
		return Object.fromEntries(new URLSearchParams(body));
	let value: unknown;
	try {
		value = JSON.parse(body);
	} catch {
		return null;
	}
	if (typeof value !== "object" || value === null || Array.isArray(value))
		return null;
	const isText = Object.values(value).every((each) => typeof each === "string");
	return isText ? (value as Record<string, string>) : null;
}

function onOwnHost(
	request: NextRequest,
	fields?: Record<string, string>,
): NextRequest {
	const url = new URL(request.url);
	const host = request.headers.get("host");
	if (host) url.host = host;
	if (host && !host.includes(":")) url.port = "";
	const headers = new Headers(request.headers);
	if (!fields) return new NextRequest(url, { headers });
	headers.set("content-type", "application/x-www-form-urlencoded");
	headers.delete("content-length");
	return new NextRequest(url, {
		method: request.method,
		headers,
		body: new URLSearchParams(fields),
	});
}

async function problemOfResponse(response: Response, request: NextRequest) {
	const location =
		response.headers.get("location") ??
		(
			(await response
				.clone()
				.json()
				.catch(() => null)) as { url?: string } | null
		)?.url;
	return location ? problemOfAddress(new URL(location, request.url)) : null;
}
