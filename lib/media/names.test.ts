import { describe, expect, it } from "vitest";
import {
	cleanFileName,
	contentDisposition,
	downloadName,
	FILE_NAME_LENGTH_MAX,
} from "@/lib/media/names";

describe("a name that is kept", () => {
	it.each([
		["IMG_1.jpg", "IMG_1.jpg"],
		["résumé 😀 文.png", "résumé 😀 文.png"],
		["سلام.png", "سلام.png"],
		["../../etc/passwd", "passwd"],
		["C:\\fakepath\\me.png", "me.png"],
		["a\u0000\r\nb.png", "ab.png"],
		["exe\u202Egpj.png", "exegpj.png"],
		["...", "photo"],
		["", "photo"],
		[".htaccess", "htaccess"],
		["nul.png", "_nul.png"],
		["a\ud800.png", "a\ufffd.png"],
		["👩‍👩‍👧.png", "👩‍👩‍👧.png"],
	])("makes %j %j", (name, kept) => {
		expect(cleanFileName(name)).toBe(kept);
	});

	it("is shortened before its extension, never within a character", () => {
		const name = cleanFileName(`${"😀".repeat(300)}.jpeg`);
		expect(Array.from(name)).toHaveLength(FILE_NAME_LENGTH_MAX);
		expect(name).toMatch(/^(😀)+\.jpeg$/u);
	});
});

describe("a name that is downloaded", () => {
	it.each([
		["a.jpg", "image/jpeg", "a.jpg"],
		["a.jpeg", "image/webp", "a.webp"],
		["a.heic", "image/jpeg", "a.jpg"],
		["a", "image/png", "a.png"],
		["a.html", "image/png", "a.html.png"],
		["a.pdf", "image/png", "a.pdf"],
		['a"b|c.png', "image/png", "a_b_c.png"],
	])("makes %j as %s %j", (name, mimeType, saved) => {
		expect(downloadName(name, mimeType)).toBe(saved);
	});

	it("cannot leave its header", () => {
		expect(contentDisposition("inline", 'a"; x="b\\%41é.png')).toBe(
			`inline; filename="a_; x=_b__41_.png"; filename*=UTF-8''a%22%3B%20x%3D%22b%5C%2541%C3%A9.png`,
		);
	});
});
