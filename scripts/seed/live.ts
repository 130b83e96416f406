import { randomUUID } from "node:crypto";
import { createCommunity } from "@/lib/communities/commands.server";
import { enter } from "@/lib/communities/enter.server";
import {
	createCommunityInvite,
	joinByInvite,
} from "@/lib/communities/invites.server";
import { addComment, likePost } from "@/lib/feed/answers.server";
import { createPost } from "@/lib/feed/posts.server";
import { createGroup } from "@/lib/groups/commands.server";
import { sendLetter } from "@/lib/mailbox/send.server";
import { moveMarkers } from "@/lib/messages/commands.server";
import type { Viewer } from "@/lib/viewer";
import type { Life, SeedPost, SeedRoom } from "./life";
import { done } from "./result";
import { at, say, sendView } from "./talks";
import { lastSequence, postedAgo, spreadOverDays } from "./times";

/** What goes on among several: a group, a community, posts and letters, by the real commands. */
export async function seedLife(life: Life, viewers: Viewer[]): Promise<void> {
	await seedGroup(life, viewers);
	await seedCommunity(life, viewers);
	for (const [index, post] of life.posts.entries())
		await postedAgo(
			await seedPost(post, viewers, index),
			(life.posts.length - index) * 7,
		);
	for (const letter of life.letters) await seedLetter(letter, viewers);
}

async function seedGroup({ group }: Life, viewers: Viewer[]): Promise<void> {
	const [first, ...others] = group.people.map((one) => at(viewers, one));
	const { name, topic } = group;
	const personIds = others.map(({ personId }) => personId);
	const { id } = done(
		await createGroup(first as Viewer, { name, topic, personIds }),
	);
	await seedLines(id, group, viewers, 4);
}

async function seedCommunity(
	{ community: { name, about, people, room } }: Life,
	viewers: Viewer[],
): Promise<void> {
	const [first, ...others] = people.map((one) => at(viewers, one));
	const owner = first as Viewer;
	const made = done(
		await createCommunity(owner, {
			...{ name, about, isPublic: true, channel: room.name },
		}),
	);
	const { token } = done(
		await createCommunityInvite(owner, made.id, {
			...{ usesMax: others.length, days: 1 },
		}),
	);
	for (const other of others) done(await joinByInvite(other, token));
	const [channel] = made.channels;
	if (!channel) throw new Error("A community begins with a channel.");
	for (const other of others) done(await enter(other, channel.id));
	await seedLines(channel.id, room, viewers, 2);
}

/** Says the lines, and lets all but the owner have read them. */
async function seedLines(
	id: string,
	{ lines }: SeedRoom,
	viewers: Viewer[],
	days: number,
): Promise<void> {
	for (const [who, text] of lines) await say(at(viewers, who), id, { text });
	// The log tells who came, too.
	const count = await lastSequence(id);
	for (const who of new Set(lines.map(([who]) => who)))
		if (who !== 0)
			done(
				await moveMarkers(at(viewers, who), id, {
					...{ readSequence: count, deliveredSequence: count },
				}),
			);
	await spreadOverDays({ conversationId: id, count, days });
}

async function seedPost(
	{ from, text, hasView, likes, comments }: SeedPost,
	viewers: Viewer[],
	index: number,
): Promise<string> {
	const author = at(viewers, from);
	const attachmentIds = hasView ? [await sendView(author, index)] : [];
	const { id: postId } = done(
		await createPost(author, {
			...{ clientId: randomUUID(), text, attachmentIds, audience: "everyone" },
		}),
	);
	for (const who of likes)
		done(await likePost(at(viewers, who), { postId, isLiked: true }));
	for (const [who, words] of comments)
		done(
			await addComment(at(viewers, who), {
				...{ clientId: randomUUID(), postId, text: words },
			}),
		);
	return postId;
}

async function seedLetter(
	{ from, to, subject, body }: Life["letters"][number],
	viewers: Viewer[],
): Promise<void> {
	const recipientIds = to.map((one) => at(viewers, one).personId);
	done(
		await sendLetter(at(viewers, from), {
			...{
				clientId: randomUUID(),
				writerId: randomUUID(),
				version: 0,
				turn: 1,
			},
			...{ recipientIds, subject, body, attachmentIds: [] },
			...{ zone: "Europe/Oslo", day: null },
		}),
	);
}
