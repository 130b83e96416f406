import { describe, expect, test } from "vitest";
import { isEmojiOnly } from "@/lib/messages/emoji";
import { splitLinks } from "@/lib/messages/links";
import corpus from "@/tests/data/bad-input.json";
import { isLinear } from "@/tests/setup/growth";

const linksOf = (text: string) =>
	splitLinks(text).flatMap((part) => (part.kind === "link" ? [part] : []));
const textOf = (text: string) =>
	splitLinks(text)
		.map((part) => part.text)
		.join("");

const CHECKS: Record<string, (text: string) => void> = {
	link: (text) => expect(linksOf(text)).toHaveLength(1),
	link_https: (text) => expect(linksOf(text)[0]?.href).toMatch(/^https:/),
	no_link: (text) => expect(linksOf(text)).toEqual([]),
	link_safe: (text) => {
		expect(linksOf(text)).toHaveLength(1);
		expect(linksOf(text)[0]?.href).not.toMatch(/["\s]/);
	},
	link_host_shown: (text) => expect(linksOf(text)[0]?.host).toBe("evil.test"),
	link_punycode: (text) => expect(linksOf(text)[0]?.host).toMatch(/xn--/),
	no_link_or_https: (text) => {
		for (const { href } of linksOf(text)) expect(href).toMatch(/^https:/);
	},
};

describe("every hostile link of the corpus", () => {
	test.each(corpus.cases.links_render)(
		"$id: $why",
		({ text, expect: code }) => {
			const check = CHECKS[code];
			if (!check) throw new Error(`the corpus expects ${code}: add its check`);
			check(text.replace("{{APP_HOST}}", "chat.example"));
			expect(textOf(text)).toBe(text);
		},
	);
});

describe("links", () => {
	test.each([
		["see https://example.com/a, then", "https://example.com/a", null],
		["(www.example.com)", "https://www.example.com/", null],
		["example.com/x", "https://example.com/x", null],
		["example.com:8080", "https://example.com:8080/", null],
		["at example.com:8080/a?b, ok", "https://example.com:8080/a?b", null],
		["http://pi:3000/path", "http://pi:3000/path", null],
		["http://192.168.1.4:3000", "http://192.168.1.4:3000/", null],
		["example.com: this", "https://example.com/", null],
		["HTTP://EXAMPLE.com", "http://example.com/", null],
		["ola@example.com", "mailto:ola@example.com", null],
		[
			"https://exämple.com/",
			"https://xn--exmple-cua.com/",
			"xn--exmple-cua.com",
		],
		["https://аррӏе.com", "https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"],
		[
			"https://xn--80ak6aa92e.com",
			"https://xn--80ak6aa92e.com/",
			"xn--80ak6aa92e.com",
		],
		["https://bank.com@evil.test", "https://bank.com@evil.test/", "evil.test"],
	])("%s", (text, href, host) => {
		expect(linksOf(text)).toMatchObject([{ href, host }]);
		expect(textOf(text)).toBe(text);
	});

	test.each([
		"ftp://example.com/x",
		"javascript:https://example.com",
		"1.5",
		"e.g. this",
		"example.com:99999",
	])("%s is no link", (text) => expect(linksOf(text)).toEqual([]));

	test("a message full of links is parted in time by its length alone", () => {
		const many = (length: number) => "https://example.com/ ".repeat(length);
		expect(linksOf(many(380))).toHaveLength(380);
		expect(isLinear(many, linksOf, 384)).toBe(true);
	});
});

describe("emoji alone", () => {
	test.each(["👍", "👨‍👩‍👧‍👦🏳️‍🌈", "🇳🇴 🇫🇮", "❤️❤️❤️❤️❤️❤️", "👍🏽"])(
		"%s is large",
		(text) => expect(isEmojiOnly(text)).toBe(true),
	);
	test.each(["", "   ", "hi 👍", "123", "👍👍👍👍👍👍👍", "#"])(
		"%j is not",
		(text) => expect(isEmojiOnly(text)).toBe(false),
	);
});
