import { beforeEach, expect, it } from "vitest";
import { resetRates, takeRate } from "./rate-limit.server";
import { RATES } from "./rates";

beforeEach(resetRates);

it("allows the burst, then says how long to wait", () => {
	for (let i = 0; i < RATES.write.burst; i++)
		expect(takeRate("write", "ann", 0)).toBe(0);
	expect(takeRate("write", "ann", 0)).toBe(1);
});

it("regains with time and never beyond the burst", () => {
	for (let i = 0; i < RATES.write.burst; i++) takeRate("write", "ann", 0);
	expect(takeRate("write", "ann", 1000)).toBe(0);
	for (let i = 0; i < RATES.write.burst; i++)
		expect(takeRate("write", "ann", 1e9)).toBe(0);
	expect(takeRate("write", "ann", 1e9)).toBeGreaterThan(0);
});

it("counts each person and each kind of request apart", () => {
	for (let i = 0; i < RATES.write.burst; i++) takeRate("write", "ann", 0);
	expect(takeRate("write", "ann", 0)).toBeGreaterThan(0);
	expect(takeRate("write", "bob", 0)).toBe(0);
	expect(takeRate("read", "ann", 0)).toBe(0);
});

it("is not fooled by a clock that steps back", () => {
	for (let i = 0; i < RATES.write.burst; i++) takeRate("write", "ann", 1e6);
	expect(takeRate("write", "ann", 0)).toBe(1);
});

it("forgets no guess for a flood of another kind", () => {
	for (let i = 0; i < RATES.signIn.burst; i++) takeRate("signIn", "ann", 0);
	expect(takeRate("signIn", "ann", 0)).toBeGreaterThan(0);
	for (let i = 0; i < 60_000; i++) takeRate("signInAddress", `${i}`, 0);
	expect(takeRate("signIn", "ann", 0)).toBeGreaterThan(0);
});
