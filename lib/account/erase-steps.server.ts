import { eq, inArray, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { departures } from "@/db/schema/account";
import { conversations, members } from "@/db/schema/conversations";
import { postComments, postMedia, posts } from "@/db/schema/feed";
import { letterCopies, letterRecipients, letters } from "@/db/schema/mailbox";
import { messageAttachments } from "@/db/schema/messages";
import { people } from "@/db/schema/people";
import { reports } from "@/db/schema/reports";
import { transaction } from "@/db/tx";
import { discardCopies } from "@/lib/mailbox/copies.server";
import { forgetAttachments } from "@/lib/media/commands.server";
import { forgetSubjects } from "@/lib/notices/record.server";

const BATCH = 200;

/** A direct conversation stays with the other; one in which nothing was said, or whose other is gone too, goes. */
export async function closeDirects(personId: string): Promise<void> {
	const rows = await database()
		.select({
			id: conversations.id,
			lastSequence: conversations.lastSequence,
			otherRole: people.role,
			otherMayReturn: departures.personId,
		})
		.from(conversations)
		.innerJoin(
			people,
			eq(
				people.id,
				sql`if(${conversations.lowId} = ${personId}, ${conversations.highId}, ${conversations.lowId})`,
			),
		)
		.leftJoin(departures, eq(departures.personId, people.id))
		.where(
			or(eq(conversations.lowId, personId), eq(conversations.highId, personId)),
		);
	for (const { id, lastSequence, otherRole, otherMayReturn } of rows) {
		const isAlone = otherRole === "gone" && !otherMayReturn;
		if (lastSequence === 0 || isAlone) await dropConversation(id);
	}
	// What is left of the seat is how far was read, which the other sees already.
	await database()
		.update(members)
		.set({
			...{ alias: null, notify: "all", mutedUntil: null, pinnedAt: null },
			...{ isArchived: false, isMarkedUnread: false },
		})
		.where(eq(members.personId, personId));
}

async function dropConversation(id: string): Promise<void> {
	const held = await database()
		.selectDistinct({ id: messageAttachments.attachmentId })
		.from(messageAttachments)
		.where(eq(messageAttachments.conversationId, id));
	await database().delete(conversations).where(eq(conversations.id, id));
	await forgetAttachments(held.map((file) => file.id));
}

/** Posts and comments, and what others were told of them. */
export async function dropPosts(personId: string): Promise<void> {
	for (;;) {
		const own = await database()
			.select({ id: posts.id })
			.from(posts)
			.where(eq(posts.authorId, personId))
			.limit(BATCH);
		const ids = own.map(({ id }) => id);
		if (ids.length === 0) break;
		const held = await database()
			.select({ id: postMedia.attachmentId })
			.from(postMedia)
			.where(inArray(postMedia.postId, ids));
		await transaction(async (tx) => {
			await tx.delete(posts).where(inArray(posts.id, ids));
			await forgetSubjects(tx, ids);
		});
		await forgetAttachments(held.map((file) => file.id));
	}
	const said = await database()
		.select({ id: postComments.id })
		.from(postComments)
		.where(eq(postComments.authorId, personId));
	for (const { id } of said)
		await transaction(async (tx) => {
			await tx.delete(postComments).where(eq(postComments.id, id));
			await forgetSubjects(tx, [id]);
		});
}

/** Their copies of letters; what others hold of theirs is from, or to, nobody. */
export async function dropLetters(personId: string): Promise<void> {
	for (;;) {
		const copies = await database()
			.select({ id: letterCopies.letterId })
			.from(letterCopies)
			.where(eq(letterCopies.personId, personId))
			.limit(BATCH);
		if (copies.length === 0) break;
		await discardCopies(
			copies.map(({ id }) => id),
			eq(letterCopies.personId, personId),
		);
	}
	await database()
		.update(letters)
		.set({ senderId: null })
		.where(eq(letters.senderId, personId));
	await database()
		.update(letterRecipients)
		.set({ personId: null })
		.where(eq(letterRecipients.personId, personId));
}

/** What they reported, and what others reported of them with the copies of their words; nobody is led there any more. */
export async function dropReports(personId: string): Promise<void> {
	for (;;) {
		const found = await database()
			.select({ id: reports.id })
			.from(reports)
			.where(
				or(eq(reports.reporterId, personId), eq(reports.aboutId, personId)),
			)
			.limit(BATCH);
		const ids = found.map(({ id }) => id);
		if (ids.length === 0) return;
		await transaction(async (tx) => {
			await tx.delete(reports).where(inArray(reports.id, ids));
			await forgetSubjects(tx, ids);
		});
	}
}
