import { setTimeout as sleep } from "node:timers/promises";
import { type MadePerson, signInCookie } from "@/tests/factories";
import { testStack } from "@/tests/setup/stack";

const PAUSE_MS = 100;

/** Asks as this person until the server answers for good: whatever was killed comes back by itself. */
export async function ask(
	person: MadePerson,
	method: string,
	path: string,
	body?: unknown,
	// biome-ignore lint/suspicious/noExplicitAny: the answer of any route.
): Promise<{ status: number; body: any }> {
	const origin = testStack().url;
	const cookie = await signInCookie(person);
	for (;;) {
		try {
			const response = await fetch(origin + path, {
				method,
				headers: { cookie, origin, "content-type": "application/json" },
				...(body ? { body: JSON.stringify(body) } : {}),
				signal: AbortSignal.timeout(10_000),
			});
			const text = await response.text();
			const isFinal = response.status < 500 && response.status !== 429;
			if (isFinal)
				return {
					status: response.status,
					body: text ? JSON.parse(text) : null,
				};
		} catch {
			// Not there just now.
		}
		await sleep(PAUSE_MS);
	}
}
