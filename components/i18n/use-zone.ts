"use client";

import { useEffect, useSyncExternalStore } from "react";
import { ownZone, ZONE_COOKIE } from "@/lib/i18n/zone";
import { useLocale } from "./use-t";

const YEAR_S = 365 * 86_400;
const never = () => () => {};

/** The zone to write a moment in: none for the reader's own, but for a first drawing the one in which the server wrote it. */
export function useShownZone(): string | undefined {
	const { zone } = useLocale();
	const shown = useSyncExternalStore(never, ownZone, () => zone);
	return shown === ownZone() ? undefined : shown;
}

/** Tells the server the browser's time zone where it wrote the page in another: the next page comes as it is read. */
export function useToldZone(zone: string): void {
	useEffect(() => {
		if (zone === ownZone()) return;
		// biome-ignore lint/suspicious/noDocumentCookie: the other way is not in every browser, and asynchronous.
		document.cookie = `${ZONE_COOKIE}=${ownZone()}; path=/; max-age=${YEAR_S}; samesite=lax`;
	}, [zone]);
}
