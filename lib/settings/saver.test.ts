import { expect, test } from "vitest";
import { isSparing, parseSaver } from "@/lib/settings/saver";

test.each([
	[undefined, null, false],
	[undefined, "on", true],
	[undefined, "On", true],
	[undefined, "off", false],
	["nonsense", "on", true],
	["off", "on", false],
	["on", null, true],
])("the cookie %s and a browser that says %s: %s", (cookie, asked, spares) => {
	expect(isSparing(parseSaver(cookie), asked)).toBe(spares);
});
