import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { messageMarks, reactions } from "@/db/schema/changes";
import { messages } from "@/db/schema/messages";
import { pollVotes } from "@/db/schema/polls";
import type { ConversationAccess } from "@/lib/conversations/rules";
import type { Body } from "@/lib/messages/body";
import { type LogRow, toMessageView } from "@/lib/messages/log";
import { quotedBy, quoteOfRow } from "@/lib/messages/quotes";
import { type OwnReaction, reactionsFor } from "@/lib/messages/reactions";
import type { MarkView, MessageView, QuoteView } from "@/lib/messages/view";
import { type OwnVote, pollFor } from "@/lib/polls/view";

export type Presented = {
	messages: MessageView[];
	marks: MarkView[];
	quotes?: QuoteView[];
};

/**
 * Rows of one conversation as one of its members may see them, with that member's own marks. What is asked for beside
 * the rows is asked for only when there can be any: a page of plain messages costs no query more.
 */
export async function presentRows(
	access: ConversationAccess,
	rows: LogRow[],
): Promise<Presented> {
	const quoted = quotedOutside(rows);
	const [marks, own, votes, quotedRows] = await Promise.all([
		readMarksOf(access, [...rows.map((row) => row.sequence), ...quoted]),
		readOwnReactions(access, rows),
		readOwnVotes(access, rows),
		readQuoted(access, quoted),
	]);
	const hidden = hiddenOf(marks);
	const present = (row: LogRow): MessageView => {
		const isHidden = hidden.has(row.sequence);
		const message = toMessageView(row, access.personId, isHidden);
		if (message.body.kind === "withheld") return message;
		const isOf = ({ sequence }: { sequence: number }) =>
			sequence === row.sequence;
		if (message.body.kind === "poll")
			message.poll = pollFor(message.body, row.poll, votes.filter(isOf));
		if (!row.reactions) return message;
		const given = own.filter(isOf);
		return { ...message, reactions: reactionsFor(row.reactions, given) };
	};
	const presented = { messages: rows.map(present), marks };
	if (quotedRows.length === 0) return presented;
	const quotes = quotedRows.map((row) =>
		quoteOfRow(row, access.personId, hidden.has(row.sequence)),
	);
	return { ...presented, quotes };
}

/** One message, as after a change. */
export async function presentRow(
	access: ConversationAccess,
	row: LogRow,
): Promise<MessageView> {
	const { messages } = await presentRows(access, [row]);
	return messages[0] as MessageView;
}

/** The messages that these reply to and that are not among them. */
function quotedOutside(rows: LogRow[]): number[] {
	const here = new Set(rows.map((row) => row.sequence));
	const quoted = rows.map((row) => quotedBy(row.body as Body) ?? 0);
	return [...new Set(quoted)].filter((one) => one > 0 && !here.has(one));
}

/** No query where nobody replied. */
async function readQuoted(access: ConversationAccess, sequences: number[]) {
	if (sequences.length === 0) return [];
	return database()
		.select()
		.from(messages)
		.where(
			and(
				eq(messages.conversationId, access.id),
				inArray(messages.sequence, sequences),
			),
		);
}

/** What the viewer gave to these messages; no query where nobody gave anything. */
async function readOwnReactions(
	access: ConversationAccess,
	rows: LogRow[],
): Promise<(OwnReaction & { sequence: number })[]> {
	const given = rows.filter((row) => row.reactions !== null);
	if (given.length === 0) return [];
	return database()
		.select({
			sequence: reactions.sequence,
			emoji: reactions.emoji,
			isWithheld: reactions.isWithheld,
		})
		.from(reactions)
		.where(
			and(
				eq(reactions.conversationId, access.id),
				inArray(
					reactions.sequence,
					given.map((row) => row.sequence),
				),
				eq(reactions.personId, access.personId),
			),
		);
}

/** What the viewer chose in these polls; no query where nobody voted. */
async function readOwnVotes(
	access: ConversationAccess,
	rows: LogRow[],
): Promise<(OwnVote & { sequence: number })[]> {
	const voted = rows.filter((row) => row.poll !== null);
	if (voted.length === 0) return [];
	return database()
		.select({
			sequence: pollVotes.sequence,
			option: pollVotes.option,
			isWithheld: pollVotes.isWithheld,
		})
		.from(pollVotes)
		.where(
			and(
				eq(pollVotes.conversationId, access.id),
				inArray(
					pollVotes.sequence,
					voted.map((row) => row.sequence),
				),
				eq(pollVotes.personId, access.personId),
			),
		);
}

/** The viewer's marks on these messages; no query for who never made one here. */
async function readMarksOf(
	access: ConversationAccess,
	sequences: number[],
): Promise<MarkView[]> {
	if (access.marksVersion === 0 || sequences.length === 0) return [];
	const rows = await database()
		.select()
		.from(messageMarks)
		.where(
			and(
				eq(messageMarks.personId, access.personId),
				eq(messageMarks.conversationId, access.id),
				inArray(messageMarks.sequence, sequences),
			),
		);
	return rows.map(toMarkView);
}

/** A mark as its person sees it. */
export function toMarkView({
	sequence,
	isHidden,
	starredAt,
	version,
}: Pick<
	typeof messageMarks.$inferSelect,
	"sequence" | "isHidden" | "starredAt" | "version"
>): MarkView {
	return { sequence, isHidden, isStarred: starredAt !== null, version };
}

function hiddenOf(marks: MarkView[]): Set<number> {
	return new Set(
		marks.filter((mark) => mark.isHidden).map((mark) => mark.sequence),
	);
}
