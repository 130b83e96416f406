import type { AnyMySqlColumn } from "drizzle-orm/mysql-core";
import { departures, userNames } from "@/db/schema/account";
import { invites, sessions } from "@/db/schema/auth";
import { mentions, messageMarks, pins, reactions } from "@/db/schema/changes";
import {
	channelInvites,
	communityBans,
	communityInvites,
	communityMembers,
} from "@/db/schema/communities";
import {
	blocks,
	follows,
	friendships,
	withheldFollows,
} from "@/db/schema/contacts";
import { conversations, members } from "@/db/schema/conversations";
import { postComments, postLikes, posts, postVotes } from "@/db/schema/feed";
import { gameDrawings, gamePlayers } from "@/db/schema/games";
import { formerMembers, groupInvites, groupRequests } from "@/db/schema/groups";
import {
	passkeys,
	passwordResets,
	recoveryCodes,
	twoSteps,
} from "@/db/schema/keys";
import { drafts, scheduledFiles, scheduledMessages } from "@/db/schema/later";
import {
	letterCopies,
	letterDoors,
	letterRecipients,
	letters,
} from "@/db/schema/mailbox";
import { attachments, uploads } from "@/db/schema/media";
import { messages } from "@/db/schema/messages";
import {
	noticeActors,
	noticeSettings,
	notices,
	pushSettings,
	pushSubscriptions,
} from "@/db/schema/notices";
import { guests, people, presence } from "@/db/schema/people";
import { pollVotes } from "@/db/schema/polls";
import { previewChoices } from "@/db/schema/previews";
import { profileFields } from "@/db/schema/profile";
import { reports } from "@/db/schema/reports";

/**
 * What becomes of a row that refers to somebody, when they are erased. "deleted": it goes. "first": it goes too, by a step
 * that sets right what hangs on it (`lib/account/erase.server.ts`). "nobody": it stays and refers to nobody any more.
 * "stays": it goes on referring to a row of `people` that says nothing, for the reason that stands beside it.
 */
type Fate = "deleted" | "first" | "nobody" | "stays";
export type Holding = { column: AnyMySqlColumn; fate: Fate; why?: string };

const all = (fate: Fate, columns: AnyMySqlColumn[]): Holding[] =>
	columns.map((column) => ({ column, fate }));
const stays = (column: AnyMySqlColumn, why: string): Holding => ({
	column,
	fate: "stays",
	why,
});

/**
 * Every column of the database that refers to a person. A test walks the schema and fails for one that is not here: whoever
 * adds a table says here what becomes of it.
 */
export const HOLDINGS: Holding[] = [
	...all("first", [
		communityMembers.personId,
		reactions.personId,
		pollVotes.personId,
		letterCopies.personId,
		posts.authorId,
		postComments.authorId,
		notices.subjectId,
		noticeActors.actorId,
		reports.reporterId,
		reports.aboutId,
		uploads.ownerId,
		departures.personId,
	]),
	...all("deleted", [
		sessions.personId,
		twoSteps.personId,
		recoveryCodes.personId,
		passkeys.personId,
		passwordResets.personId,
		invites.createdBy,
		groupInvites.createdBy,
		communityInvites.createdBy,
		channelInvites.createdBy,
		presence.personId,
		guests.personId,
		profileFields.personId,
		friendships.lowId,
		friendships.highId,
		friendships.requestedBy,
		blocks.blockerId,
		blocks.blockedId,
		follows.followerId,
		follows.followedId,
		withheldFollows.followerId,
		withheldFollows.followedId,
		groupRequests.personId,
		groupRequests.addedBy,
		communityBans.personId,
		messageMarks.personId,
		mentions.personId,
		drafts.personId,
		scheduledFiles.personId,
		scheduledMessages.personId,
		postLikes.personId,
		postVotes.personId,
		letterDoors.personId,
		letterDoors.senderId,
		notices.personId,
		noticeSettings.personId,
		pushSettings.personId,
		pushSubscriptions.personId,
		previewChoices.personId,
		gamePlayers.personId,
		gameDrawings.drawerId,
	]),
	...all("nobody", [
		letters.senderId,
		letterRecipients.personId,
		userNames.personId,
	]),
	stays(people.id, "what the rest hangs on; it has no name, face or word"),
	stays(messages.senderId, "what was said in shared chats is the others' too"),
	stays(messages.pinHiddenFrom, "whether the other sees a pin"),
	stays(pins.pinnedBy, "what a conversation keeps at hand is the others' too"),
	stays(attachments.ownerId, "files that others hold in chats and letters"),
	stays(conversations.lowId, "a direct conversation is the other's too"),
	stays(conversations.highId, "a direct conversation is the other's too"),
	stays(conversations.requestedBy, "who asked, while the other has it"),
	stays(members.personId, "the seat in a direct conversation, bare"),
	stays(formerMembers.personId, "whom the lines of a group are by"),
];
