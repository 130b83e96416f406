import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/mysql-core";
import { database, type Executor } from "@/db/client";
import { posts, postVotes } from "@/db/schema/feed";
import { people } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import { accessPost, lockOwnPost } from "@/lib/feed/access.server";
import type { PostBody } from "@/lib/feed/body";
import type { OwnPostInput, VotePostInput } from "@/lib/feed/input";
import { isUnblocked } from "@/lib/feed/readable.server";
import type { PostView } from "@/lib/feed/view";
import { card } from "@/lib/feed/words.server";
import { REACTORS_MAX } from "@/lib/limits";
import { isClosed, refusalOf } from "@/lib/polls/rules";
import {
	type PollView,
	type VotersView,
	votersByOption,
} from "@/lib/polls/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Sets what the viewer chooses in the poll of a post that they may read; nothing takes the vote back. A retry is always
 * safe. Refuses as `poll_closed` from its closing moment on, and a post that asks nothing as `conflict`.
 */
export async function votePost(
	viewer: Viewer,
	{ postId, options }: VotePostInput,
): Promise<Result<PollView>> {
	const { personId } = viewer;
	const voted = await refusable(async (tx) => {
		const access = await accessPost(viewer, postId, tx);
		if (!access.ok) return access;
		// As it stands now: votes of one poll come one after the other, and none after it was closed.
		const held = await lockPost(tx, postId);
		if (!held) return refuse("not_found");
		const { poll } = held;
		if (!poll) return refuse("conflict");
		const refusal = refusalOf(poll, poll, options, new Date());
		if (refusal) return refuse(refusal);
		await tx
			.delete(postVotes)
			.where(
				and(eq(postVotes.postId, postId), eq(postVotes.personId, personId)),
			);
		if (options.length > 0)
			await tx
				.insert(postVotes)
				.values(options.map((option) => ({ postId, personId, option })));
		return ok(held);
	});
	return voted.ok ? howItStands(viewer, postId, voted.value) : voted;
}

/** Closes the poll of the viewer's own post for good. A repeat changes nothing. */
export async function closePostPoll(
	viewer: Viewer,
	{ postId }: OwnPostInput,
): Promise<Result<PollView>> {
	const closed = await refusable(async (tx) => {
		const own = await lockOwnPost(tx, viewer, postId);
		if (!own.ok) return own;
		const { poll } = own.value;
		if (!poll) return refuse("conflict");
		const now = new Date();
		if (isClosed(poll, poll, now)) return own;
		const body: PostBody = {
			...own.value,
			poll: { ...poll, closedAt: now.toISOString() },
		};
		await tx.update(posts).set({ body }).where(eq(posts.id, postId));
		return ok(body);
	});
	return closed.ok ? howItStands(viewer, postId, closed.value) : closed;
}

/** Who chose what, without whom a block keeps apart from the viewer. Refuses an anonymous poll as `conflict`, to all. */
export async function listPostVoters(
	viewer: Viewer,
	postId: string,
): Promise<Result<VotersView>> {
	const access = await accessPost(viewer, postId);
	if (!access.ok) return access;
	const { poll } = access.value.body;
	if (!poll || poll.isAnonymous) return refuse("conflict");
	const found = await database()
		.select({ option: postVotes.option, ...card })
		.from(postVotes)
		.innerJoin(people, eq(people.id, postVotes.personId))
		.where(
			and(
				eq(postVotes.postId, postId),
				isUnblocked(viewer, postVotes.personId),
			),
		)
		.orderBy(asc(people.displayName), asc(people.id))
		.limit(REACTORS_MAX * poll.options.length);
	return ok(votersByOption(poll.options, found));
}

type Asking = { id: string; body: PostBody };

/**
 * How the polls of these posts stand for the viewer; the posts went through the gate before. One query for all, and none
 * where nothing is asked. Whom a block keeps apart from the viewer is not counted, but in an anonymous poll: there the
 * number would tell what they chose, and who is counted there is told to nobody.
 */
export async function readPolls(
	viewer: Viewer,
	found: readonly Asking[],
): Promise<Map<string, PostView["poll"]>> {
	const asking = found.filter(({ body }) => body.poll);
	if (asking.length === 0) return new Map();
	const anonymous = asking.filter(({ body }) => body.poll?.isAnonymous);
	const isCounted = and(
		inArray(postVotes.postId, idsOf(asking)),
		or(
			anonymous.length > 0
				? inArray(postVotes.postId, idsOf(anonymous))
				: undefined,
			isUnblocked(viewer, postVotes.personId),
		),
	);
	const of = {
		id: postVotes.postId,
		option: sql<number | null>`${postVotes.option}`.as("chosen"),
		count: sql<number>`count(*)`.mapWith(Number).as("count"),
		isMine: sql<number>`max(${postVotes.personId} = ${viewer.personId})`.as(
			"is_mine",
		),
	};
	// The rows without an option are of whole polls. Not by `with rollup`: MariaDB takes the distinct for given there, as it
	// is in each option, and counts who chose two twice.
	const ofAll = {
		...of,
		option: sql<number | null>`null`.as("chosen"),
		count: sql<number>`count(distinct ${postVotes.personId})`
			.mapWith(Number)
			.as("count"),
	};
	const rows = await unionAll(
		database()
			.select(of)
			.from(postVotes)
			.where(isCounted)
			.groupBy(postVotes.postId, postVotes.option),
		database()
			.select(ofAll)
			.from(postVotes)
			.where(isCounted)
			.groupBy(postVotes.postId),
	);
	return new Map(
		asking.map(({ id, body }) => [
			id,
			pollOf(
				body,
				rows.filter((row) => row.id === id),
			),
		]),
	);
}

type Counted = { option: number | null; count: number; isMine: number };

function pollOf({ poll }: PostBody, rows: Counted[]): PostView["poll"] {
	if (!poll) return null;
	const { closedAt, ...asked } = poll;
	const countOf = new Map(rows.map(({ option, count }) => [option, count]));
	const isOver = isClosed(asked, { closedAt }, new Date());
	return {
		...asked,
		stands: {
			counts: asked.options.map((_, option) => countOf.get(option) ?? 0),
			voters: countOf.get(null) ?? 0,
			closedAt: closedAt ?? (isOver ? asked.closesAt : null),
			mine: rows.flatMap(({ option, isMine }) =>
				option !== null && Number(isMine) === 1 ? [option] : [],
			),
		},
	};
}

async function howItStands(
	viewer: Viewer,
	id: string,
	body: PostBody,
): Promise<Result<PollView>> {
	const polls = await readPolls(viewer, [{ id, body }]);
	const poll = polls.get(id);
	return poll ? ok(poll.stands) : refuse("conflict");
}

async function lockPost(tx: Executor, id: string): Promise<PostBody | null> {
	const [row] = await tx
		.select({ body: posts.body })
		.from(posts)
		.where(eq(posts.id, id))
		.for("update");
	return row ? (row.body as PostBody) : null;
}

const idsOf = (found: readonly Asking[]) => found.map(({ id }) => id);
