import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { endSession } from "@/lib/auth/commands.server";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { createPost } from "@/lib/feed/posts.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
	secondSession,
} from "@/tests/factories";
import {
	channelLink,
	communityLink,
	communityStep,
	goIn,
	joinedBy,
	madeCommunity,
} from "@/tests/setup/communities";
import { longGame } from "@/tests/setup/games";
import { createdGroup, link, step } from "@/tests/setup/groups";
import { letGuestsIn, makeGuest, passTime } from "@/tests/setup/guests";
import { post } from "@/tests/setup/mailbox";
import { aPoll, askPoll } from "@/tests/setup/polls";
import { callRoute } from "@/tests/setup/routes";
import { schedule } from "@/tests/setup/scheduled";
import { befriend, makePair, open, say } from "@/tests/setup/talk";
import { noisePhoto } from "@/tests/setup/upload";

/** Everybody who may knock, from the side of one conversation of Ann's. */
export const PRINCIPALS = [
	"anonymous",
	"ended",
	"guest",
	"lateGuest",
	"stranger",
	"friend",
	"blocked",
	"former",
	"owner",
	"member",
	"ann",
] as const;
export type Principal = (typeof PRINCIPALS)[number];

/** Whose cookie opens nothing. */
export const OUTSIDE: readonly Principal[] = [
	"anonymous",
	"ended",
	"lateGuest",
];
/** Who has an account and is signed in. */
export const SIGNED_IN = PRINCIPALS.filter(
	(who) => !OUTSIDE.includes(who) && who !== "guest",
);

/** Those who may be told who and where they are: guests too. */
export const PRESENT: readonly Principal[] = [...SIGNED_IN, "guest"];

export type World = {
	people: Record<Principal, MadePerson | null>;
	ann: MadePerson;
	/** Ann's conversation with the member. */
	id: string;
	/** A group of the same two, both admins of it, and a link into it. */
	groupId: string;
	groupInviteId: string;
	/** Groups like it, to go out of and to come into. */
	leftGroupId: string;
	joinToken: string;
	/** A private community that both own, its channel, and a link into another. */
	communityId: string;
	channelId: string;
	communityToken: string;
	/** A link into its channel, which brings guests too. */
	channelToken: string;
	/** What is said there, in this message of Ann's. */
	secret: string;
	messageId: string;
	/** The same words in a post of Ann's for the group. */
	postId: string;
	/** A poll of Ann's in the same place. */
	pollId: string;
	/** A group of the same two where a game is on in which Ann draws. */
	gameGroupId: string;
	gameId: string;
	/** Two messages of Ann's that wait for tomorrow. */
	scheduledIds: [string, string];
	/** A letter of hers to the member that says the same. */
	letterId: string;
	/** Photos of Ann's: in that conversation, and not sent yet. */
	sentId: string;
	unsentId: string;
	/** A presigned address made for Ann, and the bytes that it waits for. */
	uploadPath: string;
	photo: Buffer;
};

