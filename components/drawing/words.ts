"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The sketch pad's words. */
export const useDrawingWords = laterWords({
	en: () => import("@/lib/i18n/en/drawing").then((file) => file.drawing),
	fi: () => import("@/lib/i18n/fi/drawing").then((file) => file.drawing),
	nb: () => import("@/lib/i18n/nb/drawing").then((file) => file.drawing),
});
