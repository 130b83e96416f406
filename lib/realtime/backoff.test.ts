import { expect, test } from "vitest";
import { reconnectDelayMs } from "@/lib/realtime/backoff";

test("waits grow, are bounded, and are spread", () => {
	const longest = [0, 1, 2, 3, 6, 50].map((n) => reconnectDelayMs(n, 1));
	expect(longest).toEqual([500, 1_000, 2_000, 4_000, 20_000, 20_000]);
	expect(reconnectDelayMs(0, 0)).toBe(250);
	expect(reconnectDelayMs(50, 0)).toBe(10_000);
});
