import {
	generateAuthenticationOptions,
	verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { and, eq, ne } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { passkeys } from "@/db/schema/keys";
import { people } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import { startSession } from "@/lib/auth/commands.server";
import type { Entered } from "@/lib/auth/enter.server";
import { CHALLENGE_MINUTES } from "@/lib/auth/limits";
import {
	isChallenge,
	makeChallenge,
	spendChallenge,
} from "@/lib/passkeys/challenge.server";
import type { PasskeySignInInput } from "@/lib/passkeys/input";
import type { Place } from "@/lib/passkeys/place.server";
import { userHandleOf } from "@/lib/passkeys/user-handle.server";
import type { PasskeyQuestion } from "@/lib/passkeys/view";
import { ok, type Result, refuse } from "@/lib/problem";

type Shown = PasskeySignInInput["response"];
type Row = typeof passkeys.$inferSelect & { language: string };

/**
 * Asks a browser to show a key, without saying whose: which accounts have one is nobody's to know. Costs the database
 * nothing, so that anybody may ask.
 */
export function askForPasskey(place: Place): Promise<PasskeyQuestion> {
	return generateAuthenticationOptions({
		rpID: place.host,
		challenge: new Uint8Array(makeChallenge("sign-in")),
		timeout: CHALLENGE_MINUTES * 60_000,
		userVerification: "required",
	});
}

/**
 * Opens a session for whose key was shown. The device has asked for a finger, a face or its own code, so the key stands for
 * both steps. Refuses `passkey_refused`, whatever it was: an unknown or removed key, another place, another's name on it, a
 * challenge that was not made here, ran out or was answered before, a counter that went back.
 */
export async function openByPasskey(
	response: Shown,
	place: Place,
	userAgent: string | null,
): Promise<Result<Entered>> {
	return refusable(async (tx) => {
		const row = await lockPasskey(tx, response.id, place);
		if (!row || !isOfPerson(response, row.personId))
			return refuse("passkey_refused");
		const verified = await verify(response, row, place);
		if (!verified || !(await spendChallenge(tx, verified.challenge)))
			return refuse("passkey_refused");
		await tx
			.update(passkeys)
			.set({
				counter: verified.counter,
				isSynced: verified.isSynced,
				lastUsedOn: new Date().toISOString().slice(0, 10),
			})
			.where(eq(passkeys.id, row.id));
		const { personId, language } = row;
		const sessionId = await startSession(personId, userAgent, tx);
		return ok({ personId, language, sessionId });
	});
}

/** Locked, so that of a removal and a use at once one comes first, and the counter is read by one at a time. */
async function lockPasskey(
	tx: Executor,
	credentialId: string,
	{ host }: Place,
): Promise<Row | null> {
	const [row] = await tx
		.select()
		.from(passkeys)
		.where(
			and(eq(passkeys.credentialId, credentialId), eq(passkeys.host, host)),
		)
		.for("update");
	if (!row) return null;
	const [person] = await tx
		.select({ language: people.language })
		.from(people)
		.where(and(eq(people.id, row.personId), ne(people.role, "guest")));
	return person ? { ...row, ...person } : null;
}

function isOfPerson({ response }: Shown, personId: string): boolean {
	return response.userHandle === userHandleOf(personId).toString("base64url");
}

async function verify(response: Shown, row: Row, place: Place) {
	let challenge = "";
	try {
		const { verified, authenticationInfo } = await verifyAuthenticationResponse(
			{
				response: {
					...response,
					response: {
						...response.response,
						userHandle: response.response.userHandle ?? undefined,
					},
					clientExtensionResults: {},
				},
				expectedChallenge: (answered) => {
					challenge = answered;
					return isChallenge(answered, "sign-in");
				},
				expectedOrigin: place.origins,
				expectedRPID: place.host,
				requireUserVerification: true,
				credential: {
					id: row.credentialId,
					publicKey: new Uint8Array(Buffer.from(row.publicKey, "base64url")),
					counter: row.counter,
				},
			},
		);
		if (!verified) return null;
		const { newCounter: counter, credentialBackedUp: isSynced } =
			authenticationInfo;
		return { challenge, counter, isSynced };
	} catch {
		// The library throws whatever does not fit: each is the same refusal.
		return null;
	}
}
