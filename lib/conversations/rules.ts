import { RECEIPTS_SHARED_MAX } from "@/lib/limits";
import type { ProblemCode } from "@/lib/problem";

export type RequestState = "none" | "pending" | "declined";

export type Role = "admin" | "member";

/**
 * How a person and a conversation stand to each other, read under the conversation's lock when it decides a write.
 * In groups and channels there is no request and nobody is blocked: membership and role are all.
 */
export type Standing = {
	kind: "direct" | "group" | "channel";
	role: Role;
	/** An announcement group: members read. */
	onlyAdminsWrite: boolean;
	memberCount: number;
	request: RequestState;
	/** Who opened the conversation, and then who wrote the first message. */
	requestedBy: string | null;
	hasMessages: boolean;
	areFriends: boolean;
	/** The person blocks the other. */
	hasBlocked: boolean;
	/** The other blocks the person: never shown. */
	isBlockedBy: boolean;
	/** The other lets only friends begin a conversation. */
	onlyFriendsBegin: boolean;
	/** The other has deleted their account: what was said stays, and nobody reads on. */
	isOtherGone: boolean;
};

/** A conversation as one of its members holds it: the row, how the two stand, and the member's own markers. */
export type ConversationAccess = Standing & {
	id: string;
	personId: string;
	/** The other person of a direct conversation. */
	otherId: string | null;
	generation: number;
	lastSequence: number;
	version: number;
	lastMessageAt: Date | null;
	/** How long a message sent now stays; null: for good. */
	lifetimeSeconds: number | null;
	/** A game of draw-and-guess is on. */
	hasGame: boolean;
	createdAt: Date;
	readSequence: number;
	deliveredSequence: number;
	/** Numbers this member's own marks. */
	marksVersion: number;
};

/** Which side of a waiting request a person is on. A declined one goes on waiting, as far as its sender can tell. */
export type Side = "none" | "sent" | "received";
export type Answer = "accept" | "decline" | "block";

export type SendDecision =
	| { may: false; code: ProblemCode }
	| { may: true; request: RequestState; isWithheld: boolean };

/** Where a person stands towards a conversation's request. Friends have none, whatever the row still says. */
export function requestSide(standing: Standing, personId: string): Side {
	if (standing.kind !== "direct" || standing.areFriends) return "none";
	if (standing.request === "none") return "none";
	return standing.requestedBy === personId ? "sent" : "received";
}

/**
 * Whether a person may send now, and what the send makes of the request: a stranger's first message makes it wait,
 * the other's reply accepts it, and a second one before that is refused; so is a first one to who lets only friends begin. Who is blocked is not told: the message is
 * kept, withheld from the other.
 */
export function decideSend(standing: Standing, senderId: string): SendDecision {
	if (standing.kind !== "direct")
		return standing.onlyAdminsWrite && standing.role !== "admin"
			? { may: false, code: "admins_only" }
			: { may: true, request: "none", isWithheld: false };
	// One's own block is no secret: lift it to write again.
	if (standing.hasBlocked) return { may: false, code: "conflict" };
	if (standing.isOtherGone) return { may: false, code: "gone" };
	if (requestSide(standing, senderId) === "sent")
		return { may: false, code: "request_waiting" };
	const isFirst = !standing.hasMessages && !standing.areFriends;
	// Of any stranger alike, blocked or not.
	if (isFirst && standing.onlyFriendsBegin)
		return { may: false, code: "friends_first" };
	return {
		may: true,
		request: isFirst ? "pending" : "none",
		isWithheld: standing.isBlockedBy,
	};
}

/** What an answer makes of the request; a code when there is nothing for this person to answer. Repeats are harmless. */
export function decideAnswer(
	standing: Standing,
	personId: string,
	answer: Exclude<Answer, "block">,
): { may: false; code: ProblemCode } | { may: true; request: RequestState } {
	const side = requestSide(standing, personId);
	if (side === "sent") return { may: false, code: "conflict" };
	if (answer === "accept") return { may: true, request: "none" };
	if (side === "none") return { may: false, code: "conflict" };
	return { may: true, request: "declined" };
}

/** Whether receipts, presence and typing flow: not while a request waits, and not across a block. */
export function isOpenBetween(standing: Standing, personId: string): boolean {
	return requestSide(standing, personId) === "none" && !standing.hasBlocked;
}

/**
 * Whether the others are told how far a person has read. In a large group they are not: a marker of each member told
 * to each member is the square of them, and nobody reads five hundred ticks. Who has read a message can be asked.
 */
export function sharesReceipts(standing: Standing, personId: string): boolean {
	// A public place: nobody there is told how far somebody has read.
	if (standing.kind === "channel") return false;
	if (standing.kind === "group")
		return standing.memberCount <= RECEIPTS_SHARED_MAX;
	return isOpenBetween(standing, personId);
}

/** Whether the others hear that a person writes: where they talk already, and what is sent would arrive. */
export function isHeardWriting(standing: Standing, personId: string): boolean {
	const send = decideSend(standing, personId);
	if (!send.may || send.isWithheld || send.request !== "none") return false;
	return isOpenBetween(standing, personId);
}

/** Whether a conversation woke: silent so long that clients may no longer listen to its channel. */
export function isWaking(
	lastMessageAtMs: number | null,
	nowMs: number,
	wakeDays: number,
): boolean {
	return (
		lastMessageAtMs === null || nowMs - lastMessageAtMs >= wakeDays * 86_400_000
	);
}
