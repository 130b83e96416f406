import { describe, expect, it } from "vitest";
import {
	dayIn,
	deliveryOf,
	folderFor,
	isZone,
	type Standing,
	sendProblem,
} from "@/lib/mailbox/rules";

const stranger: Standing = {
	isKnown: false,
	isBlocked: false,
	door: null,
	isThisAtDoor: false,
	onlyKnownWrite: false,
};

describe("a letter", () => {
	it.each([
		["a stranger's first", {}, true, "requests"],
		["a stranger's second", { door: "waiting" }, false, "requests"],
		[
			"the one that waits already",
			{ door: "waiting", isThisAtDoor: true },
			true,
			"requests",
		],
		["one to who declined", { door: "declined" }, false, null],
		["one to who accepted", { door: "open" }, true, "inbox"],
		["a friend's", { isKnown: true }, true, "inbox"],
		[
			"one of who was declined and is a friend now",
			{ isKnown: true, door: "declined" },
			true,
			"inbox",
		],
		[
			"a friend's across a block",
			{ isKnown: true, isBlocked: true },
			true,
			null,
		],
		["a stranger's across a block", { isBlocked: true }, true, null],
		["a stranger's to who wants none", { onlyKnownWrite: true }, false, null],
		[
			"a friend's to who wants none of strangers",
			{ onlyKnownWrite: true, isKnown: true },
			true,
			"inbox",
		],
		[
			"one to who accepted before they wanted none",
			{ onlyKnownWrite: true, door: "open" },
			true,
			"inbox",
		],
	] as const)("%s goes where it belongs", (_, how, may, folder) => {
		const standing = { ...stranger, ...how };
		expect(sendProblem(standing) === null).toBe(may);
		expect(folderFor(standing)).toBe(folder);
	});
});

describe("a postmark", () => {
	const now = new Date("2026-03-27T23:30:00Z");
	it("has the day of where the sender is", () => {
		expect(dayIn("Europe/Oslo", now)).toBe("2026-03-28");
		expect(dayIn("America/New_York", now)).toBe("2026-03-27");
	});
	it("of today means now, and of a day that has passed nothing", () => {
		expect(deliveryOf("2026-03-28", "Europe/Oslo", now)).toBe("now");
		expect(deliveryOf("2026-03-27", "Europe/Oslo", now)).toBeNull();
		expect(deliveryOf("2026-03-27", "America/New_York", now)).toBe("now");
	});
	it("of a later day means the morning there, also when the clocks change before", () => {
		// In Norway they change in the night to the 29th.
		expect(deliveryOf("2026-03-29", "Europe/Oslo", now)).toEqual(
			new Date("2026-03-29T05:00:00Z"),
		);
		expect(deliveryOf("2026-03-28", "America/New_York", now)).toEqual(
			new Date("2026-03-28T11:00:00Z"),
		);
		expect(deliveryOf("2026-03-29", "Pacific/Kiritimati", now)).toEqual(
			new Date("2026-03-28T17:00:00Z"),
		);
	});
	it("knows no thirtieth of February and no day in ten years", () => {
		expect(deliveryOf("2026-06-31", "Europe/Oslo", now)).toBeNull();
		expect(deliveryOf("2036-01-01", "Europe/Oslo", now)).toBeNull();
		expect(deliveryOf("2026-13-01", "Europe/Oslo", now)).toBeNull();
	});
	it("knows zones that there are", () => {
		expect(isZone("Europe/Helsinki")).toBe(true);
		expect(isZone("Europe/Atlantis")).toBe(false);
	});
});
