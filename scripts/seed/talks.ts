import { randomUUID } from "node:crypto";
import { openDirect } from "@/lib/conversations/commands.server";
import { moveMarkers, sendMessage } from "@/lib/messages/commands.server";
import type { Viewer } from "@/lib/viewer";
import { drawView } from "./pictures";
import { done } from "./result";
import { PHOTO, type SeedTalk, type Story } from "./story";
import { type SeededTalk, spreadOverDays } from "./times";
import { uploadPicture } from "./upload";

/** All conversations, sent one message after the other by those who speak, read by those who listen. */
export async function seedTalks(
	story: Story,
	viewers: Viewer[],
): Promise<number> {
	let count = 0;
	for (const [index, talk] of story.talks.entries()) {
		await spreadOverDays(await seedTalk(talk, viewers, index));
		count += talk.lines.length;
	}
	const stranger = at(viewers, story.stranger.from);
	const { id } = done(
		await openDirect(stranger, { personId: at(viewers, 0).personId }),
	);
	await say(stranger, id, { text: story.stranger.text });
	return count + 1;
}

async function seedTalk(
	talk: SeedTalk,
	viewers: Viewer[],
	index: number,
): Promise<SeededTalk> {
	const pair = talk.between.map((one) => at(viewers, one));
	const [one, two] = pair as [Viewer, Viewer];
	const { id } = done(await openDirect(one, { personId: two.personId }));
	for (const [who, words] of talk.lines) {
		const speaker = who === 0 ? one : two;
		const message =
			words === PHOTO
				? { text: "", attachmentIds: [await sendView(speaker, index)] }
				: { text: words };
		await say(speaker, id, message);
	}
	const last = talk.lines.length;
	for (const reader of pair) {
		const isOwner = reader === viewers[0];
		const readSequence = last - (isOwner ? (talk.unread ?? 0) : 0);
		done(
			await moveMarkers(reader, id, { readSequence, deliveredSequence: last }),
		);
	}
	return { conversationId: id, count: last, days: talk.days };
}

export async function say(
	speaker: Viewer,
	conversationId: string,
	{ text, attachmentIds = [] }: { text: string; attachmentIds?: string[] },
): Promise<void> {
	const clientId = randomUUID();
	done(
		await sendMessage(speaker, conversationId, {
			clientId,
			text,
			attachmentIds,
		}),
	);
}

export async function sendView(
	speaker: Viewer,
	index: number,
): Promise<string> {
	return uploadPicture(speaker, {
		bytes: await drawView(index),
		name: "view.png",
		purpose: "message",
	});
}

export function at(viewers: Viewer[], index: number): Viewer {
	const viewer = viewers[index];
	if (!viewer) throw new Error(`The story has no person ${index}.`);
	return viewer;
}
