import { expect, test } from "vitest";
import { isFor } from "@/lib/offline/shared.browser";

const HOUR_MS = 3_600_000;

test.each([
	["ann", 0, true],
	["ann", 23, true],
	["ann", 25, false],
	["bob", 0, false],
	[null, 0.5, true],
	[null, 2, false],
])(
	"what %s shared %d hours ago is shown to ann: %s",
	(personId, hours, isShown) => {
		const note = { personId, atMs: 1_000 };
		expect(isFor("ann", note, 1_000 + hours * HOUR_MS)).toBe(isShown);
	},
);
