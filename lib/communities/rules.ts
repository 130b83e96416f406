import type { CommunityRole, Visibility } from "@/lib/communities/view";
import { RECEIPTS_SHARED_MAX } from "@/lib/limits";
import type { ProblemCode } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** How somebody stands to a community. */
export type CommunityStanding = {
	isPublic: boolean;
	role: CommunityRole | null;
	isBanned: boolean;
};

/** How somebody stands to a channel. */
export type ChannelStanding = {
	isLobby: boolean;
	visibility: Visibility;
	isMember: boolean;
	/** Kept out of this one channel, which is how the lobby keeps somebody out. */
	isBanned: boolean;
	/** What the person is on the server: the lobby is led by those who lead it. */
	serverRole: Viewer["role"];
	/** Null: the server's own channel. */
	community: CommunityStanding | null;
};

/** Whether a role decides over others: who owns and who moderates. */
export function leads(role: Viewer["role"] | null | undefined): boolean {
	return role === "owner" || role === "moderator";
}

/** Whether somebody may know of a community: it is public, or they are in it. Who is banned may not. */
export function isSeenCommunity(standing: CommunityStanding): boolean {
	return !standing.isBanned && (standing.isPublic || standing.role !== null);
}

/** Whether somebody leads a channel, in it or not. */
export function leadsChannel({
	community,
	serverRole,
}: ChannelStanding): boolean {
	return leads(community ? community.role : serverRole);
}

/** Whether somebody may know of a channel. What may be seen may be entered: a private one is seen by who was added, and leads. */
export function isSeenChannel(standing: ChannelStanding): boolean {
	if (standing.isBanned) return false;
	const { community } = standing;
	// A guest is in no community: they see the channel that they were let into, and the lobby, which is everybody's.
	if (standing.serverRole === "guest")
		return (
			standing.isMember || (!community && standing.visibility === "public")
		);
	if (community && !isSeenCommunity(community)) return false;
	if (standing.visibility === "public") return true;
	return standing.isMember || leadsChannel(standing);
}

/** Whether somebody who leaves must no longer hear: not where the door stays open to them, whoever they are. */
export function closesBehind({
	visibility,
	community,
}: ChannelStanding): boolean {
	return visibility === "private" || community?.isPublic === false;
}

/** Whether coming and going is told in a channel's log: while it is small, as with receipts. A hall has too many doors. */
export function tellsComings(memberCount: number): boolean {
	return memberCount <= RECEIPTS_SHARED_MAX;
}

/** A member as the rules see one. */
export type CommunitySeat = {
	personId: string;
	role: CommunityRole;
	joinedAt: Date;
};

/** What is done with somebody's place in a community: a role is given, or the place taken away. */
export type CommunityStep = CommunityRole | "remove" | "ban";

/**
 * Who becomes owner when an owner goes: nobody while another stays, else the moderator who has been there longest, else the
 * member. Ids decide between those who came in the same moment, so everybody computes the same.
 */
export function communityHeirOf(
	seats: readonly CommunitySeat[],
	leavingId: string,
): string | null {
	const staying = seats.filter((seat) => seat.personId !== leavingId);
	if (staying.some((seat) => seat.role === "owner")) return null;
	const rank = (seat: CommunitySeat) => (seat.role === "moderator" ? 0 : 1);
	const [first] = [...staying].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			a.joinedAt.getTime() - b.joinedAt.getTime() ||
			(a.personId < b.personId ? -1 : 1),
	);
	return first?.personId ?? null;
}

/**
 * Whether somebody may take a step with a member's place; a code when not. Owners decide about roles and about moderators;
 * moderators remove and ban members. One steps down by oneself, but not as the last owner, and goes by leaving.
 */
export function communityStepProblem(
	actor: CommunitySeat,
	target: CommunitySeat,
	step: CommunityStep,
	ownerCount: number,
): ProblemCode | null {
	if (step === "remove" || step === "ban") return goneProblem(actor, target);
	if (target.role === "owner" && step !== "owner" && ownerCount === 1)
		return "conflict";
	if (actor.role === "owner") return null;
	const isSelf = actor.personId === target.personId;
	return isSelf && RANKS[step] <= RANKS[actor.role] ? null : "owners_only";
}

function goneProblem(
	actor: CommunitySeat,
	target: CommunitySeat,
): ProblemCode | null {
	if (actor.personId === target.personId) return "conflict";
	if (actor.role === "owner") return null;
	return leads(actor.role) && target.role === "member" ? null : "owners_only";
}

const RANKS = { owner: 2, moderator: 1, member: 0 } as const;
