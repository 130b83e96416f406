import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locale";

type Say = (...values: never[]) => string;
/** Each text by its path: a string, or a function from values to one. */
type Texts = Map<string, string | Say>;

const OTHERS = LOCALES.filter((locale) => locale !== "en");
const texts: Record<Locale, Texts> = {
	en: await textsIn("en"),
	nb: await textsIn("nb"),
	fi: await textsIn("fi"),
};

/** All files of a language, also those that come only with what they belong to. */
async function textsIn(locale: Locale): Promise<Texts> {
	const folder = `${process.cwd()}/lib/i18n/${locale}`;
	const areas = await Promise.all(
		readdirSync(folder).map((file) => import(`${folder}/${file}`)),
	);
	return textsOf(Object.assign({}, ...areas));
}

function textsOf(words: unknown, path = ""): Texts {
	if (typeof words === "string" || typeof words === "function")
		return new Map([[path, words as string | Say]]);
	return new Map(
		Object.entries(words as object).flatMap(([key, value]) => [
			...textsOf(value, path ? `${path}.${key}` : key),
		]),
	);
}

/** Stands for a name, a number, or an object of them: whatever is made of it has `value` in it, or a number of its own. */
function sample(value: number): unknown {
	const text = String(value);
	return new Proxy(
		{},
		{
			get(_, key) {
				if (key === Symbol.toPrimitive) return () => value;
				if (typeof key !== "string") return undefined;
				const own = (text as unknown as Record<string, unknown>)[key];
				if (typeof own === "function") return own.bind(text);
				// A named value of an object: the same number for the same name in every language.
				return own ?? 800 + ([...key].reduce(sum, 0) % 199);
			},
		},
	);
}
const sum = (total: number, letter: string) => total + letter.charCodeAt(0);

/** The values that a text shows, of six given to it: all have three digits, which no text has of its own. */
function shownBy(text: string | Say): string[] {
	if (typeof text === "string") return [];
	const said = text(...([211, 322, 433, 544, 655, 766].map(sample) as never[]));
	return [...new Set(said.match(/\d{3}/g))].sort();
}

test("a text that leaves out a value is seen", () => {
	expect(
		shownBy(
			(name: string, { count }: { count: number }) => `${name}: ${count}`,
		),
	).toHaveLength(2);
	expect(shownBy((name: string) => `${name}:`)).toEqual(["211"]);
	expect(shownBy((name: string) => `${name.replace("2", "3")}`)).toEqual([
		"311",
	]);
	expect(shownBy((count: number) => (count > 1 ? "many" : "one"))).toEqual([]);
});

describe.each(OTHERS)("the words of %s", (locale) => {
	test("say all that the English ones say, and nothing is empty", () => {
		const paths = (all: Texts) => [...all.keys()].sort();
		expect(paths(texts[locale])).toEqual(paths(texts.en));
		expect([...texts[locale]].filter(([, text]) => text === "")).toEqual([]);
	});

	test("show the same names and numbers", () => {
		const shown = (all: Texts) =>
			[...all].map(([path, text]) => [path, typeof text, ...shownBy(text)]);
		expect(shown(texts[locale]).sort()).toEqual(shown(texts.en).sort());
	});

	test("are translated", () => {
		const same = [...texts[locale]].filter(
			([path, text]) => text === texts.en.get(path) && / /.test(String(text)),
		);
		expect(same.map(([path]) => path)).toEqual(["common.appName"]);
	});
});

/** What each language's typography does not know. */
test.each([
	["en", /[«»”](?=\p{L})|\s…|\.\.\./u],
	["nb", /["“”]|\S…|\.\.\./u],
	["fi", /["“«»]|\s…|\.\.\./u],
] as const)("%s is written with its own signs", (locale, foreign) => {
	const said = [...texts[locale]].map(([path, text]) => [
		path,
		typeof text === "string" ? text : text(...([..."abcdef"] as never[])),
	]);
	expect(said.filter(([, text]) => foreign.test(String(text)))).toEqual([]);
});
