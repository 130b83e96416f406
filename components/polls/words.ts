"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of polls. */
export const usePollsWords = laterWords({
	en: () => import("@/lib/i18n/en/polls").then((file) => file.polls),
	fi: () => import("@/lib/i18n/fi/polls").then((file) => file.polls),
	nb: () => import("@/lib/i18n/nb/polls").then((file) => file.polls),
});
