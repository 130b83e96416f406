"use server";

import { cookies, headers } from "next/headers";
import { isOwnOrigin } from "@/lib/http/origin";
import { LOCALE_COOKIE, parseLocale } from "@/lib/i18n/locale";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Keeps the language of this browser in a cookie. Needs no sign-in: it changes nothing but the sender's own cookie.
 * A signed-in person's saved language is kept by the settings, which set the same cookie.
 */
export async function chooseLocale(form: FormData): Promise<void> {
	if (!isOwnOrigin(await headers())) return;
	const locale = parseLocale(String(form.get("locale") ?? ""));
	if (!locale) return;
	(await cookies()).set(LOCALE_COOKIE, locale, {
		path: "/",
		sameSite: "lax",
		httpOnly: true,
		maxAge: YEAR_SECONDS,
	});
}
