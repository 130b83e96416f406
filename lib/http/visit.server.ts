import { headers } from "next/headers";
import type { z } from "zod";
import { addressOf } from "@/lib/http/address";
import { isOwnOrigin } from "@/lib/http/origin";
import { parseInput } from "@/lib/http/parse";
import { problemOf } from "@/lib/http/problem-of.server";
import type { RateName } from "@/lib/limits";
import { type Result, refuse } from "@/lib/problem";
import { takeRate } from "@/lib/rate-limit.server";

/**
 * Wraps a server action that nobody needs to be signed in for (sign-in, register, set-up), as `act` wraps the
 * others: own origin, rate by address, zod, then the command. Never throws but for Next's own redirects, which must
 * be made outside of `run`.
 */
export async function visit<I, T>(
	spec: { input: z.ZodType<I>; rate: RateName },
	value: unknown,
	run: (input: I) => Promise<Result<T>>,
): Promise<Result<T>> {
	const sent = await headers();
	if (!isOwnOrigin(sent)) return refuse("foreign_origin");
	try {
		const waitSeconds = takeRate(spec.rate, addressOf(sent));
		if (waitSeconds)
			return refuse("rate_limited", { retryAfterSeconds: waitSeconds });
		const input = parseInput(spec.input, value);
		if (!input.ok) return input;
		return await run(input.value);
	} catch (error) {
		return { ok: false, problem: problemOf("visit", error) };
	}
}
