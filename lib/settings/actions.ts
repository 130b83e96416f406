"use server";

import { cookies } from "next/headers";
import { parseTheme, THEME_COOKIE } from "@/lib/settings/theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Keeps the look of this browser in a cookie that the server reads before the first byte, so no page ever flashes.
 * Needs no sign-in: it changes nothing but the sender's own cookie.
 */
export async function chooseTheme(form: FormData): Promise<void> {
	const theme = parseTheme(String(form.get("theme") ?? ""));
	const jar = await cookies();
	if (theme === "system") {
		jar.delete(THEME_COOKIE);
		return;
	}
	jar.set(THEME_COOKIE, theme, {
		path: "/",
		sameSite: "lax",
		httpOnly: true,
		maxAge: YEAR_SECONDS,
	});
}
