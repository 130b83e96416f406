import {
	type AnyColumn,
	and,
	asc,
	eq,
	getTableColumns,
	gt,
	type SQL,
} from "drizzle-orm";
import type { AnyMySqlColumn, MySqlTable } from "drizzle-orm/mysql-core";
import { database } from "@/db/client";
import { userNames } from "@/db/schema/account";
import { invites, sessions } from "@/db/schema/auth";
import { messageMarks, pins, reactions } from "@/db/schema/changes";
import {
	channelInvites,
	communityInvites,
	communityMembers,
} from "@/db/schema/communities";
import { blocks, follows } from "@/db/schema/contacts";
import { members } from "@/db/schema/conversations";
import { postComments, postLikes, posts, postVotes } from "@/db/schema/feed";
import { formerMembers, groupInvites, groupRequests } from "@/db/schema/groups";
import { passkeys } from "@/db/schema/keys";
import { drafts, scheduledMessages } from "@/db/schema/later";
import { attachments, uploads } from "@/db/schema/media";
import {
	noticeSettings,
	notices,
	pushSettings,
	pushSubscriptions,
} from "@/db/schema/notices";
import { people, presence } from "@/db/schema/people";
import { pollVotes } from "@/db/schema/polls";
import { previewChoices } from "@/db/schema/previews";
import { profileFields } from "@/db/schema/profile";
import { reports } from "@/db/schema/reports";
import { isKnownTo } from "@/lib/account/export-chats.server";

const BATCH = 500;

/** Rows of a person's own, as they are kept, by the column that says whose they are. */
export type Own = {
	name: string;
	column: AnyMySqlColumn;
	omits?: string[];
	/** Which of the rows; all, where it does not say. */
	where?: SQL;
};

/**
 * What is copied into an export row by row. Left out are secrets, which would open doors to whoever finds the file, and
 * whatever tells what others keep from the person: that something was withheld, declined, or that somebody blocks them. What
 * is not a row of the person's own (chats, letters, friends) is written by `lib/account/export.server.ts`.
 */
export const OWN: Own[] = [
	{ name: "account", column: people.id, omits: ["passwordHash"] },
	{ name: "user-names", column: userNames.personId, omits: ["fingerprint"] },
	{ name: "profile", column: profileFields.personId },
	{ name: "presence", column: presence.personId },
	{ name: "sessions", column: sessions.personId, omits: ["id"] },
	{
		name: "passkeys",
		column: passkeys.personId,
		omits: ["credentialId", "publicKey", "counter"],
	},
	{ name: "invites", column: invites.createdBy },
	{ name: "group-invites", column: groupInvites.createdBy },
	{ name: "community-invites", column: communityInvites.createdBy },
	{ name: "channel-invites", column: channelInvites.createdBy },
	{ name: "following", column: follows.followerId },
	{ name: "followers", column: follows.followedId },
	{ name: "blocked", column: blocks.blockerId },
	{
		name: "conversations",
		column: members.personId,
		omits: ["version", "marksVersion"],
		where: isKnownTo(members.personId, members.conversationId),
	},
	{ name: "left-groups", column: formerMembers.personId },
	{
		name: "group-requests",
		column: groupRequests.personId,
		// A declined one may be one of which the person was never told.
		where: eq(groupRequests.state, "waiting"),
	},
	{ name: "communities", column: communityMembers.personId },
	{ name: "posts", column: posts.authorId },
	{ name: "comments", column: postComments.authorId },
	{ name: "likes", column: postLikes.personId },
	{ name: "post-votes", column: postVotes.personId },
	{ name: "votes", column: pollVotes.personId, omits: ["isWithheld"] },
	{ name: "reactions", column: reactions.personId, omits: ["isWithheld"] },
	{ name: "pins", column: pins.pinnedBy },
	{ name: "stars", column: messageMarks.personId },
	{ name: "drafts", column: drafts.personId },
	{ name: "scheduled", column: scheduledMessages.personId },
	{ name: "notices", column: notices.personId },
	{ name: "notice-settings", column: noticeSettings.personId },
	{ name: "push-settings", column: pushSettings.personId },
	{
		name: "push-devices",
		column: pushSubscriptions.personId,
		omits: ["endpointHash", "endpoint", "p256dh", "auth", "sessionId"],
	},
	// The copy of what somebody else said is for the owner alone.
	{ name: "reports", column: reports.reporterId, omits: ["copy"] },
	{ name: "preview-settings", column: previewChoices.personId },
	{
		name: "files",
		column: attachments.ownerId,
		omits: ["cloudKey", "cloudThumbnailKey"],
	},
	{
		name: "uploads",
		column: uploads.ownerId,
		omits: ["callback", "outcome", "fileKey"],
	},
];

/** A person's own rows of a kind; those with an id by pages, and the others, of which nobody has many, in one go. */
export async function* rowsOf(
	{ column, omits = [], where }: Own,
	personId: string,
): AsyncGenerator<Record<string, unknown>> {
	const table = column.table as MySqlTable;
	// A copy: what drizzle hands out is the table itself.
	const columns = { ...getTableColumns(table) } as Record<
		string,
		AnyMySqlColumn
	>;
	for (const name of omits) delete columns[name];
	const id = columns.id === column ? undefined : columns.id;
	let after = "";
	for (;;) {
		const query = database()
			.select(columns as Record<string, AnyColumn & AnyMySqlColumn>)
			.from(table)
			.where(
				and(
					eq(column, personId),
					where,
					id && after ? gt(id, after) : undefined,
				),
			);
		const rows = await (id ? query.orderBy(asc(id)).limit(BATCH) : query);
		yield* rows;
		after = String(rows.at(-1)?.id ?? "");
		if (!id || rows.length < BATCH) return;
	}
}
