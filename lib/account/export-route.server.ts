import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { exportOf } from "@/lib/account/export.server";
import { EXPORT_MINUTES_MAX } from "@/lib/account/limits";
import { EXPORT_COOKIE, isHalfOf, readHalf } from "@/lib/auth/half.server";
import { viewerOf } from "@/lib/auth/session.server";
import { problemOf } from "@/lib/http/problem-of.server";
import { respondProblem } from "@/lib/http/respond";
import { takeRate } from "@/lib/rate-limit.server";
import type { Viewer } from "@/lib/viewer";

const KEY = Symbol.for("chit-chat.exports");

/** Whose data is on its way in this process, and since when. */
function underWay(): Map<string, number> {
	const holder = globalThis as { [KEY]?: Map<string, number> };
	holder[KEY] ??= new Map();
	return holder[KEY];
}

function isUnderWay({ personId }: Viewer): boolean {
	const sinceMs = underWay().get(personId);
	if (sinceMs === undefined) return false;
	return performance.now() - sinceMs < EXPORT_MINUTES_MAX * 60_000;
}

/**
 * GET of all the viewer's data. Needs a session and, beside it, the password given some minutes ago (`offerExport`): a
 * session that was left open is not enough. One at a time for a person, and a few in an hour.
 */
export async function serveExport(request: Request): Promise<Response> {
	// A HEAD is answered by whoever answers GET, and what it asks for would never be read to its end.
	if (request.method !== "GET") return new Response(null, { status: 405 });
	try {
		const cookies = request.headers.get("cookie");
		const viewer = await viewerOf(cookies);
		if (!viewer) return respondProblem({ code: "not_signed_in" });
		// A guest has no password to give.
		if (!(await hasConfirmed(viewer, cookies ?? "")))
			return respondProblem({ code: "wrong_credentials" });
		if (isUnderWay(viewer)) return respondProblem({ code: "busy" });
		const retryAfterSeconds = takeRate("export", viewer.personId);
		if (retryAfterSeconds)
			return respondProblem({ code: "rate_limited", retryAfterSeconds });
		return answer(viewer);
	} catch (error) {
		return respondProblem(problemOf("export", error));
	}
}

function answer(viewer: Viewer): Response {
	underWay().set(viewer.personId, performance.now());
	const done = () => underWay().delete(viewer.personId);
	const day = new Date().toISOString().slice(0, 10);
	return new Response(exportOf(viewer, done), {
		headers: {
			"content-type": "application/zip",
			"content-disposition": `attachment; filename="chit-chat-${day}.zip"`,
			"cache-control": "no-store",
			"x-content-type-options": "nosniff",
		},
	});
}

async function hasConfirmed(
	{ personId }: Viewer,
	cookies: string,
): Promise<boolean> {
	const name = `${EXPORT_COOKIE}=`;
	const own = cookies.split("; ").find((one) => one.startsWith(name));
	const half = readHalf(own?.slice(name.length));
	if (half?.personId !== personId) return false;
	const [person] = await database()
		.select({ passwordHash: people.passwordHash })
		.from(people)
		.where(eq(people.id, personId));
	return person !== undefined && isHalfOf(half, person.passwordHash, "export");
}
