/** Crockford's: digits and letters without i, l, o and u, which are taken for others. */
export const RECOVERY_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** The digits of an app's code as typed, without the gap that apps show in the middle; null for what is none. */
export function appCodeOf(typed: string): string | null {
	const digits = typed.replace(/[\s-]/g, "");
	return /^\d{6}$/.test(digits) ? digits : null;
}

/** A recovery code as it is compared: in small letters, without gaps, and with what was misread put right. */
export function canonicalRecovery(typed: string): string {
	return typed
		.toLowerCase()
		.replace(/[\s-]/g, "")
		.replace(/o/g, "0")
		.replace(/[il]/g, "1");
}
