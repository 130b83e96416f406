import { en, type Words } from "@/lib/i18n/en";
import { account as accountEn } from "@/lib/i18n/en/account";
import { entry as entryEn } from "@/lib/i18n/en/entry";
import { exported as exportedEn } from "@/lib/i18n/en/exported";
import { help as helpEn } from "@/lib/i18n/en/help";
import { landing as landingEn } from "@/lib/i18n/en/landing";
import { locks as locksEn } from "@/lib/i18n/en/locks";
import { look as lookEn } from "@/lib/i18n/en/look";
import { notices as noticesEn } from "@/lib/i18n/en/notices";
import { polls as pollsEn } from "@/lib/i18n/en/polls";
import { privacy as privacyEn } from "@/lib/i18n/en/privacy";
import { profile as profileEn } from "@/lib/i18n/en/profile";
import { pwa as pwaEn } from "@/lib/i18n/en/pwa";
import { reports as reportsEn } from "@/lib/i18n/en/reports";
import { settings as settingsEn } from "@/lib/i18n/en/settings";
import { fi } from "@/lib/i18n/fi";
import { account as accountFi } from "@/lib/i18n/fi/account";
import { entry as entryFi } from "@/lib/i18n/fi/entry";
import { exported as exportedFi } from "@/lib/i18n/fi/exported";
import { help as helpFi } from "@/lib/i18n/fi/help";
import { landing as landingFi } from "@/lib/i18n/fi/landing";
import { locks as locksFi } from "@/lib/i18n/fi/locks";
import { look as lookFi } from "@/lib/i18n/fi/look";
import { notices as noticesFi } from "@/lib/i18n/fi/notices";
import { polls as pollsFi } from "@/lib/i18n/fi/polls";
import { privacy as privacyFi } from "@/lib/i18n/fi/privacy";
import { profile as profileFi } from "@/lib/i18n/fi/profile";
import { pwa as pwaFi } from "@/lib/i18n/fi/pwa";
import { reports as reportsFi } from "@/lib/i18n/fi/reports";
import { settings as settingsFi } from "@/lib/i18n/fi/settings";
import type { Locale } from "@/lib/i18n/locale";
import { nb } from "@/lib/i18n/nb";
import { account as accountNb } from "@/lib/i18n/nb/account";
import { entry as entryNb } from "@/lib/i18n/nb/entry";
import { exported as exportedNb } from "@/lib/i18n/nb/exported";
import { help as helpNb } from "@/lib/i18n/nb/help";
import { landing as landingNb } from "@/lib/i18n/nb/landing";
import { locks as locksNb } from "@/lib/i18n/nb/locks";
import { look as lookNb } from "@/lib/i18n/nb/look";
import { notices as noticesNb } from "@/lib/i18n/nb/notices";
import { polls as pollsNb } from "@/lib/i18n/nb/polls";
import { privacy as privacyNb } from "@/lib/i18n/nb/privacy";
import { profile as profileNb } from "@/lib/i18n/nb/profile";
import { pwa as pwaNb } from "@/lib/i18n/nb/pwa";
import { reports as reportsNb } from "@/lib/i18n/nb/reports";
import { settings as settingsNb } from "@/lib/i18n/nb/settings";

/**
 * All words: those that every page of a browser has, those that come with their part of a page (`laterWords`), and those that
 * only the server writes.
 */
export type ServerWords = Words & {
	account: typeof accountEn;
	exported: typeof exportedEn;
	entry: typeof entryEn;
	help: typeof helpEn;
	landing: typeof landingEn;
	locks: typeof locksEn;
	look: typeof lookEn;
	notices: typeof noticesEn;
	polls: typeof pollsEn;
	privacy: typeof privacyEn;
	profile: typeof profileEn;
	pwa: typeof pwaEn;
	reports: typeof reportsEn;
	settings: typeof settingsEn;
};

const DICTIONARIES: Record<Locale, ServerWords> = {
	en: {
		...en,
		account: accountEn,
		exported: exportedEn,
		entry: entryEn,
		help: helpEn,
		landing: landingEn,
		locks: locksEn,
		look: lookEn,
		notices: noticesEn,
		polls: pollsEn,
		privacy: privacyEn,
		profile: profileEn,
		pwa: pwaEn,
		reports: reportsEn,
		settings: settingsEn,
	},
	nb: {
		...nb,
		account: accountNb,
		exported: exportedNb,
		entry: entryNb,
		help: helpNb,
		landing: landingNb,
		locks: locksNb,
		look: lookNb,
		notices: noticesNb,
		polls: pollsNb,
		privacy: privacyNb,
		profile: profileNb,
		pwa: pwaNb,
		reports: reportsNb,
		settings: settingsNb,
	},
	fi: {
		...fi,
		account: accountFi,
		exported: exportedFi,
		entry: entryFi,
		help: helpFi,
		landing: landingFi,
		locks: locksFi,
		look: lookFi,
		notices: noticesFi,
		polls: pollsFi,
		privacy: privacyFi,
		profile: profileFi,
		pwa: pwaFi,
		reports: reportsFi,
		settings: settingsFi,
	},
};

/** The words of a language. For the server: it holds all languages, and a browser should load one (components/i18n). */
export function dictionaryOf(locale: Locale): ServerWords {
	return DICTIONARIES[locale];
}
