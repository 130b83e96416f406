import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { database } from "@/db/client";
import { friendships } from "@/db/schema/contacts";
import {
	letterCopies,
	letterMedia,
	letterRecipients,
	letters,
} from "@/db/schema/mailbox";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { isInSight } from "@/lib/mailbox/access.server";
import { shownName } from "@/lib/people/shown-name.server";
import type { Viewer } from "@/lib/viewer";

const BATCH = 100;
const recipient = alias(people, "recipient");

export type ExportedLetter = Awaited<ReturnType<typeof page>>[number] & {
	to: string[];
	files: { id: string; name: string; mimeType: string; isMine: boolean }[];
};

/** The letters that the viewer holds a copy of, as they may read them, with the names of whom they are from and to. */
export async function* lettersOf(
	viewer: Viewer,
): AsyncGenerator<ExportedLetter> {
	let after = "";
	for (;;) {
		const rows = await page(viewer, after);
		const ids = rows.map(({ id }) => id);
		if (ids.length === 0) return;
		const [to, files] = await Promise.all([
			database()
				.select({ id: letterRecipients.letterId, name: recipient.displayName })
				.from(letterRecipients)
				.innerJoin(recipient, eq(recipient.id, letterRecipients.personId))
				.where(inArray(letterRecipients.letterId, ids)),
			database()
				.select({
					letterId: letterMedia.letterId,
					id: attachments.id,
					name: attachments.name,
					mimeType: attachments.mimeType,
					ownerId: attachments.ownerId,
				})
				.from(letterMedia)
				.innerJoin(attachments, eq(attachments.id, letterMedia.attachmentId))
				.where(inArray(letterMedia.letterId, ids)),
		]);
		for (const row of rows)
			yield {
				...row,
				to: to.flatMap((one) => (one.id === row.id ? one.name : [])),
				files: files
					.filter((one) => one.letterId === row.id)
					.map(({ id, name, mimeType, ownerId }) => ({
						...{ id, name, mimeType },
						isMine: ownerId === viewer.personId,
					})),
			};
		after = ids.at(-1) ?? "";
		if (rows.length < BATCH) return;
	}
}

function page({ personId, language }: Viewer, after: string) {
	return database()
		.select({
			id: letters.id,
			folder: letterCopies.folder,
			from: sql<string | null>`${shownName(language)}`,
			subject: letters.subject,
			body: letters.body,
			at: letterCopies.at,
			postmarkDay: letters.postmarkDay,
			isRead: letterCopies.isRead,
			isStarred: letterCopies.isStarred,
		})
		.from(letterCopies)
		.innerJoin(letters, eq(letters.id, letterCopies.letterId))
		.leftJoin(people, eq(people.id, letters.senderId))
		.where(
			and(
				eq(letterCopies.personId, personId),
				after ? gt(letterCopies.letterId, after) : undefined,
				isInSight,
			),
		)
		.orderBy(asc(letterCopies.letterId))
		.limit(BATCH);
}

/** Friends and requests by name, as the viewer may know them: a declined one goes on waiting. */
export async function friendsOf({ personId, language }: Viewer) {
	const rows = await database()
		.select({
			name: shownName(language),
			handle: people.handle,
			state: friendships.state,
			requestedBy: friendships.requestedBy,
			createdAt: friendships.createdAt,
		})
		.from(friendships)
		.innerJoin(
			people,
			eq(
				people.id,
				sql`if(${friendships.lowId} = ${personId}, ${friendships.highId}, ${friendships.lowId})`,
			),
		)
		.where(
			or(eq(friendships.lowId, personId), eq(friendships.highId, personId)),
		);
	return rows.flatMap(({ requestedBy, state, ...row }) => {
		const isMine = requestedBy === personId;
		if (state === "declined" && !isMine) return [];
		const shown = state === "declined" ? "requested" : state;
		return [{ ...row, state: shown, isAskedByMe: isMine }];
	});
}
