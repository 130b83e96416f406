"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of notices and of how loud they are. */
export const useNoticeWords = laterWords({
	en: () => import("@/lib/i18n/en/notices").then((file) => file.notices),
	fi: () => import("@/lib/i18n/fi/notices").then((file) => file.notices),
	nb: () => import("@/lib/i18n/nb/notices").then((file) => file.notices),
});
