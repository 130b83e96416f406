"use client";

import { useCallback } from "react";
import { useShownZone } from "@/components/i18n/use-zone";
import { dayIn } from "@/lib/i18n/time";

/** Names the day of a moment where the reader is; in the first drawing, which the server made too, as the server knew it. */
export function useDayOf(): (at: string) => string {
	const zone = useShownZone();
	return useCallback((at: string) => dayIn(new Date(at), zone), [zone]);
}
