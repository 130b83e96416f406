import { and, asc, eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { letterMedia, letterRecipients } from "@/db/schema/mailbox";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { accessLetter, type LetterAccess } from "@/lib/mailbox/access.server";
import { requestCount, unreadCount } from "@/lib/mailbox/announce.server";
import type {
	DraftView,
	LetterView,
	MailboxCountsView,
} from "@/lib/mailbox/view";
import { type AttachmentView, attachmentViewOf } from "@/lib/media/view";
import { isNoGuest } from "@/lib/people/access.server";
import type { PersonCardView } from "@/lib/people/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** What a card shows of a person. */
export const cardColumns = {
	id: people.id,
	handle: people.handle,
	displayName: people.displayName,
	photoId: people.photoId,
};

/** The numbers for the badges. */
export async function readMailboxCounts(
	viewer: Viewer,
): Promise<MailboxCountsView> {
	const [row] = await database()
		.select({ unread: unreadCount, requests: requestCount })
		.from(people)
		.where(eq(people.id, viewer.personId));
	return row ?? { unread: 0, requests: 0 };
}

/** A letter that the viewer holds a copy of. Reading it marks nothing: that is a step of its own. */
export async function readLetter(
	viewer: Viewer,
	letterId: string,
): Promise<Result<LetterView>> {
	const access = await accessLetter(viewer, letterId);
	if (!access.ok) return access;
	const { letter, copy } = access.value;
	const [sender, recipients, files] = await Promise.all([
		letter.senderId ? readCard(letter.senderId) : null,
		readRecipients([letterId]),
		readFiles(letterId),
	]);
	return ok({
		id: letter.id,
		folder: copy.folder,
		home: copy.home,
		isMine: letter.senderId === viewer.personId,
		isWaiting: letter.state === "waiting",
		sender,
		recipients: recipients.map(({ card }) => card),
		subject: letter.subject,
		body: letter.body,
		attachments: files,
		postmarkDay: letter.postmarkDay,
		at: copy.at.toISOString(),
		isRead: copy.isRead,
		isStarred: copy.isStarred,
	});
}

/** An own letter as far as it is written. Of one that was sent, and of anybody else's, there is no draft. */
export async function readDraftOf(
	viewer: Viewer,
	letterId: string,
): Promise<Result<DraftView>> {
	const access = await accessLetter(viewer, letterId);
	if (!access.ok) return access;
	return draftOf(viewer, access.value);
}

async function draftOf(
	viewer: Viewer,
	{ letter }: LetterAccess,
): Promise<Result<DraftView>> {
	if (letter.state !== "draft" || letter.senderId !== viewer.personId)
		return refuse("not_found");
	const [recipients, files] = await Promise.all([
		readRecipients([letter.id]),
		readFiles(letter.id),
	]);
	const { id, clientId, version, subject, body } = letter;
	return ok({
		...{ id, clientId, version, subject, body },
		recipients: recipients.flatMap(({ card }) => card ?? []),
		attachments: files,
	});
}

async function readCard(id: string): Promise<PersonCardView | null> {
	const [card] = await database()
		.select(cardColumns)
		.from(people)
		.where(and(eq(people.id, id), isNoGuest));
	return card ?? null;
}

/** Who letters are written to, in order; null where an account is gone. */
export async function readRecipients(
	letterIds: string[],
): Promise<{ letterId: string; card: PersonCardView | null }[]> {
	if (letterIds.length === 0) return [];
	return database()
		.select({ letterId: letterRecipients.letterId, card: cardColumns })
		.from(letterRecipients)
		.leftJoin(people, and(eq(people.id, letterRecipients.personId), isNoGuest))
		.where(inArray(letterRecipients.letterId, letterIds))
		.orderBy(asc(letterRecipients.letterId), asc(letterRecipients.position));
}

async function readFiles(letterId: string): Promise<AttachmentView[]> {
	const rows = await database()
		.select({
			id: attachments.id,
			kind: attachments.kind,
			name: attachments.name,
			mimeType: attachments.mimeType,
			sizeBytes: attachments.sizeBytes,
			width: attachments.width,
			height: attachments.height,
			blur: attachments.blur,
			durationMs: attachments.durationMs,
			peaks: attachments.peaks,
			alt: attachments.alt,
		})
		.from(letterMedia)
		.innerJoin(attachments, eq(attachments.id, letterMedia.attachmentId))
		.where(eq(letterMedia.letterId, letterId))
		.orderBy(asc(letterMedia.position));
	return rows.map(attachmentViewOf);
}
