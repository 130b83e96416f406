import { randomInt } from "node:crypto";
import { count, eq, gt } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { serverSettings } from "@/db/schema/auth";
import { guests, people } from "@/db/schema/people";
import { refusable, sqlErrorCode } from "@/db/tx";
import { startSession } from "@/lib/auth/commands.server";
import { SETTINGS_ID } from "@/lib/auth/registration.server";
import type { Asker } from "@/lib/communities/access.server";
import {
	type EnteredByInvite,
	enterByInvite,
} from "@/lib/communities/channel-invites.server";
import { enterChannel } from "@/lib/communities/enter.server";
import { lobby } from "@/lib/communities/lobby.server";
import { announceGroup } from "@/lib/groups/announce.server";
import type { Change } from "@/lib/groups/write.server";
import { sweepGuests } from "@/lib/guests/end.server";
import type { GuestInput } from "@/lib/guests/input";
import { fillNameKeys, isTakenName } from "@/lib/guests/name.server";
import { newId } from "@/lib/ids";
import { GUESTS_MAX } from "@/lib/limits";
import { guestHandle } from "@/lib/people/guest-handle";
import { nameKeyOf } from "@/lib/people/skeleton.server";
import { ok, type ProblemCode, type Result, refuse } from "@/lib/problem";

const HOUR_MS = 3_600_000;

/** A visit that has begun. */
export type Visit = {
	personId: string;
	sessionId: string;
	conversationId: string;
	expiresAt: Date;
};

/**
 * Lets somebody in by a name alone: a person without a password, one session, and a place in the lobby, or in the one channel
 * whose link they hold, which says that they came. All of it ends on time. Refuses `invite_invalid` a link that brings no
 * guests (any more), `guests_closed`, `too_many` beyond GUESTS_MAX, and `taken` for a name that
 * is, or looks like, that of somebody with an account, of another guest who is here, or of the server itself: one word for
 * all three, so that the door tells no more than it must. Of two who come at once by one name, the key lets one in.
 */
export async function enterAsGuest(
	input: GuestInput,
	userAgent: string | null,
): Promise<Result<Visit>> {
	await fillNameKeys();
	// A name is free again the moment its visit is over.
	await sweepGuests();
	const lobbyId = input.token ? null : await lobby();
	const done = await refusable((tx) => begin(tx, input, userAgent, lobbyId));
	if (!done.ok) return done;
	const { change, visit } = done.value;
	if (change) await announceGroup(change);
	return ok(visit);
}

type Begun = { visit: Visit; change: Change | null };

async function begin(
	tx: Executor,
	input: GuestInput,
	userAgent: string | null,
	lobbyId: string | null,
): Promise<Result<Begun>> {
	const hours = await holdDoor(tx);
	if (!hours) return refuse("guests_closed");
	if (await isTakenName(tx, input.guestName)) return refuseName("taken");
	const now = new Date();
	if (await isFull(tx, now)) return refuse("too_many", { limit: GUESTS_MAX });
	const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
	const personId = await addGuest(tx, input, expiresAt);
	if (!personId) return refuseName("taken");
	const sessionId = await startSession(personId, userAgent, tx, expiresAt);
	const asker = { personId, role: "guest" } as const;
	const entered = await comeIn(tx, asker, lobbyId, input.token);
	if (!entered.ok) return entered;
	const { change, conversationId } = entered.value;
	const visit = { personId, sessionId, conversationId, expiresAt };
	return ok({ visit, change });
}

/** The place in the lobby, or where the link leads; either says that they came. */
async function comeIn(
	tx: Executor,
	asker: Asker,
	lobbyId: string | null,
	token = "",
): Promise<Result<EnteredByInvite>> {
	if (!lobbyId) return enterByInvite(tx, asker, token, { tells: true });
	const entered = await enterChannel(tx, asker, lobbyId, { tells: true });
	if (!entered.ok) return entered;
	return ok({ conversationId: lobbyId, change: entered.value });
}

const refuseName = (code: ProblemCode) =>
	refuse(code, { fields: { guestName: code } });

/** How long visits last, null when there are none; held, so that the owner's closing waits for who is just coming in. */
async function holdDoor(tx: Executor): Promise<number | null> {
	const [row] = await tx
		.select({ hours: serverSettings.guestHours })
		.from(serverSettings)
		.where(eq(serverSettings.id, SETTINGS_ID))
		.for("update");
	return row?.hours ?? null;
}

async function isFull(tx: Executor, now: Date): Promise<boolean> {
	const [here] = await tx
		.select({ count: count() })
		.from(guests)
		.where(gt(guests.expiresAt, now));
	return (here?.count ?? 0) >= GUESTS_MAX;
}

/** Null: another guest goes by that name. */
async function addGuest(
	tx: Executor,
	{ guestName, language }: GuestInput,
	expiresAt: Date,
): Promise<string | null> {
	const personId = newId();
	const random = randomInt(36 ** 6)
		.toString(36)
		.padStart(6, "0");
	const handle = guestHandle(guestName, random);
	await tx.insert(people).values({
		...{ id: personId, handle, language, role: "guest" },
		// No look-alike of another's handle: nobody's begins so.
		skeleton: handle,
		displayName: guestName,
		// No hash at all: nothing that is typed can match it.
		passwordHash: "",
		createdAt: new Date(),
	});
	try {
		await tx
			.insert(guests)
			.values({ personId, nameKey: nameKeyOf(guestName), expiresAt });
	} catch (error) {
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		return null;
	}
	return personId;
}
