"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of sharing into the app and of keeping it on the home screen. */
export const usePwaWords = laterWords({
	en: () => import("@/lib/i18n/en/pwa").then((file) => file.pwa),
	fi: () => import("@/lib/i18n/fi/pwa").then((file) => file.pwa),
	nb: () => import("@/lib/i18n/nb/pwa").then((file) => file.pwa),
});
