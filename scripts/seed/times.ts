import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { friendships } from "@/db/schema/contacts";
import { conversations, members } from "@/db/schema/conversations";
import { postComments, posts } from "@/db/schema/feed";
import { messages } from "@/db/schema/messages";
import { people, presence } from "@/db/schema/people";
import type { Viewer } from "@/lib/viewer";

/*
 * The one thing that no command does: make it look as if it had taken weeks. Everything is made by the real commands,
 * now; these functions then move times back, and only times, in the order that the commands gave.
 */

export type SeededTalk = {
	conversationId: string;
	count: number;
	days: number;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Moves the messages of a conversation apart: a few minutes within an exchange, the rest of the days between them. */
export async function spreadOverDays({
	conversationId,
	count,
	days,
}: SeededTalk): Promise<void> {
	const now = Date.now();
	const lastAt = now - days * 17 * MINUTE_MS;
	const exchanges = Math.max(1, Math.floor(count / 4));
	const timeOf = (sequence: number) => {
		const isIn = Math.floor(((sequence - 1) * exchanges) / count);
		const back = (exchanges - 1 - isIn) * ((days * DAY_MS) / exchanges);
		return new Date(lastAt - back - (count - sequence) * 3 * MINUTE_MS);
	};
	for (let sequence = 1; sequence <= count; sequence++)
		await database()
			.update(messages)
			.set({ createdAt: timeOf(sequence) })
			.where(
				and(
					eq(messages.conversationId, conversationId),
					eq(messages.sequence, sequence),
				),
			);
	const createdAt = new Date(timeOf(1).getTime() - MINUTE_MS);
	await database()
		.update(conversations)
		.set({ createdAt, lastMessageAt: timeOf(count) })
		.where(eq(conversations.id, conversationId));
	await database()
		.update(members)
		.set({ joinedAt: createdAt })
		.where(eq(members.conversationId, conversationId));
}

/** How far a conversation's log has come. */
export async function lastSequence(conversationId: string): Promise<number> {
	const [row] = await database()
		.select({ lastSequence: conversations.lastSequence })
		.from(conversations)
		.where(eq(conversations.id, conversationId));
	return row?.lastSequence ?? 0;
}

/** Lets a post and what is said below it be some hours old. */
export async function postedAgo(postId: string, hours: number): Promise<void> {
	const createdAt = new Date(Date.now() - hours * 60 * MINUTE_MS);
	await database().update(posts).set({ createdAt }).where(eq(posts.id, postId));
	await database()
		.update(postComments)
		.set({ createdAt: new Date(createdAt.getTime() + 40 * MINUTE_MS) })
		.where(eq(postComments.postId, postId));
}

/** Lets everybody have come weeks ago, one after the other, and most of them have been here lately. */
export async function letThemHaveCome(viewers: Viewer[]): Promise<void> {
	const now = Date.now();
	const day = (ago: number) =>
		new Date(now - ago * DAY_MS).toISOString().slice(0, 10);
	for (const [index, { personId }] of viewers.entries()) {
		await database()
			.update(people)
			.set({ createdAt: new Date(now - (64 - index * 3) * DAY_MS) })
			.where(eq(people.id, personId));
		await database()
			.insert(presence)
			.ignore()
			.values({
				personId,
				status: "offline",
				lastSeenOn: day((index * index) % 9),
			});
	}
	const ids = viewers.map((one) => one.personId);
	const at = new Date(now - 25 * DAY_MS);
	await database()
		.update(friendships)
		.set({ createdAt: at, acceptedAt: at })
		.where(
			and(eq(friendships.state, "friends"), inArray(friendships.lowId, ids)),
		);
}
