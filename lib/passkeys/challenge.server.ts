import {
	createHash,
	createHmac,
	randomBytes,
	timingSafeEqual,
} from "node:crypto";
import { lt } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { spentChallenges } from "@/db/schema/keys";
import { sqlErrorCode } from "@/db/tx";
import { CHALLENGE_MINUTES } from "@/lib/auth/limits";
import { config } from "@/lib/config.server";

const RANDOM_BYTES = 16;
const TIME_BYTES = 6;
const SEAL_BYTES = 16;
const LENGTH = RANDOM_BYTES + TIME_BYTES + SEAL_BYTES;

/** What a challenge is for: an answer to one of another kind, or of another session, is none. */
export type ChallengeFor = "sign-in" | `add:${string}`;

/**
 * A fresh challenge: random, with the time it runs out and a seal over both. Nothing is stored, so whoever only opens the
 * sign-in page fills no table; only an answer that was right leaves a row (`spendChallenge`).
 */
export function makeChallenge(
	purpose: ChallengeFor,
	nowMs: number = Date.now(),
): Buffer {
	const body = Buffer.alloc(RANDOM_BYTES + TIME_BYTES);
	randomBytes(RANDOM_BYTES).copy(body);
	body.writeUIntBE(
		nowMs + CHALLENGE_MINUTES * 60_000,
		RANDOM_BYTES,
		TIME_BYTES,
	);
	return Buffer.concat([body, sealOf(body, purpose)]);
}

/** Whether this challenge (base64url) was made here for this purpose and has not run out. */
export function isChallenge(
	challenge: string,
	purpose: ChallengeFor,
	nowMs: number = Date.now(),
): boolean {
	const bytes = Buffer.from(challenge, "base64url");
	if (bytes.length !== LENGTH) return false;
	const body = bytes.subarray(0, -SEAL_BYTES);
	if (!timingSafeEqual(bytes.subarray(-SEAL_BYTES), sealOf(body, purpose)))
		return false;
	return endOf(bytes) > nowMs;
}

/** Takes a challenge that was answered, in the caller's transaction; false when it was taken before. */
export async function spendChallenge(
	tx: Executor,
	challenge: string,
): Promise<boolean> {
	const bytes = Buffer.from(challenge, "base64url");
	await tx
		.delete(spentChallenges)
		.where(lt(spentChallenges.expiresAt, new Date()));
	try {
		await tx.insert(spentChallenges).values({
			challengeHash: createHash("sha256").update(bytes).digest("hex"),
			expiresAt: new Date(endOf(bytes)),
		});
		return true;
	} catch (error) {
		if (sqlErrorCode(error) === "ER_DUP_ENTRY") return false;
		throw error;
	}
}

const endOf = (bytes: Buffer) => bytes.readUIntBE(RANDOM_BYTES, TIME_BYTES);

function sealOf(body: Buffer, purpose: ChallengeFor): Buffer {
	return createHmac("sha256", config.authSecret())
		.update(`challenge\0${purpose}\0`)
		.update(body)
		.digest()
		.subarray(0, SEAL_BYTES);
}
