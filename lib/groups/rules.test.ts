import { describe, expect, it } from "vitest";
import {
	type AddStanding,
	decideAdd,
	heirOf,
	type Seat,
	type Step,
	stepProblem,
} from "@/lib/groups/rules";

const seat = (
	personId: string,
	role: Seat["role"],
	joinedOn: number,
): Seat => ({ personId, role, joinedAt: new Date(joinedOn) });

describe("the heir of a group", () => {
	const members = [seat("c", "member", 3), seat("b", "member", 2)];
	it("is who has been there longest, when the last admin goes", () => {
		expect(heirOf([seat("a", "admin", 9), ...members], ["a"])).toBe("b");
	});
	it("is decided by the id between those who came in the same moment", () => {
		const twins = [seat("z", "member", 2), seat("y", "member", 2)];
		expect(heirOf([seat("a", "admin", 1), ...twins], ["a"])).toBe("y");
	});
	it("is nobody while an admin stays, when a member goes, or when nobody is left", () => {
		const two = [seat("a", "admin", 1), seat("d", "admin", 4), ...members];
		expect(heirOf(two, ["a"])).toBeNull();
		expect(heirOf(two, ["b"])).toBeNull();
		expect(heirOf([seat("a", "admin", 1)], ["a"])).toBeNull();
	});
	it("is never among those who go", () => {
		expect(heirOf([seat("a", "admin", 1), ...members], ["a", "b"])).toBe("c");
	});
});

const STEPS: Step[] = ["promote", "demote", "handOver", "remove", "ban"];

describe.each(STEPS)("to %s", (step) => {
	const seats = [
		seat("admin", "admin", 1),
		seat("second", "admin", 2),
		seat("member", "member", 3),
	];
	it("is for admins, with somebody who is there", () => {
		expect(stepProblem(seats, "admin", "member", step)).toBeNull();
		expect(stepProblem(seats, "admin", "second", step)).toBeNull();
		expect(stepProblem(seats, "member", "admin", step)).toBe("admins_only");
		expect(stepProblem(seats, "admin", "gone", step)).toBe("not_found");
		expect(stepProblem(seats, "gone", "member", step)).toBe("not_found");
	});
	it("oneself leaves an admin, and is never a way out", () => {
		const isOwn = step === "promote" || step === "demote";
		expect(stepProblem(seats, "admin", "admin", step)).toBe(
			isOwn ? null : "conflict",
		);
		const alone = seats.filter((one) => one.personId !== "second");
		expect(stepProblem(alone, "admin", "admin", step)).toBe(
			step === "promote" ? null : "conflict",
		);
	});
});

describe("adding somebody", () => {
	const stranger: AddStanding = {
		isMember: false,
		isFriend: false,
		hasBlockedAdder: false,
		isBlockedByAdder: false,
		groupsFrom: "everyone",
		request: null,
	};
	const waiting = { state: "waiting", isSameAdder: true } as const;
	const declined = { state: "declined", isSameAdder: true } as const;
	it.each([
		["a stranger", {}, "ask"],
		["a friend", { isFriend: true }, "join"],
		["a friend who was asked", { isFriend: true, request: waiting }, "join"],
		["a member", { isMember: true, isFriend: true }, "none"],
		["a stranger of friends only", { groupsFrom: "friends" }, "askInVain"],
		[
			"a friend of friends only",
			{ groupsFrom: "friends", isFriend: true },
			"join",
		],
		[
			"a friend who wants it from nobody",
			{ groupsFrom: "nobody", isFriend: true },
			"askInVain",
		],
		[
			"a stranger who wants it from nobody",
			{ groupsFrom: "nobody" },
			"askInVain",
		],
		["whom one blocks", { isBlockedByAdder: true }, "refuse"],
		["who blocks one", { hasBlockedAdder: true }, "askInVain"],
		["who is asked already", { request: waiting }, "none"],
		["who declined", { request: declined }, "none"],
		[
			"who declined somebody else",
			{ request: { ...declined, isSameAdder: false } },
			"ask",
		],
		[
			"who blocks one and declined somebody else",
			{ hasBlockedAdder: true, request: { ...declined, isSameAdder: false } },
			"none",
		],
	] as [string, Partial<AddStanding>, string][])(
		"%s comes to what it should",
		(_, over, outcome) => {
			expect(decideAdd({ ...stranger, ...over })).toBe(outcome);
		},
	);
});
