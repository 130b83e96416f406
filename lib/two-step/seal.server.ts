import {
	createCipheriv,
	createDecipheriv,
	hkdfSync,
	randomBytes,
} from "node:crypto";
import { config } from "@/lib/config.server";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A secret as the database keeps it: AES-256-GCM with a key derived from AUTH_SECRET, bound to its person. A stolen
 * database makes no codes, and a row moved to somebody else's account opens nothing.
 */
export function sealSecret(secret: Buffer, personId: string): string {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv("aes-256-gcm", key(), nonce);
	cipher.setAAD(Buffer.from(personId));
	const sealed = [nonce, cipher.update(secret), cipher.final()];
	return Buffer.concat([...sealed, cipher.getAuthTag()]).toString("base64url");
}

/** The secret again; null when it was sealed with another AUTH_SECRET, for another person, or changed. */
export function openSecret(sealed: string, personId: string): Buffer | null {
	const bytes = Buffer.from(sealed, "base64url");
	const nonce = bytes.subarray(0, NONCE_BYTES);
	try {
		const cipher = createDecipheriv("aes-256-gcm", key(), nonce);
		cipher.setAAD(Buffer.from(personId));
		cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
		const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
		return Buffer.concat([cipher.update(body), cipher.final()]);
	} catch {
		return null;
	}
}

function key(): Buffer {
	const secret = config.authSecret();
	return Buffer.from(hkdfSync("sha256", secret, "", "two-step secrets", 32));
}
