import type { ConversationAccess, Role } from "@/lib/conversations/rules";
import { decideTouch } from "@/lib/messages/rules";
import type { ProblemCode } from "@/lib/problem";

/** A member as the rules see one. */
export type Seat = { personId: string; role: Role; joinedAt: Date };

/** What an admin may do with another member's seat. */
export type Step = "promote" | "demote" | "handOver" | "remove" | "ban";

/**
 * Who becomes admin when these people go: the member who has been there longest, and nobody while an admin stays or
 * when all are gone. Ids decide between those who came in the same moment, so everybody computes the same.
 */
export function heirOf(
	seats: readonly Seat[],
	leavingIds: readonly string[],
): string | null {
	const staying = seats.filter((seat) => !leavingIds.includes(seat.personId));
	if (staying.some((seat) => seat.role === "admin")) return null;
	const [first] = [...staying].sort(
		(a, b) =>
			a.joinedAt.getTime() - b.joinedAt.getTime() ||
			(a.personId < b.personId ? -1 : 1),
	);
	return first?.personId ?? null;
}

/**
 * Whether an admin may take a step with somebody's seat; a code when not. One steps down by `demote` on oneself, but
 * not as the last admin, and goes by leaving, never by removing oneself. Repeats are harmless.
 */
export function stepProblem(
	seats: readonly Seat[],
	actorId: string,
	targetId: string,
	step: Step,
): ProblemCode | null {
	const actor = seats.find((seat) => seat.personId === actorId);
	const target = seats.find((seat) => seat.personId === targetId);
	if (!actor || !target) return "not_found";
	if (actor.role !== "admin") return "admins_only";
	const isSelf = actorId === targetId;
	switch (step) {
		case "promote":
			return null;
		case "demote":
			return adminsOf(seats).some((one) => one.personId !== targetId)
				? null
				: "conflict";
		case "handOver":
		case "remove":
		case "ban":
			return isSelf ? "conflict" : null;
		default:
			return step satisfies never;
	}
}

export function adminsOf(seats: readonly Seat[]): Seat[] {
	return seats.filter((seat) => seat.role === "admin");
}

/** How somebody stands to who wants to add them to a group. */
export type AddStanding = {
	isMember: boolean;
	isFriend: boolean;
	/** The person blocks who adds: never shown. */
	hasBlockedAdder: boolean;
	/** Who adds blocks the person. */
	isBlockedByAdder: boolean;
	/** Whom the person lets add them, and ask them. */
	groupsFrom: "everyone" | "friends" | "nobody";
	/** A request that is there already, and whether it came from the same. */
	request: { state: "waiting" | "declined"; isSameAdder: boolean } | null;
};

/**
 * What adding somebody comes to: friends are in at once, everybody else is asked. Who declined is not asked again by
 * the same person; to who asked, that, a block, and somebody who does not want to be asked look like a request that waits.
 */
export function decideAdd(
	standing: AddStanding,
): "none" | "join" | "ask" | "askInVain" | "refuse" {
	if (standing.isMember) return "none";
	if (standing.isBlockedByAdder) return "refuse";
	const { request, groupsFrom } = standing;
	if (standing.isFriend && groupsFrom !== "nobody") return "join";
	if (request?.state === "waiting") return "none";
	if (standing.hasBlockedAdder || groupsFrom !== "everyone")
		return request?.isSameAdder === false ? "none" : "askInVain";
	return request?.isSameAdder ? "none" : "ask";
}

/**
 * Whether a person may say how long messages stay: both of a direct conversation, admins of a group, who leads a channel.
 * Not before the two talk: a line of the log would be a first message.
 */
export function decideLifetime(
	access: ConversationAccess,
): ReturnType<typeof decideTouch> {
	if (access.kind !== "direct" && access.role !== "admin")
		return {
			may: false,
			code: access.kind === "group" ? "admins_only" : "moderators_only",
		};
	const isFirst = !access.hasMessages && !access.areFriends;
	if (access.kind === "direct" && isFirst)
		return { may: false, code: "request_waiting" };
	return decideTouch(access, access.personId);
}
