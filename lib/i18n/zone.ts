import { onceFor } from "@/lib/once";

/** Where the browser leaves its time zone, so that the server writes times as its reader will see them. */
export const ZONE_COOKIE = "zone";

const ZONES_KNOWN_MAX = 50;

const canonical = onceFor((zone: string): string => {
	try {
		const { timeZone } = new Intl.DateTimeFormat("en", {
			timeZone: zone,
		}).resolvedOptions();
		return timeZone;
	} catch {
		return "UTC";
	}
}, ZONES_KNOWN_MAX);

/** The time zone that a stored name means; UTC when it means none. */
export function parseZone(name: string | undefined): string {
	return name && /^[\w+/-]{1,64}$/.test(name) ? canonical(name) : "UTC";
}

const own = onceFor(
	(_: "own") => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
);

/** The zone of this machine: in a browser, the reader's. */
export const ownZone = () => own("own");
