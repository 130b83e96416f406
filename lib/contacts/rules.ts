import type { Relation } from "@/lib/people/view";

/**
 * What is stored of two people. `requestedBy` asked first. A "declined" request is one that never reached, or was
 * refused by, the other: to who asked it goes on waiting, to the other it is nothing.
 */
export type Pair = {
	state: "requested" | "declined" | "friends";
	requestedBy: string;
} | null;

export type Step = "send" | "accept" | "decline" | "cancel" | "remove";

/** What a step does to the pair: the state to write, and whether the other hears of it. Null: the step is refused. */
export type Outcome = {
	write: "nothing" | "requested" | "declined" | "friends" | "none";
	tellsOther: boolean;
} | null;

/** The pair as one of the two sees it. */
type Seen = Relation | "sent_quietly" | "received_quietly";

const NOTHING: Outcome = { write: "nothing", tellsOther: false };
const FRIENDS: Outcome = { write: "friends", tellsOther: true };
const REQUESTED: Outcome = { write: "requested", tellsOther: true };
const DECLINED: Outcome = { write: "declined", tellsOther: false };
const ENDED: Outcome = { write: "none", tellsOther: true };
const ENDED_QUIETLY: Outcome = { write: "none", tellsOther: false };

/**
 * Every state × every step, from the side of who takes it. A step that has already happened is done again as
 * nothing, so that a second click or a second tab is no error; one that no longer fits (accepting what was
 * withdrawn) is refused. A state and its quiet twin answer alike wherever the actor could see the difference.
 */
const STEPS: Record<Exclude<Seen, "self">, Record<Step, Outcome>> = {
	none: {
		send: REQUESTED,
		accept: null,
		decline: NOTHING,
		cancel: NOTHING,
		remove: NOTHING,
	},
	sent: {
		send: NOTHING,
		accept: null,
		decline: null,
		cancel: ENDED,
		remove: null,
	},
	sent_quietly: {
		send: NOTHING,
		accept: null,
		decline: null,
		cancel: ENDED_QUIETLY,
		remove: null,
	},
	// Two requests that cross are one wish: the second one accepts the first.
	received: {
		send: FRIENDS,
		accept: FRIENDS,
		decline: DECLINED,
		cancel: null,
		remove: null,
	},
	// The other still waits, so asking now is a yes.
	received_quietly: {
		send: FRIENDS,
		accept: null,
		decline: NOTHING,
		cancel: NOTHING,
		remove: NOTHING,
	},
	friends: {
		send: NOTHING,
		accept: NOTHING,
		decline: null,
		cancel: null,
		remove: ENDED,
	},
};

/** How `pair` stands to `personId`, quiet states told apart: for the rules, never for a view. */
function seenBy(pair: Pair, personId: string): Exclude<Seen, "self"> {
	if (!pair) return "none";
	if (pair.state === "friends") return "friends";
	const isMine = pair.requestedBy === personId;
	if (pair.state === "requested") return isMine ? "sent" : "received";
	return isMine ? "sent_quietly" : "received_quietly";
}

/**
 * What happens when `actorId` takes `step`. A request to somebody who blocks the actor is born declined: it looks
 * sent, and never arrives.
 */
export function decide(
	pair: Pair,
	step: Step,
	actor: { personId: string; isBlockedByOther: boolean },
): Outcome {
	const outcome = STEPS[seenBy(pair, actor.personId)][step];
	if (outcome === REQUESTED && actor.isBlockedByOther) return DECLINED;
	return outcome;
}

/**
 * What is left of a pair when `blockerId` blocks the other. What the blocker asked or had ends; what the blocked
 * asked goes on waiting in their eyes, because a request that vanished at that moment would tell.
 */
export function afterBlock(pair: Pair, blockerId: string): Outcome {
	switch (seenBy(pair, blockerId)) {
		case "none":
		case "received_quietly":
			return NOTHING;
		case "received":
			return DECLINED;
		case "sent":
		case "friends":
			return ENDED;
		case "sent_quietly":
			return ENDED_QUIETLY;
	}
}

/** The pair as it stands after an outcome of `actorId`'s step. */
export function pairAfter(
	pair: Pair,
	{ write }: NonNullable<Outcome>,
	actorId: string,
): Pair {
	switch (write) {
		case "nothing":
			return pair;
		case "none":
			return null;
		case "requested":
		case "declined":
		case "friends":
			return { state: write, requestedBy: pair?.requestedBy ?? actorId };
	}
}
