"use client";

import { laterWords } from "@/components/i18n/later-words";

const usePrivacyWords = laterWords({
	en: () => import("@/lib/i18n/en/privacy").then((file) => file.privacy),
	fi: () => import("@/lib/i18n/fi/privacy").then((file) => file.privacy),
	nb: () => import("@/lib/i18n/nb/privacy").then((file) => file.privacy),
});

/** Why somebody may have read what they are not shown to have read. */
export function ReadsHidden() {
	return (
		<p className="text-ink-soft text-sm">{usePrivacyWords().readsHidden}</p>
	);
}
