import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** RFC 4226 asks for at least 128 bits and recommends 160. */
const SECRET_BYTES = 20;
const STEP_MS = 30_000;
const DIGITS = 6;
/** Steps that a clock may be off in either direction. */
const DRIFT = 1;
/** RFC 4648. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

export const stepAt = (nowMs: number): number => Math.floor(nowMs / STEP_MS);

/** The code of one step (RFC 6238 with SHA-1, which is what every app does). `digits` is for the RFC's own examples. */
export function codeOf(secret: Buffer, step: number, digits = DIGITS): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const mac = createHmac("sha1", secret).update(counter).digest();
	const at = (mac.at(-1) ?? 0) & 0xf;
	const number = mac.readUInt32BE(at) & 0x7fff_ffff;
	return String(number % 10 ** digits).padStart(digits, "0");
}

/** The step whose code this is, now or one step to either side; null for none. Every candidate is compared in full. */
export function matchingStep(
	secret: Buffer,
	code: string,
	nowMs: number,
): number | null {
	let found: number | null = null;
	for (let step = stepAt(nowMs) - DRIFT; step <= stepAt(nowMs) + DRIFT; step++)
		if (timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(code)))
			found = step;
	return found;
}

/** A secret as people and apps spell it: base32 without padding. */
export function spellSecret(secret: Buffer): string {
	const bits = Array.from(secret, (byte) => byte.toString(2).padStart(8, "0"));
	const groups = bits.join("").match(/.{1,5}/g) ?? [];
	return groups
		.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, "0"), 2)])
		.join("");
}

/** What the QR code says to an app: whose account it is, where, and the secret. */
export function appAddress(
	secret: Buffer,
	{ handle, serverName }: { handle: string; serverName: string },
): string {
	const issuer = encodeURIComponent(serverName);
	const label = `${issuer}:${encodeURIComponent(handle)}`;
	return `otpauth://totp/${label}?secret=${spellSecret(secret)}&issuer=${issuer}`;
}
