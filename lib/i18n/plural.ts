import type { Locale } from "@/lib/i18n/locale";

export type PluralForms = { one: string; other: string };

/** A chooser between the forms of one language; `#` in a form becomes the number, written the way the language writes it. */
export function pluralOf(locale: Locale) {
	const rules = new Intl.PluralRules(locale);
	const numbers = new Intl.NumberFormat(locale);
	return (count: number, forms: PluralForms): string => {
		const form = rules.select(count) === "one" ? forms.one : forms.other;
		return form.replace("#", numbers.format(count));
	};
}
