import { expect, test } from "vitest";
import {
	LOOK_CHOICES,
	LOOK_DEFAULT,
	LOOK_KEYS,
	lookText,
	parseLook,
} from "@/lib/settings/look";

test("what is as usual is not written, and what is written comes back", () => {
	expect(lookText(LOOK_DEFAULT)).toBe("");
	expect(parseLook("")).toEqual(LOOK_DEFAULT);
	for (const key of LOOK_KEYS)
		for (const choice of LOOK_CHOICES[key]) {
			const look = { ...LOOK_DEFAULT, [key]: choice };
			expect(parseLook(lookText(look))).toEqual(look);
		}
});

test.each([
	null,
	undefined,
	"accent",
	"accent=",
	"accent=<script>",
	"accent=infrared tone=loud",
	"=blue",
	"theme=__proto__",
])("%j is read as the usual look", (text) => {
	expect(parseLook(text)).toEqual(LOOK_DEFAULT);
});

test("the longest look there can be has room where it is kept", () => {
	const longest = Object.fromEntries(
		LOOK_KEYS.map((key) => [
			key,
			[...LOOK_CHOICES[key]]
				.filter((choice) => choice !== LOOK_DEFAULT[key])
				.sort((a, b) => b.length - a.length)[0],
		]),
	);
	const text = lookText({ ...LOOK_DEFAULT, ...longest });
	expect(text.length).toBeGreaterThan(40);
	expect(text.length).toBeLessThanOrEqual(120);
});
