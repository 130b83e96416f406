import { describe, expect, test } from "vitest";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { mentionsIn, namesIn } from "@/lib/messages/mentions";
import { badInput, textOf } from "@/tests/setup/bad-input";

const IDS: Record<string, string> = { ola: "1", "kari.n": "2", 健太: "3" };
const found = (text: string, mayAll = false) =>
	mentionsIn(text, (handle) => IDS[handle], mayAll).map(
		({ from, length, personId }) => [text.slice(from, from + length), personId],
	);

describe("a name behind an @", () => {
	test.each([
		["@ola", [["@ola", "1"]]],
		[
			"Hi @Ola, and @kari.n.",
			[
				["@Ola", "1"],
				["@kari.n", "2"],
			],
		],
		[
			"(@ola) **@ola** @健太!",
			[
				["@ola", "1"],
				["@ola", "1"],
				["@健太", "3"],
			],
		],
		["@ｏｌａ", [["@ｏｌａ", "1"]]],
	])("%s means who is called so", (text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	test.each([
		"ola@example.com",
		"me@ola",
		"https://example.com/@ola",
		"@@ola",
		"@ola2 @kari @nobody @",
		"@ ola",
		"@all @alle",
	])("%s means nobody", (text) => expect(found(text)).toEqual([]));

	test("everybody is for who may", () => {
		expect(found("@all and @ola", true)).toEqual([
			["@all", "all"],
			["@ola", "1"],
		]);
	});

	test.each(badInput<{ value: unknown }>("messages"))(
		"$id names twenty at most, and takes no time",
		({ value }) => {
			const start = performance.now();
			expect(
				namesIn(textOf(value, MESSAGE_LENGTH_MAX)).length,
			).toBeLessThanOrEqual(20);
			expect(performance.now() - start).toBeLessThan(200);
		},
	);
	test.each(["@a", "@", "@a.", "a@", "@ab "])(
		"8,000 of %j take no time",
		(part) => {
			const start = performance.now();
			namesIn(part.repeat(MESSAGE_LENGTH_MAX / part.length));
			expect(performance.now() - start).toBeLessThan(200);
		},
	);
});
