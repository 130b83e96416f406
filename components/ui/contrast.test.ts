import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOOK_CHOICES } from "@/lib/settings/look";

// The tokens as they stand in the stylesheet: what is shipped is what is measured.
const tokens = tokensIn(readFileSync("app/globals.css", "utf8"));
const accents = new Map(
	[
		...readFileSync("app/accents.css", "utf8").matchAll(
			/\[data-accent="(\w+)"\] \{([^}]*)\}/g,
		),
	].map(([, name = "", block = ""]) => [name, tokensIn(block)] as const),
);

type Tokens = Map<string, { light: string; dark: string }>;

const GROUNDS = ["surface", "raised", "sunken", "overlay"];
const ON_GROUNDS = ["ink", "ink-soft", "accent-text", "danger-text"];
const FACES = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `face-${n}`);

/** WCAG 1.4.3: text that is read. */
const texts: [string, string][] = [
	...GROUNDS.flatMap((ground) =>
		ON_GROUNDS.map((text): [string, string] => [text, ground]),
	),
	["ink", "hover"],
	["ink-soft", "hover"],
	["accent-text", "hover"],
	["danger-text", "hover"],
	["ink", "accent-soft"],
	["ink-soft", "accent-soft"],
	["accent-text", "accent-soft"],
	["accent-ink", "accent"],
	["accent-ink", "accent-hover"],
	["lamp-ink", "lamp"],
	["danger-ink", "danger"],
	["danger-ink", "danger-hover"],
	["danger-text", "danger-soft"],
	["success-text", "success-soft"],
	["success-text", "surface"],
	["success-text", "raised"],
	["success-text", "sunken"],
	["surface", "ink"],
	...["own", "other"].flatMap((who): [string, string][] => [
		[`bubble-${who}-ink`, `bubble-${who}`],
		[`bubble-${who}-soft`, `bubble-${who}`],
		["accent-text", `bubble-${who}`],
		["danger-text", `bubble-${who}`],
	]),
	...FACES.map((face): [string, string] => ["face-ink", face]),
];

/** WCAG 1.4.11: edges of controls, focus rings, and dots that say something. */
const shapes: [string, string][] = [
	...GROUNDS.flatMap((ground) =>
		["line-strong", "focus", "accent"].map((shape): [string, string] => [
			shape,
			ground,
		]),
	),
	["online", "raised"],
	["away", "raised"],
	["offline", "raised"],
	["online", "surface"],
	["accent-ink", "accent"],
	["surface", "line-strong"],
];

const looks = ["light", "dark"] as const;

test.each(
	looks.flatMap((look) => texts.map((pair) => [look, ...pair] as const)),
)("%s: %s is readable on %s", (look, text, ground) => {
	expect(contrast(colour(text, look), colour(ground, look))).toBeGreaterThan(
		4.5,
	);
});

test.each(
	looks.flatMap((look) => shapes.map((pair) => [look, ...pair] as const)),
)("%s: %s is seen against %s", (look, shape, ground) => {
	expect(contrast(colour(shape, look), colour(ground, look))).toBeGreaterThan(
		3,
	);
});

test.each([...accents])("with the accent %s all is readable", (_, accent) => {
	const coloured = new Map([...tokens, ...accent]);
	const measured = (pairs: [string, string][]) =>
		looks.flatMap((look) =>
			pairs.map((pair) => ({
				pair: `${look}: ${pair.join(" on ")}`,
				contrast: contrast(
					colour(pair[0], look, coloured),
					colour(pair[1], look, coloured),
				),
			})),
		);
	const isTooLow = (least: number) => (one: { contrast: number }) =>
		one.contrast <= least;
	expect(measured(texts).filter(isTooLow(4.5))).toEqual([]);
	expect(measured(shapes).filter(isTooLow(3))).toEqual([]);
});

test("there is a table for each accent, and each says the same things", () => {
	expect([...accents.keys()]).toEqual([...LOOK_CHOICES.accent]);
	const house = accents.get("house") ?? new Map();
	expect(house.size).toBeGreaterThan(5);
	for (const accent of accents.values())
		expect([...accent.keys()]).toEqual([...house.keys()]);
	for (const [name, value] of house) expect(tokens.get(name)).toEqual(value);
});

test("the offline page has the same accents", () => {
	const offline = readFileSync("public/offline.css", "utf8");
	for (const [name, accent] of accents) {
		if (name === "house") continue;
		const [, block = ""] =
			offline.split(`:root[data-accent="${name}"] {`)[1]?.match(/^([^}]*)\}/) ??
			[];
		expect(tokensIn(block.replaceAll("--", "--color-"))).toEqual(
			new Map(
				[...accent].filter(([key]) => ["accent", "accent-ink"].includes(key)),
			),
		);
	}
});

test("the dark look is black and grey: its grounds have no hue", () => {
	for (const name of [...GROUNDS, "hover", "bubble-own", "bubble-other"]) {
		const [red, green, blue] = channels(colour(name, "dark"));
		expect([name, green, blue]).toEqual([name, red, red]);
	}
});

test("the measure itself is right", () => {
	expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
	expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
	expect(contrast("#767676", "#ffffff")).toBeGreaterThan(4.5);
});

function tokensIn(css: string): Tokens {
	const found = css.matchAll(
		/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
	);
	return new Map(
		Array.from(found, ([, name = "", light = "", dark = ""]) => [
			name,
			{ light, dark },
		]),
	);
}

function colour(
	name: string,
	look: "light" | "dark",
	from: Tokens = tokens,
): string {
	const value = from.get(name)?.[look];
	if (!value) throw new Error(`no token ${name}`);
	return value;
}

function channels(hex: string): number[] {
	return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort(
		(a, b) => a - b,
	);
	return (high + 0.05) / (low + 0.05);
}
