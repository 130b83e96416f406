import { headers } from "next/headers";
import type { z } from "zod";
import { addressOf } from "@/lib/http/address";
import { isOwnOrigin } from "@/lib/http/origin";
import { parseInput } from "@/lib/http/parse";
import { problemOf } from "@/lib/http/problem-of.server";
import { type Result, refuse } from "@/lib/problem";
import { giveBackRate, takeRate } from "@/lib/rate-limit.server";
import type { RateName } from "@/lib/rates";

type Visit<I> = {
	input: z.ZodType<I>;
	rate: RateName;
	/** A visit that is refused is not counted under `rate`: it made nothing, and people mistype. */
	isCountedWhenDone?: boolean;
};

/**
 * Wraps a server action that nobody needs to be signed in for (sign-in, register, set-up), as `act` wraps the
 * others: own origin, rate by address, zod, then the command. Never throws but for Next's own redirects, which must
 * be made outside of `run`.
 */
export async function visit<I, T>(
	spec: Visit<I>,
	value: unknown,
	run: (input: I) => Promise<Result<T>>,
): Promise<Result<T>> {
	return visitFrom(await headers(), spec, value, run);
}

/** The same for a request whose headers one has. */
export async function visitFrom<I, T>(
	sent: { get(name: string): string | null },
	spec: Visit<I>,
	value: unknown,
	run: (input: I) => Promise<Result<T>>,
): Promise<Result<T>> {
	if (!isOwnOrigin(sent)) return refuse("foreign_origin");
	const address = addressOf(sent);
	// Of everything that is sent from one address, whatever becomes of it.
	const waitSeconds = takeRate("door", address) || takeRate(spec.rate, address);
	if (waitSeconds)
		return refuse("rate_limited", { retryAfterSeconds: waitSeconds });
	const result = await parseAndRun(spec, value, run);
	if (!result.ok && spec.isCountedWhenDone) giveBackRate(spec.rate, address);
	return result;
}

async function parseAndRun<I, T>(
	spec: Visit<I>,
	value: unknown,
	run: (input: I) => Promise<Result<T>>,
): Promise<Result<T>> {
	try {
		const input = parseInput(spec.input, value);
		return input.ok ? await run(input.value) : input;
	} catch (error) {
		return { ok: false, problem: problemOf("visit", error) };
	}
}
