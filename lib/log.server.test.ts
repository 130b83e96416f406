import { expect, it } from "vitest";
import { describeError } from "./log.server";

it("says what kind of failure it was and where, and nothing of its message", () => {
	const cause = Object.assign(new Error("in the way"), { code: "ER_X" });
	const error = new TypeError("the plum tree\n    at home (/kitchen:1:2)", {
		cause,
	});
	const said = describeError(error);
	expect(said).toMatch(/^TypeError ER_X\n\s+at .*log\.server\.test\.ts/);
	expect(said).not.toMatch(/plum|home|kitchen|way/);
});

it("says of what is no error only what it is", () => {
	expect(describeError("the plum tree")).toBe("string");
});
