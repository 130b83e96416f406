import { onceFor } from "@/lib/once";

/** Where the browser leaves its time zone, so that the server writes times as its reader will see them. */
export const ZONE_COOKIE = "zone";

const ZONES_KNOWN_MAX = 50;

const isZone = onceFor((name: string): boolean => {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}, ZONES_KNOWN_MAX);

/** The time zone that a stored name means, under that name; UTC when it means none. */
export function parseZone(name: string | undefined): string {
	return name && /^[\w+/-]{1,64}$/.test(name) && isZone(name) ? name : "UTC";
}

const own = onceFor(
	(_: "own") => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
);

/** The name of this machine's zone, in a browser the reader's: to compare and to tell, since no formatter need know it. */
export const ownZone = () => own("own");
