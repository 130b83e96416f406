import { expect, it } from "vitest";
import { addressOf } from "./address";

const seen = (value?: string) =>
	addressOf(new Headers(value ? { "x-forwarded-for": value } : {}));

it("believes the last hop alone", () => {
	expect(seen("1.2.3.4, 10.0.0.9")).toBe("10.0.0.9");
	expect(seen()).toBe("unknown");
});

it("takes all addresses of one IPv6 network for one, and of two for two", () => {
	const household = [
		"2001:db8:1:2::1",
		"2001:db8:1:2:ffff:ffff:ffff:ffff",
		"2001:0DB8:0001:0002:0:0:0:7",
	];
	expect(new Set(household.map(seen)).size).toBe(1);
	expect(seen("2001:db8:1:3::1")).not.toBe(seen("2001:db8:1:2::1"));
	expect(seen("::1")).not.toBe(seen("fe80::1"));
});

it("reads an IPv4 address the same however the socket writes it", () => {
	expect(seen("::ffff:192.0.2.7")).toBe(seen("192.0.2.7"));
	expect(seen("::ffff:192.0.2.7")).not.toBe(seen("::ffff:192.0.2.8"));
});
