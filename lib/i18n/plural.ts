import type { Locale } from "@/lib/i18n/locale";
import { onceFor } from "@/lib/once";

export type PluralForms = { one: string; other: string };

// Slow to make, and every part of a dictionary counts: one for each language, from when the first number is said.
const countingIn = onceFor((locale: Locale) => ({
	rules: new Intl.PluralRules(locale),
	numbers: new Intl.NumberFormat(locale),
}));

/** A chooser between the forms of one language; `#` in a form becomes the number, written the way the language writes it. */
export function pluralOf(locale: Locale) {
	return (count: number, forms: PluralForms): string => {
		const { rules, numbers } = countingIn(locale);
		const form = rules.select(count) === "one" ? forms.one : forms.other;
		return form.replace("#", numbers.format(count));
	};
}
