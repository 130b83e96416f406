import { describe, expect, it } from "vitest";
import { editChannel, orderChannels } from "@/lib/communities/channels.server";
import { editCommunity } from "@/lib/communities/commands.server";
import { enter } from "@/lib/communities/enter.server";
import { revokeCommunityInvite } from "@/lib/communities/invites.server";
import { listCommunityMembers } from "@/lib/communities/people.server";
import { readCommunity } from "@/lib/communities/queries.server";
import { newId } from "@/lib/ids";
import { codeOf } from "@/tests/setup/changes";
import { makeVillage } from "@/tests/setup/communities";

type Village = Awaited<ReturnType<typeof makeVillage>>;
const WHO = ["owner", "moderator", "member", "stranger", "banned"] as const;
type Tried = (
	who: Village["owner"],
	village: Village,
) => Promise<Parameters<typeof codeOf>[0]>;

/** What is tried, and how each of WHO fares in a public community; in a private one the last two find nothing at all. */
const MATRIX: [string, Tried, string][] = [
	["look", (who, { id }) => readCommunity(who, id), "ok ok ok ok not_found"],
	[
		"see who is in it",
		(who, { id }) => listCommunityMembers(who, id, { search: "", limit: 9 }),
		"ok ok ok not_found not_found",
	],
	[
		"change it",
		(who, { id }) => editCommunity(who, id, { about: "a" }),
		"ok owners_only owners_only not_found not_found",
	],
	[
		// No such link, so who may is told that.
		"shut a link",
		(who, { id }) => revokeCommunityInvite(who, id, newId()),
		"not_found not_found moderators_only not_found not_found",
	],
	[
		"order its channels",
		(who, { id }) => orderChannels(who, id, { channelIds: [] }),
		"ok ok moderators_only not_found not_found",
	],
	[
		"change a channel",
		(who, { channelId }) => editChannel(who, channelId, { topic: "t" }),
		"ok ok moderators_only moderators_only not_found",
	],
	[
		"change a private channel",
		(who, { secretId }) => editChannel(who, secretId, { topic: "t" }),
		"ok ok not_found not_found not_found",
	],
	[
		"enter a private channel",
		(who, { secretId }) => enter(who, secretId),
		"ok ok not_found not_found not_found",
	],
	[
		"enter a channel",
		(who, { channelId }) => enter(who, channelId),
		"ok ok ok ok not_found",
	],
];

describe.each([
	["public", true],
	["private", false],
] as const)("a %s community", (_, isPublic) => {
	it.each(MATRIX)("%s: for who may", async (_what, tried, expected) => {
		const village = await makeVillage(isPublic);
		const codes = expected.split(" ");
		if (!isPublic) codes[3] = "not_found";
		const answers: unknown[] = [];
		for (const who of WHO)
			answers.push(codeOf(await tried(village[who], village)));
		expect(answers).toEqual(codes);
	});
});
