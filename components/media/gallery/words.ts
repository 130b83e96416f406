"use client";

import { laterWords } from "@/components/i18n/later-words";

/** The gallery's words. */
export const useGalleryWords = laterWords({
	en: () => import("@/lib/i18n/en/gallery").then((file) => file.gallery),
	fi: () => import("@/lib/i18n/fi/gallery").then((file) => file.gallery),
	nb: () => import("@/lib/i18n/nb/gallery").then((file) => file.gallery),
});
