import { describe, expect, it } from "vitest";
import {
	isPinnedFor,
	mergePins,
	pinsAfter,
	type StoredPin,
	withPin,
} from "./pins";
import type { MessageView } from "./view";

const NONE: StoredPin = { isPinned: false, pinHiddenFrom: null };
const sights = (pin: StoredPin) => [
	isPinnedFor(pin, "ann"),
	isPinnedFor(pin, "bob"),
];

describe("a stored pin", () => {
	const ways = [false, true].flatMap((start) =>
		[false, true].flatMap((first) =>
			[false, true].map((then) => ({ start, first, then })),
		),
	);

	it.each(ways)(
		"says what each of two sees, whatever they did behind a block: %j",
		({ start, first, then }) => {
			const byAnn = withPin(
				{ isPinned: start, pinHiddenFrom: null },
				{ personId: "ann", otherId: "bob", isPinned: first },
			);
			expect(sights(byAnn)).toEqual([first, start]);
			// Now Bob is the one behind a block.
			const byBob = withPin(byAnn, {
				personId: "bob",
				otherId: "ann",
				isPinned: then,
			});
			expect(sights(byBob)).toEqual([first, then]);
			const all = withPin(byBob, {
				personId: "ann",
				otherId: null,
				isPinned: then,
			});
			expect(sights(all)).toEqual([then, then]);
		},
	);

	it("that one of two does not see is none to everybody", () => {
		const pin = withPin(NONE, {
			personId: "ann",
			otherId: "bob",
			isPinned: true,
		});
		expect(sights(pin)).toEqual([true, false]);
		expect(isPinnedFor(pin, "")).toBe(false);
	});
});

describe("the pins that a device knows", () => {
	const message = (sequence: number, version: number, isPinned: boolean) =>
		({ sequence, version, isPinned }) as MessageView;

	it("are those of the newest copies, in whatever order they come", () => {
		const up = message(1, 5, true);
		const down = message(1, 6, false);
		const edited = message(1, 7, true);
		expect([...mergePins(new Map(), [up, down]).keys()]).toEqual([]);
		const pins = mergePins(mergePins(new Map(), [up]), [edited, up]);
		expect(pins.get(1)).toBe(edited);
		expect([...mergePins(pins, [down]).keys()]).toEqual([1]);
	});

	it("are what was read, with what was heard meanwhile", () => {
		const known = {
			pins: new Map([[4, message(4, 2, true)]]),
			messages: [message(1, 9, false), message(2, 8, true)],
			held: [message(5, 3, true)],
			outside: new Map([[3, message(3, 10, false)]]),
		};
		const read = [1, 3, 6].map((sequence) => message(sequence, 5, true));
		const pins = pinsAfter(known, { pins: read, version: 6 });
		expect([...pins.keys()].sort()).toEqual([2, 6]);
	});

	it("stay the same value when nothing about them came", () => {
		const pins = mergePins(new Map(), [message(1, 5, true)]);
		expect(mergePins(pins, [message(2, 6, false)])).toBe(pins);
		expect(mergePins(pins, [])).toBe(pins);
	});
});
