"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of the doors besides name and password. */
export const useEntryWords = laterWords({
	en: () => import("@/lib/i18n/en/entry").then((file) => file.entry),
	fi: () => import("@/lib/i18n/fi/entry").then((file) => file.entry),
	nb: () => import("@/lib/i18n/nb/entry").then((file) => file.entry),
});
