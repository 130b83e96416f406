"use client";

import { useLocale } from "@/components/i18n/use-t";
import type { PresenceView } from "@/lib/people/view";
import { presenceWords } from "@/lib/presence/words";

/** How somebody is, in words; nothing where it may not be known. */
export function PresenceLine({ presence }: { presence: PresenceView | null }) {
	const { words, locale, renderedAt } = useLocale();
	if (!presence) return null;
	return (
		<span className="text-ink-soft text-sm">
			{presenceWords(words, presence, { locale, nowMs: renderedAt })}
		</span>
	);
}
