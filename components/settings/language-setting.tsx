"use client";

import { useLocale, useT } from "@/components/i18n/use-t";
import { SegmentedForm } from "@/components/ui/segmented-form";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locale";
import { saveLanguage } from "@/lib/settings/actions";

/** The person's language, on every device; a form, so it works before any script has come. */
export function LanguageSetting() {
	const t = useT();
	const { locale } = useLocale();
	return (
		<SegmentedForm
			action={saveLanguage}
			name="locale"
			label={t.shell.language}
			chosen={locale}
			options={LOCALES.map((value) => ({
				value,
				label: LOCALE_NAMES[value],
				lang: value,
			}))}
		/>
	);
}
