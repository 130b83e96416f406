"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of settings and links. */
export const useSettingsWords = laterWords({
	en: () => import("@/lib/i18n/en/settings").then((file) => file.settings),
	fi: () => import("@/lib/i18n/fi/settings").then((file) => file.settings),
	nb: () => import("@/lib/i18n/nb/settings").then((file) => file.settings),
});

export type SettingsWords = ReturnType<typeof useSettingsWords>;
