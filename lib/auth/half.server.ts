import { createHmac, timingSafeEqual } from "node:crypto";
import { HALF_SIGNED_IN_MINUTES } from "@/lib/auth/limits";
import { config } from "@/lib/config.server";

/** The cookie of who has given the password and not yet the code. */
export const HALF_COOKIE = "half-signed-in";
/** The cookie of who has proved who they are, and has deleted their account: it opens the way back. */
export const RETURN_COOKIE = "return";
/** The cookie of who has just given their password to fetch their data. */
export const EXPORT_COOKIE = "export";
export const HALF_SECONDS = HALF_SIGNED_IN_MINUTES * 60;
const SHAPE =
	/^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\.(\d{10,16})\.([A-Za-z0-9_-]{43})$/;

/** What the cookie opens; one is not taken for another. */
type Purpose = "half" | "return" | "export";
type Half = { personId: string; expiresAtMs: number; seal: string };

/**
 * Says that this browser gave the person's password a moment ago. It is no session: it opens one page, for some
 * minutes, and is sealed together with the hash of the password, so that a new password makes it worthless.
 */
export function halfCookie(
	person: { personId: string; passwordHash: string },
	nowMs: number = Date.now(),
	purpose: Purpose = "half",
): string {
	const expiresAtMs = nowMs + HALF_SECONDS * 1000;
	const seal = sealOf(person, expiresAtMs, purpose);
	return [person.personId, expiresAtMs, seal].join(".");
}

/** Whose the cookie says it is, while it lives; null for what has not even its shape. Believe it only after `isHalfOf`. */
export function readHalf(
	cookie: string | undefined,
	nowMs: number = Date.now(),
): Half | null {
	const [, personId = "", expires = "", seal = ""] =
		SHAPE.exec(cookie ?? "") ?? [];
	const expiresAtMs = Number(expires);
	if (!personId || expiresAtMs <= nowMs) return null;
	return { personId, expiresAtMs, seal };
}

/** Whether the cookie was made here, for the password that the person has now. */
export function isHalfOf(
	half: Half,
	passwordHash: string,
	purpose: Purpose = "half",
): boolean {
	const wanted = sealOf({ ...half, passwordHash }, half.expiresAtMs, purpose);
	return timingSafeEqual(Buffer.from(half.seal), Buffer.from(wanted));
}

function sealOf(
	{ personId, passwordHash }: { personId: string; passwordHash: string },
	expiresAtMs: number,
	purpose: Purpose,
): string {
	return createHmac("sha256", config.authSecret())
		.update(`${purpose}\0${personId}\0${expiresAtMs}\0${passwordHash}`)
		.digest("base64url");
}
