import { expect, test } from "vitest";
import { faceOf, initialsOf } from "./face";

test.each([
	["Åse Marie Østby", "ÅØ"],
	["ola", "O"],
	["  Kari   Nordmann ", "KN"],
	["👩‍👩‍👧 Familien", "👩‍👩‍👧F"],
	["é́a", "É́"],
	["", "?"],
	["   ", "?"],
])("%j is shown as %j", (name, initials) => {
	expect(initialsOf(name)).toBe(initials);
});

test("a person keeps the colour, and people spread over all colours", () => {
	const ids = Array.from({ length: 400 }, (_, index) => `person-${index}`);
	expect(ids.map((id) => faceOf(id, 8))).toEqual(
		ids.map((id) => faceOf(id, 8)),
	);
	const counts = new Map<number, number>();
	for (const id of ids)
		counts.set(faceOf(id, 8), (counts.get(faceOf(id, 8)) ?? 0) + 1);
	expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	expect(Math.max(...counts.values())).toBeLessThan(100);
});
