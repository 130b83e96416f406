import { expect, test } from "vitest";
import { sharedQuery, sharedText } from "./shared";

test.each([
	[
		{ title: "Cake", text: "Look", url: "https://a.b/c" },
		"Cake\nLook\nhttps://a.b/c",
	],
	[{ title: "Look https://a.b/c", url: "https://a.b/c" }, "Look https://a.b/c"],
	[{ text: "  hei  " }, "hei"],
	[{}, ""],
])("%o becomes a draft", (shared, draft) => {
	expect(sharedText(shared)).toBe(draft);
});

test("what comes twice or is no text is left out", () => {
	expect(sharedQuery.parse({ title: ["a", "b"], text: "hei" })).toEqual({
		text: "hei",
	});
});
