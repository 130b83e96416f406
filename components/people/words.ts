"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of full profiles, followers, suggestions and birthdays. */
export const useProfileWords = laterWords({
	en: () => import("@/lib/i18n/en/profile").then((file) => file.profile),
	fi: () => import("@/lib/i18n/fi/profile").then((file) => file.profile),
	nb: () => import("@/lib/i18n/nb/profile").then((file) => file.profile),
});

export type ProfileWords = ReturnType<typeof useProfileWords>;
