import { and, eq, inArray, or, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import {
	communities,
	communityBans,
	communityInvites,
	communityMembers,
} from "@/db/schema/communities";
import { postMedia, posts } from "@/db/schema/feed";
import {
	formerMembers,
	groupInvites,
	groupRequests,
	groups,
} from "@/db/schema/groups";
import { attachments } from "@/db/schema/media";
import { isOpenInvite } from "@/lib/auth/invite-rows.server";
import { inviteIdOf } from "@/lib/auth/invite-token.server";
import { isReadable } from "@/lib/feed/readable.server";
import {
	type AttachmentKind,
	type AttachmentView,
	attachmentViewOf,
} from "@/lib/media/view";
import { mayViewerSee } from "@/lib/people/fields.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** A file that the viewer may read. */
export type ReadableMedia = {
	id: string;
	kind: AttachmentKind;
	name: string;
	mimeType: string;
	cloudKey: string | null;
	cloudThumbnailKey: string | null;
};

/**
 * The gate of every file: its owner may read it; a member of a conversation that holds it in a message; who may read a post that holds it;
 * who holds a letter that it came with; anyone
 * signed in while it is its owner's profile photo, which a block does not change (a guest only of whom they were in one
 * conversation with); a cover for whom its owner shows it to; and, while it is a group's photo, who
 * is in that group, who is asked to be, and who holds a link that still works (`invite`); a community's photo likewise, and
 * everybody's while it is listed. Missing and forbidden are the same
 * `not_found`. One query, so both also take the same time.
 */
export async function accessMedia(
	viewer: Viewer,
	id: string,
	invite?: string,
): Promise<Result<ReadableMedia>> {
	const [row] = await database()
		.select({
			id: attachments.id,
			kind: attachments.kind,
			name: attachments.name,
			mimeType: attachments.mimeType,
			cloudKey: attachments.cloudKey,
			cloudThumbnailKey: attachments.cloudThumbnailKey,
		})
		.from(attachments)
		.where(
			and(
				eq(attachments.id, id),
				or(
					eq(attachments.ownerId, viewer.personId),
					isHeldWhereMemberIs(viewer.personId),
					isPreviewWhereMemberIs(viewer.personId),
					isInReadablePost(viewer),
					isInLetterOf(viewer.personId),
					viewer.role === "guest"
						? isPhotoOfCompany(viewer.personId)
						: isSomebodysPhoto,
					isCoverFor(viewer),
					isGroupPhotoFor(viewer.personId),
					isGroupPhotoByLink(viewer.personId, inviteIdOf(invite, "group")),
					viewer.role === "guest"
						? undefined
						: isCommunityPhotoFor(
								viewer.personId,
								inviteIdOf(invite, "community"),
							),
				),
			),
		);
	return row ? ok(row) : refuse("not_found");
}

/**
 * The viewer's own finished files, in the order asked for: what a message may carry or a profile may show. One that
 * is missing, foreign or made for something else refuses all (`not_found`), so a foreign id in an own message grants
 * nothing. In a transaction it holds the rows, so that no sweep takes them before it commits.
 */
export async function accessOwnAttachments(
	viewer: Viewer,
	ask: { ids: string[]; purpose: "message" | "profile" },
	tx: Executor = database(),
): Promise<Result<AttachmentView[]>> {
	if (ask.ids.length === 0) return ok([]);
	const rows = await tx
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
		.from(attachments)
		.where(
			and(
				inArray(attachments.id, ask.ids),
				eq(attachments.ownerId, viewer.personId),
				eq(attachments.purpose, ask.purpose),
			),
		)
		.for("update");
	const byId = new Map(rows.map((row) => [row.id, attachmentViewOf(row)]));
	const found = ask.ids.flatMap((id) => byId.get(id) ?? []);
	return found.length === ask.ids.length ? ok(found) : refuse("not_found");
}

/** A photo of the viewer's own that a group or a community is to have, held so that no sweep takes it before the commit. */
export async function holdPhoto(
	tx: Executor,
	viewer: Viewer,
	photo: string | undefined,
): Promise<Result<unknown>> {
	const held = await accessOwnAttachments(
		viewer,
		{ ids: photo ? [photo] : [], purpose: "profile" },
		tx,
	);
	return held.ok
		? held
		: refuse("not_found", { fields: { photo: "not_found" } });
}

/** What a block withholds takes its photos along: they stay the sender's own. */
const isHeldWhereMemberIs = (personId: string) => sql`exists (
	select 1 from message_attachments held
	join members on members.conversation_id = held.conversation_id
	join messages on messages.id = held.message_id
	where held.attachment_id = ${attachments.id} and members.person_id = ${personId} and messages.is_withheld = 0)`;

/** The picture of a link's preview, for who may read the message. */
const isPreviewWhereMemberIs = (personId: string) => sql`exists (
	select 1 from preview_pictures pictured
	join members on members.conversation_id = pictured.conversation_id
	join messages on messages.conversation_id = pictured.conversation_id and messages.sequence = pictured.sequence
	where pictured.attachment_id = ${attachments.id} and members.person_id = ${personId} and messages.is_withheld = 0)`;

/** What is posted is for whom the post is for. */
const isInReadablePost = (viewer: Viewer) => sql`exists (
	select 1 from ${postMedia} join ${posts} on ${posts.id} = ${postMedia.postId}
	where ${postMedia.attachmentId} = ${attachments.id} and ${isReadable(viewer)})`;

/** In a letter that the person holds a copy of, which its sender and those it reached do. */
const isInLetterOf = (personId: string) => sql`exists (
	select 1 from letter_media sealed join letter_copies on letter_copies.letter_id = sealed.letter_id
	where sealed.attachment_id = ${attachments.id} and letter_copies.person_id = ${personId})`;

/** Whom the person blocks too: every card still names the photo, so one that would not load told of the block. */
const isSomebodysPhoto = sql`exists (
	select 1 from people where people.id = ${attachments.ownerId} and people.photo_id = ${attachments.id})`;

/** A cover is a field of its owner's profile, and for the same eyes. */
const isCoverFor = (viewer: Viewer) => sql`exists (
	select 1 from profile_fields where profile_fields.person_id = ${attachments.ownerId} and profile_fields.field = 'cover'
		and profile_fields.value = ${attachments.id} and ${mayViewerSee(viewer)})`;

/** For a guest: of whoever is or was where the guest is, and of nobody else. */
const isPhotoOfCompany = (personId: string) => sql`exists (
	select 1 from people where people.id = ${attachments.ownerId} and people.photo_id = ${attachments.id} and exists (
		select 1 from members here where here.person_id = ${personId} and (
			exists (select 1 from members m where m.conversation_id = here.conversation_id and m.person_id = people.id)
			or exists (select 1 from former_members f where f.conversation_id = here.conversation_id and f.person_id = people.id))))`;

const isGroupPhotoFor = (personId: string) => sql`exists (
	select 1 from ${groups} where ${groups.photoId} = ${attachments.id} and (
		exists (select 1 from members where members.conversation_id = ${groups.conversationId} and members.person_id = ${personId})
		or exists (select 1 from ${groupRequests} where ${groupRequests.conversationId} = ${groups.conversationId}
			and ${groupRequests.personId} = ${personId} and ${groupRequests.state} = 'waiting')))`;

const isGroupPhotoByLink = (personId: string, inviteId: string | null) =>
	inviteId
		? sql`exists (
	select 1 from ${groups} join ${groupInvites} on ${groupInvites.conversationId} = ${groups.conversationId}
	where ${groups.photoId} = ${attachments.id} and ${groupInvites.id} = ${inviteId} and ${groupInvites.revokedAt} is null
		and ${groupInvites.usesCount} < ${groupInvites.usesMax} and ${groupInvites.expiresAt} > ${new Date()}
		and not exists (select 1 from ${formerMembers} where ${formerMembers.conversationId} = ${groups.conversationId}
			and ${formerMembers.personId} = ${personId} and ${formerMembers.isBanned} = 1))`
		: undefined;

const isCommunityPhotoFor = (
	personId: string,
	inviteId: string | null,
) => sql`exists (
	select 1 from ${communities} where ${communities.photoId} = ${attachments.id}
		and not exists (select 1 from ${communityBans} where ${communityBans.communityId} = ${communities.id}
			and ${communityBans.personId} = ${personId})
		and (${communities.isPublic} = 1
			or exists (select 1 from ${communityMembers} where ${communityMembers.communityId} = ${communities.id}
				and ${communityMembers.personId} = ${personId})
			or exists (select 1 from ${communityInvites} where ${communityInvites.communityId} = ${communities.id}
				and ${communityInvites.id} = ${inviteId} and ${isOpenInvite(communityInvites, new Date())})))`;
