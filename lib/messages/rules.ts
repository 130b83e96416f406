import {
	type ConversationAccess,
	decideSend,
	requestSide,
	type Standing,
} from "@/lib/conversations/rules";
import type { Body } from "@/lib/messages/body";
import type { ProblemCode } from "@/lib/problem";

type Decision =
	| { may: false; code: ProblemCode }
	/** Withheld: only the one who did it sees it, because the other blocks them and must not be reached. */
	| { may: true; isWithheld: boolean };
type Stored = { senderId: string; body: Body };

/**
 * Whether a person may touch what was said (edit, react, pin). A waiting request stays as it is until it is answered: an
 * edit would be a second message, a reaction a receipt. A block withholds, as with sending.
 */
export function decideTouch(standing: Standing, personId: string): Decision {
	if (standing.kind !== "direct") return { may: true, isWithheld: false };
	if (standing.hasBlocked) return { may: false, code: "conflict" };
	const side = requestSide(standing, personId);
	if (side === "sent") return { may: false, code: "request_waiting" };
	if (side === "received") return { may: false, code: "conflict" };
	return { may: true, isWithheld: standing.isBlockedBy };
}

/** Whether a message can be touched at all; what is deleted, or no message of anybody's, cannot. */
export function isLiving(body: Body): boolean {
	return (
		body.kind === "plain" || body.kind === "poll" || body.kind === "sealed"
	);
}

/**
 * Whether a person may give an emoji to a message: to one that still says something, and where they may write. A reaction
 * is a word, and where only admins write it is theirs too.
 */
export function decideReact(access: ConversationAccess, body: Body): Decision {
	if (!isLiving(body)) return { may: false, code: "conflict" };
	if (mayOnlyRead(access)) return { may: false, code: "admins_only" };
	return decideTouch(access, access.personId);
}

/**
 * Whether a person may pin a message for all, or take a pin down: both of a direct conversation, in a group whoever may
 * write. Only what still says something can be pinned.
 */
export function decidePin(
	access: ConversationAccess,
	body: Body,
	isPinned: boolean,
): Decision {
	if (isPinned && !isLiving(body)) return { may: false, code: "conflict" };
	if (mayOnlyRead(access)) return { may: false, code: "admins_only" };
	return decideTouch(access, access.personId);
}

function mayOnlyRead(access: ConversationAccess): boolean {
	return access.kind !== "direct" && !decideSend(access, access.personId).may;
}

/**
 * Whether a person may change the words of a message: their own, not forwarded ones, and not once it is deleted. Nor where
 * only admins write: new words under an old message are written all the same.
 */
export function decideEdit(
	access: ConversationAccess,
	message: Stored,
): Decision {
	if (message.senderId !== access.personId)
		return { may: false, code: "not_found" };
	const { body } = message;
	if (body.kind !== "plain" || body.isForwarded)
		return { may: false, code: "conflict" };
	if (mayOnlyRead(access)) return { may: false, code: "admins_only" };
	return decideTouch(access, access.personId);
}

/**
 * Whether a person may delete a message for everybody: their own, whatever stands between the two, and an admin of a
 * group anybody's. What happened to the group stays in its log.
 */
export function mayDeleteForAll(
	access: ConversationAccess,
	message: Stored,
): boolean {
	if (message.body.kind === "event") return false;
	const isAdmin = access.kind !== "direct" && access.role === "admin";
	return isAdmin || message.senderId === access.personId;
}
