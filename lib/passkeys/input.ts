import { z } from "zod";
import { PASSKEY_NAME_LENGTH_MAX } from "@/lib/auth/limits";
import { confirmInput } from "@/lib/two-step/input";

/** Bytes as a browser hands them on: base64url, and no longer than a key of any kind needs. */
const bytes = z
	.string("invalid")
	.max(20_000, "invalid")
	.regex(/^[A-Za-z0-9_-]*$/, "invalid");

const name = z
	.string("invalid")
	.trim()
	.min(1, "empty")
	.max(PASSKEY_NAME_LENGTH_MAX, "too_long");

const credential = {
	id: bytes.max(1400, "invalid"),
	rawId: bytes.max(1400, "invalid"),
	type: z.literal("public-key", "invalid"),
};

/** What a browser answers when a key was made; what else it tells of the device is dropped here. */
export const addPasskeyInput = z.object({
	name,
	response: z.object({
		...credential,
		response: z.object({
			clientDataJSON: bytes,
			attestationObject: bytes,
			transports: z
				.array(z.string().regex(/^[a-z-]{1,20}$/))
				.max(6)
				.catch([]),
		}),
	}),
});
export type AddPasskeyInput = z.infer<typeof addPasskeyInput>;

/** What a browser answers when a key was shown. */
export const passkeySignInInput = z.object({
	next: z.string("invalid").max(500, "invalid").nullish(),
	response: z.object({
		...credential,
		response: z.object({
			clientDataJSON: bytes,
			authenticatorData: bytes,
			signature: bytes,
			userHandle: bytes.nullish(),
		}),
	}),
});
export type PasskeySignInInput = z.infer<typeof passkeySignInInput>;

export const beginPasskeyInput = confirmInput;

export const renamePasskeyInput = z.object({ id: z.uuid("invalid"), name });
export const passkeyIdInput = z.object({ id: z.uuid("invalid") });
