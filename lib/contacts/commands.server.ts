import type { Executor } from "@/db/client";
import { transaction } from "@/db/tx";
import { lockStanding } from "@/lib/contacts/access.server";
import { announceChange } from "@/lib/contacts/announce.server";
import type { ContactInput } from "@/lib/contacts/input";
import { decide, type Step } from "@/lib/contacts/rules";
import { type Change, writeOutcome } from "@/lib/contacts/write.server";
import { relationOf } from "@/lib/people/relation";
import type { Relation } from "@/lib/people/view";
import { introduce } from "@/lib/presence/announce.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** How the viewer stands to the other person after a step. */
export type StepView = { personId: string; relation: Relation };

/**
 * Asks somebody to be friends. If they have asked the viewer, that makes them friends at once. Refuses oneself, people
 * who do not exist, and people the viewer blocks (unblock first). To somebody who blocks the viewer it looks sent.
 */
export const sendRequest = (viewer: Viewer, input: ContactInput) =>
	take(viewer, "send", input);

/** Accepts a request. Refuses when there is none (any more); harmless when they are friends already. */
export const acceptRequest = (viewer: Viewer, input: ContactInput) =>
	take(viewer, "accept", input);

/** Declines a request. Who asked is not told: to them it goes on waiting. */
export const declineRequest = (viewer: Viewer, input: ContactInput) =>
	take(viewer, "decline", input);

/** Takes one's own request back. Refuses when it was accepted in the meantime. */
export const cancelRequest = (viewer: Viewer, input: ContactInput) =>
	take(viewer, "cancel", input);

/** Ends a friendship. The other is told nothing but that it is so. */
export const removeFriend = (viewer: Viewer, input: ContactInput) =>
	take(viewer, "remove", input);

async function take(
	viewer: Viewer,
	step: Step,
	{ personId }: ContactInput,
): Promise<Result<StepView>> {
	const taken = await transaction((tx) =>
		takeWithin(tx, viewer, step, personId),
	);
	if (!taken.ok) return taken;
	const { after, outcome } = taken.value;
	if (outcome.write !== "nothing")
		await announceChange(viewer.personId, personId, taken.value);
	if (outcome.write === "friends") await introduce(viewer.personId, personId);
	return ok({ personId, relation: relationOf(after, viewer.personId) });
}

async function takeWithin(
	tx: Executor,
	viewer: Viewer,
	step: Step,
	otherId: string,
): Promise<Result<Change>> {
	const standing = await lockStanding(tx, viewer, otherId);
	if (!standing.ok) return standing;
	const { pair, hasBlocked, isBlockedByOther } = standing.value;
	if (hasBlocked && step === "send") return refuse("conflict");
	const actor = { personId: viewer.personId, isBlockedByOther };
	const outcome = decide(pair, step, actor);
	if (!outcome) return refuse("conflict");
	return ok(
		await writeOutcome(tx, viewer.personId, { otherId, pair, outcome }),
	);
}
