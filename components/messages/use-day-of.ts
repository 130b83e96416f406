"use client";

import { useCallback, useSyncExternalStore } from "react";

const never = () => () => {};

/** Names the day of a moment: in the reader's zone, and in UTC for the first drawing, which the server made too. */
export function useDayOf(): (at: string) => string {
	const isBrowser = useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
	return useCallback(
		(at: string) => {
			if (!isBrowser) return at.slice(0, 10);
			const date = new Date(at);
			return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
		},
		[isBrowser],
	);
}
