"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useLocale } from "@/components/i18n/use-t";
import { dayIn } from "@/lib/i18n/time";
import { ownZone } from "@/lib/i18n/zone";

const never = () => () => {};

/** Names the day of a moment where the reader is; in the first drawing, which the server made too, as the server knew it. */
export function useDayOf(): (at: string) => string {
	const { zone } = useLocale();
	const shown = useSyncExternalStore(never, ownZone, () => zone);
	return useCallback((at: string) => dayIn(new Date(at), shown), [shown]);
}