/** Builds the house by its own commands and routes. */
export async function makeWorld(): Promise<World> {
	const owner = await makeOwner();
	const { ann, bob: member, id } = await makePair();
	await letGuestsIn(owner);
	const [guest, lateGuest] = [
		await makeGuest("Visitor"),
		await makeGuest("Latecomer"),
	];
	await passTime(lateGuest);
	const [stranger, friend, blocked, former] = [
		await makePerson(),
		await makePerson(),
		await makePerson(),
		await makePerson(),
	];
	const ended = await secondSession(member);
	await endSession(member, ended.sessionId);
	await befriend(ann, friend);
	await befriend(ann, blocked);
	must(await blockPerson(ann, { personId: blocked.personId }));
	await leave(former, id);
	const photo = await noisePhoto(60, 40);
	const [sentId, unsentId] = [
		await upload(ann, photo),
		await upload(ann, photo),
	];
	const secret = `the plum tree ${newId()}`;
	const { id: messageId } = await say(ann, id, secret);
	const { id: pollId } = await askPoll(ann, id);
	const { id: gameGroupId } = await createdGroup(ann, [member]);
	const gameId = await longGame(gameGroupId, [ann, member]);
	const dueAt = new Date(Date.now() + 86_400_000);
	const scheduledIds: World["scheduledIds"] = [
		must(await schedule(ann, id, { dueAt })).id,
		must(await schedule(ann, id, { dueAt })).id,
	];
	const letterId = await post(ann, [member], { body: secret });
	const clientId = newId();
	must(
		await sendMessage(ann, id, { clientId, text: "", attachmentIds: [sentId] }),
	);
	const people = {
		anonymous: null,
		...{
			ended,
			guest,
			lateGuest,
			stranger,
			friend,
			blocked,
			former,
			owner,
			member,
			ann,
		},
	};
	const uploadPath = await place(ann, photo);
	const photos = { sentId, unsentId, uploadPath, photo };
	const { id: groupId } = await createdGroup(ann, [member], secret);
	await step(ann, groupId, member, "promote");
	const { id: groupInviteId } = await link(ann, groupId);
	const { id: leftGroupId } = await createdGroup(ann, [member], secret);
	const { id: postId } = must(
		await createPost(ann, {
			clientId: newId(),
			text: secret,
			attachmentIds: [],
			poll: aPoll(),
			audience: "group",
			placeId: groupId,
		}),
	);
	const joined = await createdGroup(ann, [], secret);
	const { token: joinToken } = await link(ann, joined.id, 100);
	const groups = { groupId, groupInviteId, leftGroupId, joinToken };
	const places = await makePlaces(ann, member, secret);
	return {
		people,
		ann,
		id,
		secret,
		messageId,
		pollId,
		scheduledIds,
		postId,
		letterId,
		gameGroupId,
		gameId,
		...groups,
		...places,
		...photos,
	};
}

async function makePlaces(ann: MadePerson, member: MadePerson, name: string) {
	const { id, channelId } = await madeCommunity(ann, { name });
	await joinedBy(ann, id, member);
	await communityStep(ann, id, member, "owner");
	await goIn(member, channelId);
	const other = await madeCommunity(ann, { name });
	const { token } = await communityLink(ann, other.id, 100);
	const { token: channelToken } = await channelLink(ann, other.channelId);
	return { communityId: id, channelId, communityToken: token, channelToken };
}

/** Was in the conversation, and is no more; also has one of their own, so that being nobody is not why they see nothing. */
async function leave(former: MadePerson, id: string): Promise<void> {
	await open(former, await makePerson());
	const membership = { conversationId: id, personId: former.personId };
	await database()
		.insert(members)
		.values({ ...membership, joinedAt: new Date() });
	await database()
		.delete(members)
		.where(
			and(
				eq(members.conversationId, id),
				eq(members.personId, former.personId),
			),
		);
}

async function place(person: MadePerson, photo: Buffer): Promise<string> {
	const { text } = await callRoute(person, {
		method: "POST",
		path: "/api/uploadthing?actionType=upload&slug=message",
		body: {
			files: [{ name: "a.jpg", size: photo.length, type: "image/jpeg" }],
		},
	});
	const [{ url }] = JSON.parse(text) as [{ url: string }];
	const { pathname, search } = new URL(url);
	return pathname + search;
}

async function upload(person: MadePerson, photo: Buffer): Promise<string> {
	const path = await place(person, photo);
	const { text } = await callRoute(person, {
		method: "PUT",
		path,
		body: photoForm(photo),
	});
	return JSON.parse(text).serverData.value.id;
}

/** A photo as the browser's client sends it. */
export function photoForm(photo: Buffer): FormData {
	const form = new FormData();
	form.append("file", new Blob([new Uint8Array(photo)]), "a.jpg");
	return form;
}
