import { headers } from "next/headers";
import type { z } from "zod";
import { viewerOf } from "@/lib/auth/session.server";
import { doorProblem } from "@/lib/http/handle.server";
import { isOwnOrigin } from "@/lib/http/origin";
import { parseInput } from "@/lib/http/parse";
import { problemOf } from "@/lib/http/problem-of.server";
import { type Result, refuse } from "@/lib/problem";
import type { RateName } from "@/lib/rates";
import type { Viewer } from "@/lib/viewer";

/**
 * Wraps a server action as `route` wraps a route: own origin, viewer, rate, zod, then the command. Actions are public
 * endpoints, so each goes through this. For a guest there is nothing behind one that does not say `isOpenToGuests`. Never throws but for Next's own redirects.
 */
export async function act<I, T>(
	spec: { input: z.ZodType<I>; rate: RateName; isOpenToGuests?: true },
	value: unknown,
	run: (viewer: Viewer, input: I) => Promise<Result<T>>,
): Promise<Result<T>> {
	const sent = await headers();
	if (!isOwnOrigin(sent)) return refuse("foreign_origin");
	try {
		const viewer = await viewerOf(sent.get("cookie"));
		if (!viewer) return refuse("not_signed_in");
		const problem = doorProblem(spec, viewer);
		if (problem) return { ok: false, problem };
		const input = parseInput(spec.input, value);
		if (!input.ok) return input;
		return await run(viewer, input.value);
	} catch (error) {
		return { ok: false, problem: problemOf("action", error) };
	}
}
