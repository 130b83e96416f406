import { and, asc, eq, lte, ne, sql } from "drizzle-orm";
import type { AnyMySqlColumn, MySqlTable } from "drizzle-orm/mysql-core";
import { database } from "@/db/client";
import { departures, userNames } from "@/db/schema/account";
import { reactions } from "@/db/schema/changes";
import { communityMembers } from "@/db/schema/communities";
import { conversations, members } from "@/db/schema/conversations";
import { attachments, uploads } from "@/db/schema/media";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";
import { pollVotes } from "@/db/schema/polls";
import { transaction } from "@/db/tx";
import {
	closeDirects,
	dropLetters,
	dropPosts,
	dropReports,
} from "@/lib/account/erase-steps.server";
import { HOLDINGS } from "@/lib/account/holdings.server";
import { goneNames } from "@/lib/account/leave.server";
import { ERASE_SECONDS } from "@/lib/account/limits";
import { leaveChannel } from "@/lib/communities/enter.server";
import { leaveCommunity } from "@/lib/communities/members.server";
import { leaveGroup } from "@/lib/groups/members.server";
import { logError } from "@/lib/log.server";
import { deleteUnheld, isUnheld } from "@/lib/media/commands.server";
import { partPath, removeFiles } from "@/lib/media/folders.server";
import { remove } from "@/lib/media/store.server";
import { forgetReactions } from "@/lib/messages/reactions.server";
import { takeAwayWords } from "@/lib/messages/take-away.server";
import { forgetPerson } from "@/lib/notices/record.server";
import { freeNames, keptUntilFrom } from "@/lib/people/names.server";
import { forgetVotes } from "@/lib/polls/votes.server";
import type { Viewer } from "@/lib/viewer";

const BATCH = 200;
const ERASED_AT_ONCE = 20;

/** For lib/jobs.server.ts: bears being run twice, and by two machines. */
export const departureJob = {
	name: "account.departures",
	everySeconds: ERASE_SECONDS,
	run: async (): Promise<void> => {
		await eraseDue();
		await freeNames();
	},
};

/**
 * Erases the accounts whose time to come back is over; answers how many. Each is done in many small steps, every one of
 * which can be cut short and done again, and the row that says that there is something to do goes with the last.
 */
export async function eraseDue(now: Date = new Date()): Promise<number> {
	const due = await database()
		.select({
			personId: departures.personId,
			takesWords: departures.takesWords,
		})
		.from(departures)
		.where(lte(departures.dueAt, now))
		.orderBy(asc(departures.dueAt))
		.limit(ERASED_AT_ONCE);
	let count = 0;
	for (const { personId, takesWords } of due)
		try {
			if (!(await claim(personId, now))) continue;
			await erase(personId, takesWords);
			count++;
		} catch (error) {
			// The others go on; this one is begun anew at the next look.
			logError("job.account.departures", error);
		}
	return count;
}

/**
 * From here on nobody brings the account back, whatever the clock of their machine says: half of it may be gone. False for
 * who has come back while it was looked for.
 */
async function claim(personId: string, now: Date): Promise<boolean> {
	return transaction(async (tx) => {
		const [taken] = await tx
			.update(departures)
			.set({ dueAt: new Date(0) })
			.where(
				and(eq(departures.personId, personId), lte(departures.dueAt, now)),
			);
		return taken.affectedRows === 1;
	});
}

async function erase(personId: string, takesWords: boolean): Promise<void> {
	await takeAwayWords(personId, takesWords ? "all" : "withheld");
	await database()
		.update(messages)
		.set({ withheldEdit: null })
		.where(
			and(
				eq(messages.senderId, personId),
				sql`${messages.withheldEdit} is not null`,
			),
		);
	await forgetAnswers(personId);
	await leavePlaces(personId);
	await closeDirects(personId);
	await dropPosts(personId);
	await dropLetters(personId);
	await dropReports(personId);
	await transaction((tx) => forgetPerson(tx, personId));
	for (const { column, fate } of HOLDINGS)
		if (fate === "deleted") await deleteAll(column, personId);
	await dropFiles(personId);
	await forgetAccount(personId);
}

/** Reactions and votes, each with the count that hangs on it. */
async function forgetAnswers(personId: string): Promise<void> {
	const given = await database()
		.selectDistinct({
			conversationId: reactions.conversationId,
			sequence: reactions.sequence,
		})
		.from(reactions)
		.where(eq(reactions.personId, personId));
	for (const place of given) await forgetReactions(personId, place);
	const voted = await database()
		.selectDistinct({
			conversationId: pollVotes.conversationId,
			sequence: pollVotes.sequence,
		})
		.from(pollVotes)
		.where(eq(pollVotes.personId, personId));
	for (const place of voted) await forgetVotes(personId, place);
}

/** By the commands by which everybody leaves, so that nothing is left without somebody who leads it. */
async function leavePlaces(personId: string): Promise<void> {
	const leaver: Viewer = {
		...{ personId, sessionId: "", handle: "" },
		...{ role: "member", language: "en" },
	};
	const joined = await database()
		.select({ id: communityMembers.communityId })
		.from(communityMembers)
		.where(eq(communityMembers.personId, personId));
	for (const { id } of joined) await leaveCommunity(leaver, id);
	const seats = await database()
		.select({ id: members.conversationId, kind: conversations.kind })
		.from(members)
		.innerJoin(conversations, eq(conversations.id, members.conversationId))
		.where(
			and(eq(members.personId, personId), ne(conversations.kind, "direct")),
		);
	for (const { id, kind } of seats)
		await (kind === "group" ? leaveGroup : leaveChannel)(leaver, id);
}

/** A few rows at a time, so that nobody waits for the locks of many. */
async function deleteAll(column: AnyMySqlColumn, personId: string) {
	for (;;) {
		const [done] = await database()
			.delete(column.table as MySqlTable)
			.where(eq(column, personId))
			.limit(BATCH);
		if (done.affectedRows < BATCH) return;
	}
}

/** All files that nobody else holds, finished or not, with their bytes. */
async function dropFiles(personId: string): Promise<void> {
	await database()
		.update(departures)
		.set({ photoId: null })
		.where(eq(departures.personId, personId));
	const begun = await database()
		.select({ id: uploads.attachmentId })
		.from(uploads)
		.where(eq(uploads.ownerId, personId));
	await deleteAll(uploads.ownerId, personId);
	await removeFiles(...begun.map(({ id }) => partPath(id)));
	for (;;) {
		const own = await database()
			.select({ id: attachments.id })
			.from(attachments)
			.where(and(eq(attachments.ownerId, personId), isUnheld))
			.limit(BATCH);
		const gone = await deleteUnheld(own.map(({ id }) => id));
		await remove(...gone);
		// None went although there were some: somebody holds them now.
		if (gone.length === 0) return;
	}
}

/** The last step: what is left names nobody, and the user name is a fingerprint that is kept for a while. */
async function forgetAccount(personId: string): Promise<void> {
	const now = new Date();
	await transaction(async (tx) => {
		await tx
			.update(userNames)
			.set({
				...{ personId: null, handle: null },
				keptUntil: sql`coalesce(${userNames.keptUntil}, ${keptUntilFrom(now)})`,
			})
			.where(eq(userNames.personId, personId));
		await tx
			.update(people)
			.set({
				...goneNames(personId),
				...{ about: "", email: null, passwordHash: "", language: "en" },
				...{ isInvisible: false, createdAt: now },
			})
			.where(eq(people.id, personId));
		await tx.delete(departures).where(eq(departures.personId, personId));
	});
}
