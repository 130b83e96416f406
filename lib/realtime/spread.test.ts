import { expect, it } from "vitest";
import { spreadMsOf } from "@/lib/realtime/spread";

it.each([
	[2, 0],
	[100, 0],
	[1_000, 3_000],
	[10_000, 30_000],
	[1_000_000, 30_000],
])("%i members ask again within %i ms", (members, spreadMs) => {
	expect(spreadMsOf(members)).toBe(spreadMs);
});
