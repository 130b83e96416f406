"use client";

import { useEffect } from "react";
import { ownZone, ZONE_COOKIE } from "@/lib/i18n/zone";

const YEAR_S = 365 * 86_400;

/** Tells the server the browser's time zone where it wrote the page in another: the next page comes as it is read. */
export function useToldZone(zone: string): void {
	useEffect(() => {
		if (zone === ownZone()) return;
		// biome-ignore lint/suspicious/noDocumentCookie: the other way is not in every browser, and asynchronous.
		document.cookie = `${ZONE_COOKIE}=${ownZone()}; path=/; max-age=${YEAR_S}; samesite=lax`;
	}, [zone]);
}
