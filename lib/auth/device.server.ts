import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { config } from "@/lib/config.server";

export const DEVICE_COOKIE = "device";
export const DEVICE_DAYS = 400;
/** People who share one browser; the one who signed in longest ago gives way. */
const PEOPLE_MAX = 4;
const SHAPE = /^[A-Za-z0-9_-]{22}(\.[A-Za-z0-9_-]{22}){1,4}$/;

/**
 * What a device cookie proves: its own number, if somebody with this person id signed in on it before, else null.
 * The cookie is a random number and a seal for each person; it names nobody and opens nothing. A known device has its
 * own allowance of guesses, so that somebody else's noise cannot lock a person out of their own phone.
 */
export function knownDevice(
	cookie: string | undefined,
	personId: string,
): string | null {
	if (!cookie || !SHAPE.test(cookie)) return null;
	const [device = "", ...seals] = cookie.split(".");
	const wanted = Buffer.from(seal(device, personId));
	return seals.some((each) => timingSafeEqual(Buffer.from(each), wanted))
		? device
		: null;
}

/** The cookie after `personId` has signed in on the device that sent `cookie`. */
export function deviceCookie(
	cookie: string | undefined,
	personId: string,
): string {
	const [device, ...seals] =
		cookie && SHAPE.test(cookie)
			? cookie.split(".")
			: [randomBytes(16).toString("base64url")];
	const own = seal(device ?? "", personId);
	return [device, own, ...seals.filter((each) => each !== own)]
		.slice(0, 1 + PEOPLE_MAX)
		.join(".");
}

function seal(device: string, personId: string): string {
	return createHmac("sha256", config.authSecret())
		.update(`device\0${device}\0${personId}`)
		.digest()
		.subarray(0, 16)
		.toString("base64url");
}
