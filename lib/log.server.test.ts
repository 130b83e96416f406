import { expect, it } from "vitest";
import { describeError } from "./log.server";

it("says what kind of failure it was and where, and nothing of its message", () => {
	const cause = Object.assign(new Error("in the orchard"), { code: "ER_X" });
	const error = new TypeError("the plum tree\n    at pantry (/marmalade:1:2)", {
		cause,
	});
	const said = describeError(error);
	// The words above are in no path: a checkout may well lie under /home.
	expect(said).toMatch(/^TypeError ER_X\n\s+at .*log\.server\.test\.ts/);
	expect(said).not.toMatch(/plum|pantry|marmalade|orchard/);
});

it("says of what is no error only what it is", () => {
	expect(describeError("the plum tree")).toBe("string");
});
