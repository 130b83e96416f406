import { randomUUID } from "node:crypto";
import { createInvite } from "@/lib/auth/invites.server";
import { lobby } from "@/lib/communities/lobby.server";
import { setLifetime } from "@/lib/groups/lifetime.server";
import { changeLetters } from "@/lib/mailbox/copies.server";
import { saveDraft } from "@/lib/mailbox/drafts.server";
import { sendMessage } from "@/lib/messages/commands.server";
import { editMessage } from "@/lib/messages/edit.server";
import { markMessage } from "@/lib/messages/marks.server";
import { pinMessage } from "@/lib/messages/pins.server";
import { react } from "@/lib/messages/reactions.server";
import type { MessageView } from "@/lib/messages/view";
import { profileInput } from "@/lib/people/profile-input";
import { pollInput } from "@/lib/polls/input";
import { vote } from "@/lib/polls/votes.server";
import { answerReport } from "@/lib/reports/commands.server";
import { answerInput } from "@/lib/reports/input";
import { listOwnReports } from "@/lib/reports/queries.server";
import { scheduleMessage } from "@/lib/scheduled/commands.server";
import type { Viewer } from "@/lib/viewer";
import { drawFace, drawView } from "@/scripts/seed/pictures";
import { LOOKS } from "@/scripts/seed/story";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import {
	communityLink,
	goIn,
	joinedBy,
	madeChannel,
	madeCommunity,
} from "@/tests/setup/communities";
import { createdGroup } from "@/tests/setup/groups";
import { draftOf, post } from "@/tests/setup/mailbox";
import { about, report } from "@/tests/setup/reports";
import { testStack } from "@/tests/setup/stack";
import { befriend, open, say } from "@/tests/setup/talk";
import { uploader, uploadPhoto, uploadSample } from "@/tests/setup/upload";
import { talkOnFeed } from "@/tests/walk/feed";

/** Where the walk leads: ids and tokens of what was made, and who walks. */
export type World = Awaited<ReturnType<typeof makeWorld>>;

const NAMES = [
	"Signe Ødegård",
	"Mikko Järvinen",
	"Grace O’Brien",
	"Bartholomew Featherstonehaugh-Cholmondeley",
	"نسرین رضایی",
	"Ola",
];
const GROUP_NAME = "Choir of the upper village, second altos";

/** A little of everything that pages can hold, so that no view is walked through empty. */
export async function makeWorld(owner: Viewer) {
	const [me, mikko, grace, long, nasrin, ola] = await arrivals();
	const friends = [mikko, grace, long];
	for (const friend of friends) await befriend(me, friend);
	await befriend(mikko, grace);
	const { followPerson } = await import("@/lib/contacts/follows.server");
	must(await followPerson(grace, { personId: mikko.personId }));
	must(await followPerson(mikko, { personId: long.personId }));
	const { sendRequest } = await import("@/lib/contacts/commands.server");
	must(await sendRequest(ola, { personId: me.personId }));
	const direct = await talkAboutAll(me, mikko);
	const group = await talkInGroup(me, friends);
	const postId = await talkOnFeed(me, friends, group);
	const asked = await open(nasrin, me);
	await say(nasrin, asked.id, "سلام! I am new in the house next door.");
	must(
		await scheduleMessage(me, direct.id, {
			...{ clientId: randomUUID(), text: "Happy birthday!" },
			...{ attachmentIds: [], dueAt: new Date(Date.now() + 86_400_000) },
		}),
	);
	const place = await makePlaces(me, friends);
	const letters = await writeLetters(me, { mikko, grace, nasrin });
	await reportSomebody(me, nasrin, owner, letters.asking);
	const invite = must(await createInvite(owner, { usesMax: 5, days: 1 }));
	return {
		...{ me, mikko, direct, group, postId, requestId: asked.id },
		...{ ...place, letters },
		invite: invite.token,
		names: [...NAMES, GROUP_NAME],
	};
}

/** A letter in each folder, one to read, one that waits for its day and one of a stranger's. */
async function writeLetters(
	me: MadePerson,
	{ mikko, grace, nasrin }: Record<"mikko" | "grace" | "nasrin", MadePerson>,
) {
	const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
	const subject = "The **plums** are ripe";
	const body =
		"Dear both,\n\ncome on *Sunday*:\n- bring a basket\n\n> and a ladder";
	const read = await post(mikko, [me, grace], { subject, body });
	const waiting = await post(me, [mikko], { subject: "Later", day: soon });
	const asking = await post(nasrin, [me], { subject: "سلام" });
	const gone = await post(grace, [me], { subject: "" });
	must(await changeLetters(me, { letterIds: [gone], step: "trash" }));
	must(await changeLetters(me, { letterIds: [read], step: "star" }));
	must(await saveDraft(me, draftOf([grace, mikko], { subject: "Begun" })));
	return { read, waiting, asking };
}

