"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of an account's name, data and end. */
export const useAccountWords = laterWords({
	en: () => import("@/lib/i18n/en/account").then((file) => file.account),
	fi: () => import("@/lib/i18n/fi/account").then((file) => file.account),
	nb: () => import("@/lib/i18n/nb/account").then((file) => file.account),
});
