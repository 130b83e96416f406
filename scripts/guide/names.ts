import { readdirSync } from "node:fs";
import type { Locale } from "@/lib/i18n/locale";

/** What each thing in the app is called in a language, by its key: all areas, also those no page loads as a whole. */
export async function namesIn(locale: Locale): Promise<Map<string, string>> {
	const folder = `${process.cwd()}/lib/i18n/${locale}`;
	const areas = await Promise.all(
		readdirSync(folder).map((file) => import(`${folder}/${file}`)),
	);
	return new Map(namesOf(Object.assign({}, ...areas), ""));
}

function namesOf(words: unknown, path: string): [string, string][] {
	if (typeof words === "string") return [[path, words]];
	if (typeof words !== "object" || words === null) return [];
	return Object.entries(words).flatMap(([key, value]) =>
		namesOf(value, path ? `${path}.${key}` : key),
	);
}

/** As one writes it in a file of the guide. */
const SHORT = /\{([a-z]+\.[\w.]+)\}/gi;
/** As it stands there: bold on any page that shows Markdown, with its key in a comment that none shows. */
const WHOLE = /\*\*([^*\n]*)\*\*<!--([\w.]+)-->/g;

/** The text with every name as the app says it now. Throws on a key that no dictionary has. */
export function withNames(
	markdown: string,
	names: ReadonlyMap<string, string>,
): string {
	const whole = (key: string) => {
		const name = names.get(key);
		if (name === undefined) throw new Error(`no dictionary has ${key}`);
		return `**${name}**<!--${key}-->`;
	};
	return markdown
		.replace(SHORT, (_, key: string) => whole(key))
		.replace(WHOLE, (_, __, key: string) => whole(key));
}

/** The keys of all names that a text has, in the order of the alphabet. */
export function keysIn(markdown: string): string[] {
	return Array.from(markdown.matchAll(WHOLE), ([, , key]) => key ?? "").sort();
}
