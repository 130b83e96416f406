import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { createChannelInvite } from "@/lib/communities/channel-invites.server";
import { createChannel } from "@/lib/communities/channels.server";
import { createCommunity } from "@/lib/communities/commands.server";
import { enter } from "@/lib/communities/enter.server";
import type {
	ChannelInviteInput,
	CommunityStepInput,
	CreateChannelInput,
	CreateCommunityInput,
} from "@/lib/communities/input";
import {
	createCommunityInvite,
	joinByInvite,
} from "@/lib/communities/invites.server";
import { stepCommunityMember } from "@/lib/communities/members.server";
import type { ConversationView } from "@/lib/conversations/view";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";

/** So many people in the house, none of whom can sign in: as rows, since only their number matters. */
export async function makeCrowd(count: number): Promise<string[]> {
	const one = await makePerson();
	const [row] = await database()
		.select()
		.from(people)
		.where(eq(people.id, one.personId));
	if (!row) throw new Error("the person that was just made is not there");
	const rows = Array.from({ length: count }, (_, at) => {
		const id = crypto.randomUUID();
		const handle = `crowd-${id}`;
		return { ...row, id, handle, skeleton: handle, displayName: `Crowd ${at}` };
	});
	for (let at = 0; at < rows.length; at += 1_000)
		await database()
			.insert(people)
			.values(rows.slice(at, at + 1_000));
	return rows.map(({ id }) => id);
}

/** Goes into a channel, as whoever may. */
export async function goIn(
	viewer: Viewer,
	id: string,
): Promise<ConversationView> {
	return must(await enter(viewer, id));
}

/** A community of this person's, private unless told, with one channel. */
export async function madeCommunity(
	owner: Viewer,
	more: Partial<CreateCommunityInput> = {},
): Promise<{ id: string; channelId: string }> {
	const { id, channels } = must(
		await createCommunity(owner, {
			name: "Village",
			about: "",
			isPublic: false,
			channel: "General",
			...more,
		}),
	);
	return { id, channelId: channels[0]?.id ?? "" };
}

/** A link's token. */
export async function communityLink(
	viewer: Viewer,
	id: string,
	usesMax = 10,
): Promise<{ id: string; token: string }> {
	return must(await createCommunityInvite(viewer, id, { usesMax, days: 1 }));
}

/** A link into one channel that brings guests too, unless told. */
export async function channelLink(
	viewer: Viewer,
	id: string,
	more: Partial<ChannelInviteInput> = {},
): Promise<{ id: string; token: string }> {
	const input = { usesMax: 100, days: 1, allowsGuests: true, ...more };
	return must(await createChannelInvite(viewer, id, input));
}

/** These join by a link of the owner's. */
export async function joinedBy(
	owner: Viewer,
	id: string,
	...others: Viewer[]
): Promise<void> {
	const { token } = await communityLink(owner, id, others.length);
	for (const other of others) must(await joinByInvite(other, token));
}

export async function communityStep(
	viewer: Viewer,
	id: string,
	target: Viewer,
	step: CommunityStepInput["step"],
): Promise<void> {
	must(await stepCommunityMember(viewer, id, target.personId, { step }));
}

export async function madeChannel(
	viewer: Viewer,
	communityId: string,
	more: Partial<CreateChannelInput> = {},
): Promise<string> {
	const { id } = must(
		await createChannel(viewer, communityId, {
			name: "Garden",
			topic: "",
			category: "",
			visibility: "public",
			onlyAdminsWrite: false,
			...more,
		}),
	);
	return id;
}

/** Owner, moderator, member, stranger and somebody banned, in and around a community with a channel of each kind. */
export async function makeVillage(isPublic: boolean) {
	const owner = await makePerson();
	const moderator = await makePerson();
	const member = await makePerson();
	const stranger = await makePerson();
	const banned = await makePerson();
	const { id, channelId } = await madeCommunity(owner, { isPublic });
	await joinedBy(owner, id, moderator, member, banned);
	await communityStep(owner, id, moderator, "moderator");
	await communityStep(owner, id, banned, "ban");
	const secretId = await madeChannel(owner, id, {
		name: "Secret",
		visibility: "private",
	});
	const people = { owner, moderator, member, stranger, banned };
	return { id, channelId, secretId, ...people };
}
