import {
	generateRegistrationOptions,
	verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { and, asc, eq, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { passkeys } from "@/db/schema/keys";
import { people } from "@/db/schema/people";
import { refusable, sqlErrorCode } from "@/db/tx";
import { confirmPassword } from "@/lib/auth/confirm.server";
import { CHALLENGE_MINUTES, PASSKEYS_MAX } from "@/lib/auth/limits";
import { registrationState } from "@/lib/auth/registration.server";
import { newId } from "@/lib/ids";
import {
	type ChallengeFor,
	isChallenge,
	makeChallenge,
	spendChallenge,
} from "@/lib/passkeys/challenge.server";
import type { AddPasskeyInput } from "@/lib/passkeys/input";
import type { Place } from "@/lib/passkeys/place.server";
import { userHandleOf } from "@/lib/passkeys/user-handle.server";
import type { PasskeyOptions, PasskeyView } from "@/lib/passkeys/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { ConfirmInput } from "@/lib/two-step/input";
import type { Viewer } from "@/lib/viewer";

/** EdDSA, ES256 and RS256: what every device has, and keys that fit the column. */
const ALGORITHMS = [-8, -7, -257];

/** The viewer's passkeys, in the order in which they were added. */
export async function listPasskeys(viewer: Viewer): Promise<PasskeyView[]> {
	const rows = await database()
		.select()
		.from(passkeys)
		.where(eq(passkeys.personId, viewer.personId))
		.orderBy(asc(passkeys.id));
	return rows.map(({ id, name, host, isSynced, createdAt, lastUsedOn }) => ({
		id,
		name,
		addedOn: createdAt.toISOString().slice(0, 10),
		lastUsedOn,
		host,
		isSynced,
	}));
}

/**
 * Asks a browser to make a key for the viewer. A key opens the account for good, so the password is asked for again. Refuses
 * what `confirmPassword` refuses, and `too_many` beyond PASSKEYS_MAX.
 */
export async function beginPasskey(
	viewer: Viewer,
	{ current }: ConfirmInput,
	place: Place,
): Promise<Result<PasskeyOptions>> {
	const confirmed = await confirmPassword(viewer, current);
	if (!confirmed.ok) return confirmed;
	const own = await database()
		.select({ id: passkeys.credentialId, host: passkeys.host })
		.from(passkeys)
		.where(eq(passkeys.personId, viewer.personId));
	if (own.length >= PASSKEYS_MAX)
		return refuse("too_many", { limit: PASSKEYS_MAX });
	const [[person], { serverName }] = await Promise.all([
		database()
			.select({ displayName: people.displayName })
			.from(people)
			.where(eq(people.id, viewer.personId)),
		registrationState(),
	]);
	const options = await generateRegistrationOptions({
		rpName: serverName,
		rpID: place.host,
		userID: new Uint8Array(userHandleOf(viewer.personId)),
		userName: viewer.handle,
		userDisplayName: person?.displayName ?? viewer.handle,
		challenge: new Uint8Array(makeChallenge(purposeOf(viewer))),
		timeout: CHALLENGE_MINUTES * 60_000,
		attestationType: "none",
		supportedAlgorithmIDs: ALGORITHMS,
		excludeCredentials: own.filter(({ host }) => host === place.host),
		authenticatorSelection: {
			residentKey: "required",
			userVerification: "required",
		},
	});
	return ok(options);
}

/**
 * Keeps the key that a browser has made. Refuses `passkey_refused` when the answer is to no challenge of this session, to one
 * that was answered or ran out, comes from elsewhere, or did not ask the person; `taken` for a key that is here already.
 */
export async function addPasskey(
	viewer: Viewer,
	{ name, response }: AddPasskeyInput,
	place: Place,
): Promise<Result<null>> {
	const verified = await verifyNew(viewer, response, place);
	if (!verified) return refuse("passkey_refused");
	const { challenge, credential, isSynced } = verified;
	return refusable(async (tx) => {
		if (!(await spendChallenge(tx, challenge)))
			return refuse("passkey_refused");
		if (await isFull(tx, viewer.personId))
			return refuse("too_many", { limit: PASSKEYS_MAX });
		const isNew = await insertOnce(tx, {
			id: newId(),
			personId: viewer.personId,
			name,
			credentialId: credential.id,
			publicKey: Buffer.from(credential.publicKey).toString("base64url"),
			counter: credential.counter,
			transports: response.response.transports.join(","),
			host: place.host,
			isSynced,
			createdAt: new Date(),
		});
		return isNew ? ok() : refuse("taken");
	});
}

/** Calls a passkey of the viewer something else. Refuses `not_found` for one that is not theirs. */
export async function renamePasskey(
	viewer: Viewer,
	{ id, name }: { id: string; name: string },
): Promise<Result<null>> {
	const [done] = await database()
		.update(passkeys)
		.set({ name })
		.where(isOwn(viewer, id));
	return done.affectedRows === 1 ? ok() : refuse("not_found");
}

/** Removes a passkey of the viewer: from here on it opens nothing. Refuses `not_found` for one that is not theirs. */
export async function removePasskey(
	viewer: Viewer,
	{ id }: { id: string },
): Promise<Result<null>> {
	const [done] = await database().delete(passkeys).where(isOwn(viewer, id));
	return done.affectedRows === 1 ? ok() : refuse("not_found");
}

const isOwn = (viewer: Viewer, id: string) =>
	and(eq(passkeys.id, id), eq(passkeys.personId, viewer.personId));

/** The answer must come from the session that was asked. */
const purposeOf = (viewer: Viewer): ChallengeFor => `add:${viewer.sessionId}`;

async function verifyNew(
	viewer: Viewer,
	response: AddPasskeyInput["response"],
	place: Place,
) {
	let challenge = "";
	try {
		const { registrationInfo } = await verifyRegistrationResponse({
			response: { ...response, clientExtensionResults: {} },
			expectedChallenge: (answered) => {
				challenge = answered;
				return isChallenge(answered, purposeOf(viewer));
			},
			expectedOrigin: place.origins,
			expectedRPID: place.host,
			requireUserVerification: true,
			supportedAlgorithmIDs: ALGORITHMS,
		});
		if (!registrationInfo) return null;
		const { credential, credentialBackedUp } = registrationInfo;
		return { challenge, credential, isSynced: credentialBackedUp };
	} catch {
		// The library throws whatever does not fit: for us each is the same refusal, and nothing of it is ours to repair.
		return null;
	}
}

async function isFull(tx: Executor, personId: string): Promise<boolean> {
	// Two tabs that add at once come one after the other.
	await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.id, personId))
		.for("update");
	const [row] = await tx
		.select({ count: sql<number>`count(*)` })
		.from(passkeys)
		.where(eq(passkeys.personId, personId));
	return Number(row?.count) >= PASSKEYS_MAX;
}

async function insertOnce(
	tx: Executor,
	row: typeof passkeys.$inferInsert,
): Promise<boolean> {
	try {
		await tx.insert(passkeys).values(row);
		return true;
	} catch (error) {
		if (sqlErrorCode(error) === "ER_DUP_ENTRY") return false;
		throw error;
	}
}
