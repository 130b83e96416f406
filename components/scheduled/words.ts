"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of what is sent later. */
export const useScheduledWords = laterWords({
	en: () => import("@/lib/i18n/en/scheduled").then((file) => file.scheduled),
	fi: () => import("@/lib/i18n/fi/scheduled").then((file) => file.scheduled),
	nb: () => import("@/lib/i18n/nb/scheduled").then((file) => file.scheduled),
});
