export const LOCALES = ["en", "nb", "fi"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "locale";

/** Each language by its own name, as a switch shows them. */
export const LOCALE_NAMES: Record<Locale, string> = {
	en: "English",
	nb: "Norsk",
	fi: "Suomi",
};

/** The language a stored value names, or null. Danish, nynorsk and plain "no" readers are served bokmål. */
export function parseLocale(tag: string | null | undefined): Locale | null {
	const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
	if (primary === "en") return "en";
	if (primary && ["nb", "no", "nn", "da"].includes(primary)) return "nb";
	if (primary === "fi") return "fi";
	return null;
}

/** The first language of an Accept-Language header that we speak, by its weights; English when there is none. */
export function pickLocale(acceptLanguage: string | null | undefined): Locale {
	const wishes = (acceptLanguage ?? "")
		.split(",", 20)
		.map((part) => {
			const [tag, ...parameters] = part.split(";");
			const weight = parameters
				.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
				.find((value) => value !== undefined);
			return {
				locale: parseLocale(tag),
				weight: weight === undefined ? 1 : Number(weight),
			};
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return wishes.find(({ locale }) => locale)?.locale ?? "en";
}
