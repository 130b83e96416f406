import { describe, expect, it } from "vitest";
import { presenceView } from "@/lib/people/presence-view";
import { dayOf, isHigher, lowerThan, statusFrom } from "@/lib/presence/rules";
import { activeChannel, personChannel } from "@/lib/realtime/channels";

const person = {
	id: "01890000-0000-7000-8000-000000000001",
	channelGeneration: 3,
};

describe("presence", () => {
	it("is online while the active channel is held, away on the plain one alone, else offline", () => {
		const plain = personChannel(person.id, 3);
		const active = activeChannel(person.id, 3);
		expect(statusFrom(new Set([plain, active]), person)).toBe("online");
		expect(statusFrom(new Set([plain]), person)).toBe("away");
		expect(statusFrom(new Set(), person)).toBe("offline");
	});

	it("does not count the channels of an older generation, nor of another person", () => {
		const other = "01890000-0000-7000-8000-000000000002";
		const held = new Set([
			personChannel(person.id, 2),
			activeChannel(person.id, 2),
			activeChannel(other, 3),
		]);
		expect(statusFrom(held, person)).toBe("offline");
		expect(statusFrom(held, { id: other, channelGeneration: 3 })).toBe(
			"online",
		);
	});

	it("tells coming from going", () => {
		expect(isHigher("online", "away")).toBe(true);
		expect(isHigher("away", "online")).toBe(false);
		expect(isHigher("away", "away")).toBe(false);
		expect(lowerThan("online").sort()).toEqual(["away", "offline"]);
		expect(lowerThan("offline")).toEqual([]);
	});

	it("shows a day only of who is gone, and never finer", () => {
		const day = dayOf(new Date("2026-03-01T23:59:59.999Z"));
		expect(day).toBe("2026-03-01");
		expect(presenceView({ status: "offline", lastSeenOn: day })).toEqual({
			status: "offline",
			lastSeenOn: day,
		});
		expect(
			presenceView({ status: "online", lastSeenOn: day }).lastSeenOn,
		).toBeNull();
		expect(presenceView({ status: null, lastSeenOn: null })).toEqual({
			status: "offline",
			lastSeenOn: null,
		});
	});
});
