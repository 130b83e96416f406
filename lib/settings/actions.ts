"use server";

import { cookies, headers } from "next/headers";
import { forgetSessions } from "@/lib/auth/session.server";
import { act } from "@/lib/http/action.server";
import { isOwnOrigin } from "@/lib/http/origin";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { changeLanguage } from "@/lib/people/commands.server";
import type { Result } from "@/lib/problem";
import { changeServer } from "@/lib/settings/commands.server";
import { browserLook } from "@/lib/settings/current.server";
import {
	languageSetting,
	lookSetting,
	serverSetting,
} from "@/lib/settings/input";
import { changeLook } from "@/lib/settings/look.server";
import { parseSaver, SAVER_COOKIE } from "@/lib/settings/saver";
import { parseTheme, THEME_COOKIE, type Theme } from "@/lib/settings/theme";

/** How a choice of this browser is kept: for a year, for the server alone. */
const COOKIE = {
	path: "/",
	sameSite: "lax",
	httpOnly: true,
	maxAge: 365 * 24 * 60 * 60,
} as const;

/**
 * Keeps the look of this browser in a cookie that the server reads before the first byte, so no page ever flashes.
 * Needs no sign-in: it changes nothing but the sender's own cookie.
 */
export async function chooseTheme(form: FormData): Promise<void> {
	if (!isOwnOrigin(await headers())) return;
	await keepTheme(parseTheme(String(form.get("theme") ?? "")));
}

/** Keeps on this device, and nowhere else, whether it spares data. */
export async function chooseSaver(form: FormData): Promise<void> {
	if (!isOwnOrigin(await headers())) return;
	const saver = parseSaver(String(form.get("saver") ?? ""));
	(await cookies()).set(SAVER_COOKIE, saver, COOKIE);
}

/** Keeps one of the viewer's choices about how it looks with the person; this browser looks so before the door, too. */
export async function saveLook(form: FormData): Promise<void> {
	await act(
		{ input: lookSetting, rate: "write", isOpenToGuests: true },
		form,
		async (viewer, change) => {
			const start = await browserLook();
			const result = await changeLook(viewer, { change, start });
			// Also draws the page anew.
			if (result.ok) await keepTheme(result.value.theme);
			return result;
		},
	);
}

async function keepTheme(theme: Theme): Promise<void> {
	const jar = await cookies();
	if (theme === "system") {
		jar.delete(THEME_COOKIE);
		return;
	}
	jar.set(THEME_COOKIE, theme, COOKIE);
}

/** Keeps the viewer's language with the person, and in this browser, so that every device speaks it after signing in. */
export async function saveLanguage(form: FormData): Promise<void> {
	await act(
		{ input: languageSetting, rate: "write", isOpenToGuests: true },
		{ language: form.get("locale") },
		async (viewer, { language }) => {
			const result = await changeLanguage(viewer, language);
			forgetSessions([viewer.sessionId]);
			(await cookies()).set(LOCALE_COOKIE, language, COOKIE);
			return result;
		},
	);
}

/** The owner's choices for the whole server. */
export async function saveServer(form: FormData): Promise<Result<null>> {
	return act({ input: serverSetting, rate: "write" }, form, changeServer);
}
