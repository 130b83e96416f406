import { describe, expect, it } from "vitest";
import { afterBlock, decide, type Pair, type Step } from "@/lib/contacts/rules";
import { relationOf } from "@/lib/people/relation";

const ME = "me";
const OTHER = "other";
const STEPS: Step[] = ["send", "accept", "decline", "cancel", "remove"];

const STATES: Record<string, Pair> = {
	none: null,
	"I asked": { state: "requested", requestedBy: ME },
	"I asked, they declined": { state: "declined", requestedBy: ME },
	"they asked": { state: "requested", requestedBy: OTHER },
	"they asked, I declined": { state: "declined", requestedBy: OTHER },
	friends: { state: "friends", requestedBy: OTHER },
};

/** write, and "!" where the other hears of it; "refused" where the step does not fit. */
const TABLE: Record<string, Record<Step | "block", string>> = {
	none: {
		send: "requested!",
		accept: "refused",
		decline: "nothing",
		cancel: "nothing",
		remove: "nothing",
		block: "nothing",
	},
	"I asked": {
		send: "nothing",
		accept: "refused",
		decline: "refused",
		cancel: "none!",
		remove: "refused",
		block: "none!",
	},
	"I asked, they declined": {
		send: "nothing",
		accept: "refused",
		decline: "refused",
		cancel: "none",
		remove: "refused",
		block: "none",
	},
	"they asked": {
		send: "friends!",
		accept: "friends!",
		decline: "declined",
		cancel: "refused",
		remove: "refused",
		block: "declined",
	},
	"they asked, I declined": {
		send: "friends!",
		accept: "refused",
		decline: "nothing",
		cancel: "nothing",
		remove: "nothing",
		block: "nothing",
	},
	friends: {
		send: "nothing",
		accept: "nothing",
		decline: "refused",
		cancel: "refused",
		remove: "none!",
		block: "none!",
	},
};

const told = (outcome: ReturnType<typeof decide>) =>
	outcome ? `${outcome.write}${outcome.tellsOther ? "!" : ""}` : "refused";

describe("friend requests", () => {
	for (const [name, pair] of Object.entries(STATES)) {
		for (const step of STEPS)
			it(`${name} × ${step} is ${TABLE[name]?.[step]}`, () => {
				const actor = { personId: ME, isBlockedByOther: false };
				expect(told(decide(pair, step, actor))).toBe(TABLE[name]?.[step]);
			});
		it(`${name} × block is ${TABLE[name]?.block}`, () => {
			expect(told(afterBlock(pair, ME))).toBe(TABLE[name]?.block);
		});
	}

	it("are born declined when the other blocks who asks, and tell nobody", () => {
		const actor = { personId: ME, isBlockedByOther: true };
		expect(told(decide(null, "send", actor))).toBe("declined");
	});

	it("look the same to who asked, declined or not", () => {
		const waiting = relationOf(STATES["I asked"] ?? null, ME);
		expect(waiting).toBe("sent");
		expect(relationOf(STATES["I asked, they declined"] ?? null, ME)).toBe(
			waiting,
		);
		for (const step of STEPS) {
			const results = ["I asked", "I asked, they declined"].map((name) =>
				decide(STATES[name] ?? null, step, {
					personId: ME,
					isBlockedByOther: false,
				}),
			);
			expect(results[1]?.write).toBe(results[0]?.write);
		}
	});

	it("look like nothing to who declined them", () => {
		expect(relationOf(STATES["they asked, I declined"] ?? null, ME)).toBe(
			"none",
		);
	});
});
