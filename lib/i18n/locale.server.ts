import { cookies, headers } from "next/headers";
import { cache } from "react";
import { dictionaryOf, type ServerWords } from "@/lib/i18n/dictionaries";
import {
	LOCALE_COOKIE,
	type Locale,
	parseLocale,
	pickLocale,
} from "@/lib/i18n/locale";
import { parseZone, ZONE_COOKIE } from "@/lib/i18n/zone";

/**
 * The language of this request: the cookie (set by the switch, and at sign-in from what the person saved), else the
 * browser's own wish, else English.
 */
export const getLocale = cache(async (): Promise<Locale> => {
	const chosen = parseLocale((await cookies()).get(LOCALE_COOKIE)?.value);
	return chosen ?? pickLocale((await headers()).get("accept-language"));
});

/** The time zone in which this request's page is written: the browser's own, from its second page on. */
export const getZone = cache(async (): Promise<string> => {
	return parseZone((await cookies()).get(ZONE_COOKIE)?.value);
});

/** The words of this request's language, for server components: `const t = await getT()`. */
export async function getT(): Promise<ServerWords> {
	return dictionaryOf(await getLocale());
}
