import { describe, expect, it } from "vitest";
import {
	type CommunitySeat,
	communityHeirOf,
	communityStepProblem,
	isSeenChannel,
	isSeenCommunity,
} from "@/lib/communities/rules";
import type { CommunityRole } from "@/lib/communities/view";

const seat = (
	personId: string,
	role: CommunityRole,
	day = 1,
): CommunitySeat => ({ personId, role, joinedAt: new Date(2026, 0, day) });

describe("who may take a step with somebody's place", () => {
	const roles = ["owner", "moderator", "member"] as const;
	const steps = ["owner", "moderator", "member", "remove", "ban"] as const;
	const may = (actor: CommunityRole, target: CommunityRole, step: string) =>
		actor === "owner" ||
		(actor === "moderator" &&
			target === "member" &&
			(step === "remove" || step === "ban"));
	for (const actor of roles)
		for (const target of roles)
			for (const step of steps)
				it(`${actor}: ${step} of a ${target}`, () => {
					const problem = communityStepProblem(
						seat("a", actor),
						seat("b", target),
						step,
						2,
					);
					expect(problem).toBe(may(actor, target, step) ? null : "owners_only");
				});

	it("one steps down by oneself, never up, and never as the last owner", () => {
		const self = (role: CommunityRole, step: CommunityRole, owners = 2) =>
			communityStepProblem(seat("a", role), seat("a", role), step, owners);
		expect(self("moderator", "member")).toBeNull();
		expect(self("owner", "member")).toBeNull();
		expect(self("moderator", "owner")).toBe("owners_only");
		expect(self("member", "moderator")).toBe("owners_only");
		expect(self("owner", "member", 1)).toBe("conflict");
		expect(self("owner", "owner", 1)).toBeNull();
	});
});

describe("who inherits a community", () => {
	it("is nobody while an owner stays, then the oldest moderator, then the oldest member", () => {
		const [ann, bob, cid, dan] = [
			seat("ann", "owner"),
			seat("bob", "member", 2),
			seat("cid", "moderator", 9),
			seat("dan", "owner", 5),
		];
		expect(communityHeirOf([ann, bob, cid, dan], "ann")).toBeNull();
		expect(communityHeirOf([ann, bob, cid], "ann")).toBe("cid");
		expect(communityHeirOf([ann, bob, seat("eve", "member", 1)], "ann")).toBe(
			"eve",
		);
		expect(communityHeirOf([ann], "ann")).toBeNull();
	});
});

describe("what may be seen", () => {
	const open = { isPublic: true, role: null, isBanned: false };
	const channel = {
		isLobby: false,
		visibility: "public",
		isMember: false,
		isBanned: false,
		serverRole: "member",
		community: open,
	} as const;

	it("is a public community, or one's own, and none that one is banned from", () => {
		expect(isSeenCommunity(open)).toBe(true);
		expect(isSeenCommunity({ ...open, isPublic: false })).toBe(false);
		expect(isSeenCommunity({ ...open, isPublic: false, role: "member" })).toBe(
			true,
		);
		expect(isSeenCommunity({ ...open, isBanned: true })).toBe(false);
	});

	it("is a private channel for who is in it and who leads, whatever they are on the server", () => {
		const hidden = { ...channel, visibility: "private" } as const;
		const as = (role: CommunityRole | null) => ({ ...open, role });
		expect(isSeenChannel(channel)).toBe(true);
		expect(isSeenChannel(hidden)).toBe(false);
		expect(isSeenChannel({ ...hidden, serverRole: "owner" })).toBe(false);
		expect(isSeenChannel({ ...hidden, community: as("member") })).toBe(false);
		expect(isSeenChannel({ ...hidden, isMember: true })).toBe(true);
		expect(isSeenChannel({ ...hidden, community: as("moderator") })).toBe(true);
		expect(isSeenChannel({ ...channel, isBanned: true })).toBe(false);
	});
});