/** One report that waits, and one that the owner has answered. */
async function reportSomebody(
	me: MadePerson,
	other: MadePerson,
	owner: Viewer,
	letterId: string,
) {
	must(await report(me, about(other), { reason: "spam" }));
	const [first] = await listOwnReports(me);
	must(
		await answerReport(
			owner,
			answerInput.parse({
				...{ reportId: first?.id, outcome: "done" },
				words: "I have talked to them.",
			}),
		),
	);
	const subject = { kind: "letter", id: letterId };
	must(await report(me, subject, { words: "The third time this week." }));
}

async function arrivals() {
	const made: MadePerson[] = [];
	for (const [index, displayName] of NAMES.entries()) {
		const person = await makePerson({ displayName });
		made.push(person);
		const look = LOOKS[index];
		if (!look || index === NAMES.length - 1) continue;
		const { saveProfile } = await import("@/lib/people/profile.server");
		const { id } = await uploadPhoto(testStack().url, person, {
			...{ name: "me.png", type: "image/png", purpose: "profile" },
			bytes: await drawFace(index, look),
		});
		must(
			await saveProfile(
				person,
				profileInput.parse({
					displayName,
					about: "Tea, ferns and crosswords.\nRing me anyway.",
					photo: id,
					pronouns: "she/her",
					city: "Øvre Fjelldal",
					website: "https://example.org/ferns",
					audiences: { city: "friends" },
				}),
			),
		);
	}
	return made as [
		MadePerson,
		MadePerson,
		MadePerson,
		MadePerson,
		MadePerson,
		MadePerson,
	];
}

/** One conversation with every kind of message in it. Answers its id and the words of one own message. */
async function talkAboutAll(me: MadePerson, other: MadePerson) {
	const { id } = await open(me, other);
	const send = async (
		viewer: Viewer,
		more: Partial<Parameters<typeof sendMessage>[2]>,
	) =>
		must(
			await sendMessage(viewer, id, {
				clientId: randomUUID(),
				text: "",
				attachmentIds: [],
				...more,
			}),
		);
	const url = testStack().url;
	await say(
		other,
		id,
		"**Supper** at *seven*? Bring:\n- bread\n- `butter`\n\n> and ~~cake~~ pie\n\n||it is a surprise||",
	);
	const words = "I will bring bread. See https://example.org/bread?kind=rye";
	const mine = await say(me, id, words);
	must(await react(other, at(mine), { emoji: "👍", isGiven: true }));
	must(await react(me, at(mine), { emoji: "🎉", isGiven: true }));
	must(await pinMessage(me, at(mine), { isPinned: true }));
	must(await markMessage(me, at(mine), { isStarred: true }));
	await send(other, {
		text: "Rye, please!",
		replyTo: { sequence: mine.sequence },
	});
	const photos = [];
	for (let index = 0; index < 3; index++)
		photos.push(
			(
				await uploadPhoto(url, other, {
					name: "v.png",
					type: "image/png",
					bytes: await drawView(index),
				})
			).id,
		);
	await send(other, {
		text: "From the ride this morning",
		attachmentIds: photos,
	});
	for (const kind of ["voice", "video", "file"] as const)
		await send(me, { attachmentIds: [(await uploadSample(url, me, kind)).id] });
	const drawing = await uploader(url, me).upload(
		{ name: "drawing.png", type: "image/png", bytes: await drawView(5) },
		"message",
		{ kind: "drawing", alt: "A red sun over the sea" },
	);
	await send(me, { attachmentIds: [drawing.view.id] });
	const question = "What shall we eat on Saturday when everybody is here?";
	const poll = await send(other, {
		poll: pollInput.parse({ question, options: ["Pizza", "Soup", "Grød"] }),
	});
	must(await vote(me, at(poll), { options: [1] }));
	must(await vote(other, at(poll), { options: [0] }));
	const changed = await say(me, id, "Sune at eight");
	must(
		await editMessage(me, at(changed), {
			clientId: randomUUID(),
			text: "Sunday at eight",
		}),
	);
	await say(other, id, "🎂");
	await say(
		other,
		id,
		"```ts\nconst guests = friends.filter((one) => one.isHungry);\n```",
	);
	return { id, words };
}

const at = ({ conversationId, id }: MessageView) => ({
	...{ id: conversationId, messageId: id },
});

async function talkInGroup(
	me: MadePerson,
	friends: MadePerson[],
): Promise<string> {
	const { id } = await createdGroup(me, friends, GROUP_NAME);
	for (const friend of friends)
		await say(friend, id, `Here! ${friend.displayName} comes at seven.`);
	must(await setLifetime(me, id, { seconds: 86_400 }));
	return id;
}

async function makePlaces(me: MadePerson, friends: MadePerson[]) {
	const community = await madeCommunity(me, {
		...{
			name: "Class 4B",
			about: "All about the class, its trips and its cakes.",
			isPublic: true,
		},
	});
	await joinedBy(me, community.id, ...friends);
	await madeChannel(me, community.id, {
		name: "School trip",
		topic: "Rain or shine",
		category: "Outside",
	});
	await say(me, community.channelId, "Welcome, everybody!");
	const lobbyId = await lobby();
	await goIn(me, lobbyId);
	return {
		...{ communityId: community.id, channelId: community.channelId, lobbyId },
		token: (await communityLink(me, community.id)).token,
	};
}
