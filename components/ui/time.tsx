"use client";

import { useSyncExternalStore } from "react";
import { useLocale, useT } from "@/components/i18n/use-t";
import type { Locale } from "@/lib/i18n/locale";
import { clockTime, dayTime, fullTime, shortTime } from "@/lib/i18n/time";

const TICK_MS = 30_000;

// One clock for all times on the page: 50 rows with a timer each would wake a phone 50 times.
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function subscribe(listener: () => void) {
	listeners.add(listener);
	timer ??= setInterval(() => {
		now = Date.now();
		for (const each of listeners) each();
	}, TICK_MS);
	return () => {
		listeners.delete(listener);
		if (listeners.size > 0) return;
		clearInterval(timer);
		timer = undefined;
	};
}

type Look = "short" | "clock" | "day" | "full";
type Reader = { locale: Locale; timeZone?: string; nowMs: number };

/**
 * A moment, as a `<time>`. "short" is for lists (5 min, 14:05, Mon, 3 Mar), "clock" for messages, "day" for dividers,
 * "full" for details. The server writes it as of its own clock, in the zone that the browser has told it; where that was
 * not the reader's, the browser writes its own in its place.
 */
export function Time({
	at,
	look = "short",
	className,
}: {
	/** An ISO moment, as views carry it. */
	at: string;
	look?: Look;
	className?: string;
}) {
	const t = useT();
	const { locale, renderedAt, zone } = useLocale();
	// Without a zone: a browser may not know the name of its own.
	const own = { locale };
	const say = (reader: Reader) => inWords(look, at, reader, t.common.now);
	// The words are what is watched: as long as they are the same, nothing is drawn again.
	const text = useSyncExternalStore(
		subscribe,
		() => say({ ...own, nowMs: Math.max(now, renderedAt) }),
		() => say({ locale, timeZone: zone, nowMs: renderedAt }),
	);
	return (
		<time
			dateTime={at}
			// Written when somebody asks for it: a page has many times, and few are pointed at.
			onPointerEnter={({ currentTarget }) => {
				if (look !== "full") currentTarget.title = fullTime(new Date(at), own);
			}}
			className={className}
		>
			{text}
		</time>
	);
}

function inWords(
	look: Look,
	at: string,
	{ nowMs, ...place }: Reader,
	nowWord: string,
): string {
	const date = new Date(at);
	const moment = new Date(nowMs);
	switch (look) {
		case "short":
			return shortTime(date, moment, place, nowWord);
		case "clock":
			return clockTime(date, place);
		case "day":
			return dayTime(date, moment, place);
		case "full":
			return fullTime(date, place);
		default:
			return look satisfies never;
	}
}
