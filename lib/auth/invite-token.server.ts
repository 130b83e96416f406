import { createHmac, timingSafeEqual } from "node:crypto";
import { config } from "@/lib/config.server";

const ID_BYTES = 16;
const SEAL_BYTES = 16;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** What a token lets somebody into: the seal differs, so a link to one thing never opens another. */
export type InviteScope = "invite" | "group" | "community" | "channel";

/**
 * The token of an invite: its id and a seal over it with the server's secret. Nothing secret is stored, so a stolen
 * database opens no door, and the link and its QR can be shown again at any time.
 */
export function inviteToken(
	inviteId: string,
	scope: InviteScope = "invite",
): string {
	const id = Buffer.from(inviteId.replaceAll("-", ""), "hex");
	return Buffer.concat([id, seal(id, scope)]).toString("base64url");
}

/** The id of the invite that a token opens, or null for a token we did not make. Whether it still lives is for the row to say. */
export function inviteIdOf(
	token: string | null | undefined,
	scope: InviteScope = "invite",
): string | null {
	if (!token || !SHAPE.test(token)) return null;
	const bytes = Buffer.from(token, "base64url");
	// The last character has two bits to spare: one token has one spelling.
	if (bytes.toString("base64url") !== token) return null;
	const id = bytes.subarray(0, ID_BYTES);
	if (!timingSafeEqual(bytes.subarray(ID_BYTES), seal(id, scope))) return null;
	const hex = id.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20),
	].join("-");
}

function seal(id: Buffer, scope: InviteScope): Buffer {
	return createHmac("sha256", config.authSecret())
		.update(`${scope}\0`)
		.update(id)
		.digest()
		.subarray(0, SEAL_BYTES);
}
