"use client";

import { useId } from "react";
import { useLocale } from "@/components/i18n/use-t";
import { postmarkDate } from "@/lib/mailbox/quote";
import { useWords } from "./use-words";

/** The stamp of the post: where, and on which day. Drawn; its name says the same. */
export function Postmark({ place, day }: { place: string; day: string }) {
	const t = useWords();
	const { locale } = useLocale();
	const id = useId();
	const [year = "", month = "", date = ""] = day.split("-");
	const around = place.length > 18 ? `${place.slice(0, 17)}…` : place;
	return (
		<svg
			viewBox="0 0 150 96"
			role="img"
			aria-label={t.postmark(place, postmarkDate(day, locale))}
			className="h-24 w-auto shrink-0 -rotate-6 text-ink-soft"
		>
			<g fill="none" stroke="currentColor" strokeWidth="1.5">
				<circle cx="48" cy="48" r="44" />
				<circle cx="48" cy="48" r="27" />
				<path d="M94 30c8-5 12 5 20 0s12 5 20 0s10 3 14 0M95 42c8-5 12 5 20 0s12 5 20 0s9 3 13 0M95 54c8-5 12 5 20 0s12 5 20 0s9 3 13 0M94 66c8-5 12 5 20 0s12 5 20 0s10 3 14 0" />
			</g>
			<path id={id} d="M15 48a33 33 0 0 1 66 0" fill="none" />
			<g fill="currentColor" textAnchor="middle">
				<text fontSize="11" fontWeight="700" letterSpacing="0.5">
					<textPath href={`#${id}`} startOffset="50%">
						{around}
					</textPath>
				</text>
				<text x="48" y="46" fontSize="14" fontWeight="700">
					{`${Number(date)}.${Number(month)}.`}
				</text>
				<text x="48" y="60" fontSize="11">
					{year}
				</text>
			</g>
		</svg>
	);
}
