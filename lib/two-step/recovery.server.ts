import { createHash, randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { recoveryCodes } from "@/db/schema/keys";
import { RECOVERY_CODES_COUNT } from "@/lib/auth/limits";
import { canonicalRecovery, RECOVERY_ALPHABET } from "@/lib/two-step/typed";

/** 16 characters of 32 are 80 bits: a plain hash keeps them, since nobody tries them all. */
const CHARACTERS = 16;

/**
 * Makes the person's recovery codes anew in the caller's transaction, and answers them for the one time they are shown.
 * The earlier ones open nothing any more.
 */
export async function makeRecoveryCodes(
	tx: Executor,
	personId: string,
): Promise<string[]> {
	const codes = Array.from({ length: RECOVERY_CODES_COUNT }, newCode);
	await dropRecoveryCodes(tx, personId);
	await tx
		.insert(recoveryCodes)
		.values(codes.map((code) => ({ personId, codeHash: hashOf(code) })));
	return codes;
}

export async function dropRecoveryCodes(
	tx: Executor,
	personId: string,
): Promise<void> {
	await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
}

/** Uses a code up: of two who bring it at once the row goes with one. */
export async function spendRecoveryCode(
	tx: Executor,
	personId: string,
	code: string,
): Promise<boolean> {
	const [spent] = await tx
		.delete(recoveryCodes)
		.where(
			and(
				eq(recoveryCodes.personId, personId),
				eq(recoveryCodes.codeHash, hashOf(code)),
			),
		);
	return spent.affectedRows === 1;
}

/** "k3v9-0x2m-7qtd-8wpe": what one can read aloud and type from paper. */
function newCode(): string {
	const letters = Array.from(
		randomBytes(CHARACTERS),
		(byte) => RECOVERY_ALPHABET[byte % RECOVERY_ALPHABET.length],
	);
	return (letters.join("").match(/.{4}/g) ?? []).join("-");
}

const hashOf = (code: string) =>
	createHash("sha256").update(canonicalRecovery(code)).digest("hex");
