"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of what opens an account. */
export const useLocksWords = laterWords({
	en: () => import("@/lib/i18n/en/locks").then((file) => file.locks),
	fi: () => import("@/lib/i18n/fi/locks").then((file) => file.locks),
	nb: () => import("@/lib/i18n/nb/locks").then((file) => file.locks),
});
