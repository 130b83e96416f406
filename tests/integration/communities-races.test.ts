import { describe, expect, it } from "vitest";
import { enter } from "@/lib/communities/enter.server";
import {
	joinByInvite,
	previewCommunity,
	revokeCommunityInvite,
} from "@/lib/communities/invites.server";
import {
	joinCommunity,
	leaveCommunity,
	stepCommunityMember,
} from "@/lib/communities/members.server";
import { listCommunityMembers } from "@/lib/communities/people.server";
import { readCommunity } from "@/lib/communities/queries.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { makePerson, must } from "@/tests/factories";
import { codeOf } from "@/tests/setup/changes";
import {
	communityLink,
	communityStep,
	joinedBy,
	madeChannel,
	madeCommunity,
	makeVillage,
} from "@/tests/setup/communities";

const everybody = { search: "", limit: 50 };

describe("under races", () => {
	it("two owners who leave at once leave an owner behind", async () => {
		const { id, owner, moderator, member } = await makeVillage(false);
		await communityStep(owner, id, moderator, "owner");
		must(await leaveCommunity(owner, id).then((one) => one));
		await communityStep(moderator, id, member, "owner");
		const third = await makePerson();
		await joinedBy(moderator, id, third);
		await Promise.all([
			leaveCommunity(moderator, id),
			leaveCommunity(member, id),
		]);
		const { members } = must(await listCommunityMembers(third, id, everybody));
		expect(members).toMatchObject([{ id: third.personId, role: "owner" }]);
	});

	it("the last place of an invite goes to one", async () => {
		const { id, owner } = await makeVillage(false);
		const { token, id: inviteId } = await communityLink(owner, id, 1);
		const racers = await Promise.all([1, 2, 3].map(() => makePerson()));
		const answers = await Promise.all(
			racers.map((who) => joinByInvite(who, token)),
		);
		expect(answers.map(codeOf).sort()).toEqual([
			"invite_invalid",
			"invite_invalid",
			"ok",
		]);
		expect(codeOf(await previewCommunity(await makePerson(), token))).toBe(
			"invite_invalid",
		);
		must(await revokeCommunityInvite(owner, id, inviteId));
	});

	it("entering while being banned ends outside, with no seat left", async () => {
		const { id, channelId, owner, member } = await makeVillage(true);
		const other = await madeChannel(owner, id);
		await Promise.all([
			enter(member, channelId),
			stepCommunityMember(owner, id, member.personId, { step: "ban" }),
			enter(member, other),
		]);
		for (const one of [channelId, other])
			expect(codeOf(await readConversation(member, one))).toBe("not_found");
		expect(codeOf(await joinCommunity(member, id))).toBe("not_found");
	});

	it("the last member takes the community along", async () => {
		const ann = await makePerson();
		const { id, channelId } = await madeCommunity(ann, { isPublic: true });
		must(await leaveCommunity(ann, id));
		expect(codeOf(await readCommunity(ann, id))).toBe("not_found");
		expect(codeOf(await readConversation(ann, channelId))).toBe("not_found");
	});
});
