"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of reports; they come with the dialog and the pages that say them. */
export const useReportWords = laterWords({
	en: () => import("@/lib/i18n/en/reports").then((file) => file.reports),
	fi: () => import("@/lib/i18n/fi/reports").then((file) => file.reports),
	nb: () => import("@/lib/i18n/nb/reports").then((file) => file.reports),
});
