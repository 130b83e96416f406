import { describe, expect, test } from "vitest";
import { sharedAddress, sharedQuery } from "./shared";
import { sharedText } from "./shared-text";

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

describe("a form that no worker took", () => {
	const formOf = (fields: Record<string, string | File>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		return form;
	};

	test("goes on as words in the address, and nothing else of it", () => {
		expect(
			sharedAddress(formOf({ text: "a & b", url: "", lost: "1", next: "/x" })),
		).toBe("/share?text=a+%26+b");
		expect(sharedAddress(formOf({}))).toBe("/share");
	});

	test("says that files were lost, and that all was when it was too large to read", () => {
		const photo = new File(["x"], "cake.jpg", { type: "image/jpeg" });
		expect(sharedAddress(formOf({ title: "Cake", files: photo }))).toBe(
			"/share?title=Cake&lost=1",
		);
		expect(sharedAddress(null)).toBe("/share?lost=1");
	});
});
