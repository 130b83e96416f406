import { and, asc, eq, or, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { people } from "@/db/schema/people";
import { pollClosings, pollVotes } from "@/db/schema/polls";
import { accessConversation } from "@/lib/conversations/access.server";
import { REACTORS_MAX } from "@/lib/limits";
import { type Body, bodyFor } from "@/lib/messages/body";
import {
	changeByServer,
	changeMessage,
	findMessage,
	type HeldMessage,
	type MessageChange,
	type MessageRecord,
} from "@/lib/messages/change.server";
import type { MessageParams } from "@/lib/messages/input";
import type { MessageView } from "@/lib/messages/view";
import { shownName } from "@/lib/people/shown-name.server";
import type { PollBody } from "@/lib/polls/body";
import type { VoteInput } from "@/lib/polls/input";
import { decideVote } from "@/lib/polls/rules";
import {
	type OwnVote,
	type PollTally,
	tallyOf,
	type VotersView,
	votersByOption,
} from "@/lib/polls/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Sets what the viewer chooses in a poll, whatever they chose before; nothing takes the vote back. What is so already
 * changes nothing, so a retry is always safe. Everybody hears how the poll now stands, and nobody who voted. Refuses as
 * `poll_closed` once its time is over, and as sending would be refused.
 */
export async function vote(
	viewer: Viewer,
	params: MessageParams,
	{ options }: VoteInput,
): Promise<Result<MessageView>> {
	return changeMessage(viewer, params, (tx, held) =>
		castVote(tx, held, options),
	);
}

async function castVote(
	tx: Executor,
	held: HeldMessage,
	options: number[],
): Promise<Result<MessageChange | null>> {
	const { access, row, now } = held;
	const { personId } = access;
	const decision = decideVote({
		...{ standing: access, personId, options, now },
		body: row.body as Body,
		stored: row.poll,
	});
	if (!decision.may) return refuse(decision.code);
	const { isWithheld, poll } = decision;
	const before = await readOwn(tx, row, personId);
	if (isSame(before, options, isWithheld)) return ok(null);
	const ofRow = { conversationId: row.conversationId, sequence: row.sequence };
	await tx
		.delete(pollVotes)
		.where(and(isOf(row), eq(pollVotes.personId, personId)));
	if (options.length > 0)
		await tx
			.insert(pollVotes)
			.values(
				options.map((option) => ({ ...ofRow, personId, option, isWithheld })),
			);
	// What the other saw before is seen to go, and what comes instead is not seen.
	const wasSeen = before.some((one) => !one.isWithheld);
	const isSeen = options.length > 0 && !isWithheld;
	return ok({
		set: { poll: await countVotes(tx, row, poll) },
		isWithheld: !wasSeen && !isSeen,
		isOwnNews: true,
	});
}

/** A vote that was withheld becomes everybody's once it is given again; one that all have seen stays so. */
function isSame(
	before: OwnVote[],
	options: readonly number[],
	isWithheld: boolean,
): boolean {
	const chosen = new Set(before.map((one) => one.option));
	if (chosen.size !== options.length) return false;
	if (!options.every((option) => chosen.has(option))) return false;
	return isWithheld || !before.some((one) => one.isWithheld);
}

function readOwn(
	tx: Executor,
	row: MessageRecord,
	personId: string,
): Promise<OwnVote[]> {
	return tx
		.select({ option: pollVotes.option, isWithheld: pollVotes.isWithheld })
		.from(pollVotes)
		.where(and(isOf(row), eq(pollVotes.personId, personId)));
}

/** Takes back a person's votes in a poll, for who acts in their place when they are gone; also once it is closed. */
export async function forgetVotes(
	personId: string,
	place: Pick<MessageRecord, "conversationId" | "sequence">,
): Promise<void> {
	await changeByServer(place, async (tx, { row }) => {
		await tx
			.delete(pollVotes)
			.where(and(isOf(row), eq(pollVotes.personId, personId)));
		const body = row.body as Body;
		if (body.kind !== "poll") return null;
		return { poll: await countVotes(tx, row, body) };
	});
}

/** Counted from the rows, not from the last count: whatever happened, it is right afterwards. */
async function countVotes(
	tx: Executor,
	row: MessageRecord,
	poll: PollBody,
): Promise<PollTally> {
	const isSeen = and(isOf(row), eq(pollVotes.isWithheld, false));
	const rows = await tx
		.select({
			option: pollVotes.option,
			count: sql<number>`count(*)`.mapWith(Number),
		})
		.from(pollVotes)
		.where(isSeen)
		.groupBy(pollVotes.option);
	const [all] = await tx
		.select({
			voters: sql<number>`count(distinct ${pollVotes.personId})`.mapWith(
				Number,
			),
		})
		.from(pollVotes)
		.where(isSeen);
	const countOf = new Map(rows.map((one) => [one.option, one.count]));
	return {
		...tallyOf(poll, row.poll),
		counts: poll.options.map((_, option) => countOf.get(option) ?? 0),
		voters: all?.voters ?? 0,
	};
}

/**
 * Closes the viewer's own poll for good. A repeat changes nothing. Refuses others' as not found, and what is no poll as
 * `conflict`. As with deleting, what stands between two people does not matter: nothing is said by it.
 */
export async function closePoll(
	viewer: Viewer,
	params: MessageParams,
): Promise<Result<MessageView>> {
	return changeMessage(viewer, params, async (tx, { row, access, now }) => {
		if (row.senderId !== access.personId) return refuse("not_found");
		const body = row.body as Body;
		if (body.kind !== "poll") return refuse("conflict");
		const tally = tallyOf(body, row.poll);
		if (tally.closedAt) return ok(null);
		await tx
			.delete(pollClosings)
			.where(
				and(
					eq(pollClosings.conversationId, row.conversationId),
					eq(pollClosings.sequence, row.sequence),
				),
			);
		const poll: PollTally = { ...tally, closedAt: now.toISOString() };
		return ok({ set: { poll }, isWithheld: false });
	});
}

/**
 * Who chose what, by name, for whoever may read the poll. Refuses an anonymous one as `conflict`, to its author and to
 * everybody else.
 */
export async function listVoters(
	viewer: Viewer,
	{ id, messageId }: MessageParams,
): Promise<Result<VotersView>> {
	const access = await accessConversation(viewer, id);
	if (!access.ok) return access;
	const row = await findMessage(database(), access.value, messageId);
	if (!row) return refuse("not_found");
	const body = bodyFor(viewer.personId, row);
	if (body.kind !== "poll" || body.isAnonymous) return refuse("conflict");
	const found = await readVoters(row, viewer, body.options.length);
	return ok(votersByOption(body.options, found));
}

function readVoters(
	row: MessageRecord,
	{ personId, language }: Viewer,
	options: number,
) {
	return database()
		.select({
			option: pollVotes.option,
			id: people.id,
			handle: people.handle,
			displayName: shownName(language),
			photoId: people.photoId,
		})
		.from(pollVotes)
		.innerJoin(people, eq(people.id, pollVotes.personId))
		.where(
			and(
				isOf(row),
				or(eq(pollVotes.isWithheld, false), eq(pollVotes.personId, personId)),
			),
		)
		.orderBy(asc(people.displayName), asc(people.id))
		.limit(REACTORS_MAX * options);
}

const isOf = (row: MessageRecord) =>
	and(
		eq(pollVotes.conversationId, row.conversationId),
		eq(pollVotes.sequence, row.sequence),
	);
