"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The words of draw-and-guess. */
export const useGameWords = laterWords({
	en: () => import("@/lib/i18n/en/games").then((file) => file.games),
	fi: () => import("@/lib/i18n/fi/games").then((file) => file.games),
	nb: () => import("@/lib/i18n/nb/games").then((file) => file.games),
});

export type { GameWords } from "@/lib/i18n/en/games";
