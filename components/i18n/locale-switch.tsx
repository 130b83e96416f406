"use client";

import { SegmentedForm } from "@/components/ui/segmented-form";
import { chooseLocale } from "@/lib/i18n/actions";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locale";
import { useLocale } from "./use-t";

/** The language of this browser; a form, so it works before any script has come. */
export function LocaleSwitch() {
	const { locale, words } = useLocale();
	return (
		<SegmentedForm
			action={chooseLocale}
			name="locale"
			label={words.shell.language}
			chosen={locale}
			options={LOCALES.map((value) => ({
				value,
				label: LOCALE_NAMES[value],
				lang: value,
			}))}
		/>
	);
}
