"use client";

import { useSyncExternalStore } from "react";
import { useLocale, useT } from "@/components/i18n/use-t";
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

/**
 * A moment, as a `<time>`. "short" is for lists (5 min, 14:05, Mon, 3 Mar), "clock" for messages, "day" for dividers,
 * "full" for details. The server writes it in UTC as of its own clock; the browser puts its own zone in its place.
 */
export function Time({
	at,
	look = "short",
	className,
}: {
	/** An ISO moment, as views carry it. */
	at: string;
	look?: "short" | "clock" | "day" | "full";
	className?: string;
}) {
	const t = useT();
	const { locale, renderedAt } = useLocale();
	const present = useSyncExternalStore(
		subscribe,
		() => Math.max(now, renderedAt),
		() => null,
	);
	const date = new Date(at);
	const place =
		present === null ? { locale, timeZone: "UTC" as const } : { locale };
	const moment = new Date(present ?? renderedAt);
	const text = {
		short: () => shortTime(date, moment, place, t.common.now),
		clock: () => clockTime(date, place),
		day: () => dayTime(date, moment, place),
		full: () => fullTime(date, place),
	}[look]();
	return (
		<time
			dateTime={at}
			// Written when somebody asks for it: a page has many times, and few are pointed at.
			onPointerEnter={({ currentTarget }) => {
				if (look !== "full") currentTarget.title = fullTime(date, place);
			}}
			className={className}
		>
			{text}
		</time>
	);
}
