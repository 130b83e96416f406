import type { GroupEvent } from "@/lib/groups/events";
import type { ReplyTo } from "@/lib/messages/body";
import {
	type DeliveryStatus,
	othersReach,
	statusOfMessage,
} from "@/lib/messages/markers";
import type { PendingMessage } from "@/lib/messages/pending";
import { findQuote } from "@/lib/messages/quotes";
import type { Timeline } from "@/lib/messages/timeline";
import type { MarkView, MessageView, QuoteView } from "@/lib/messages/view";

/** Where a row stands among the rows of the same sender around it. */
export type Place = "alone" | "first" | "middle" | "last";

export type MessageRow = {
	kind: "message";
	/** The same before and after the message is confirmed, so that its row stays where it is. */
	key: string;
	message: MessageView;
	isOwn: boolean;
	/** Of own messages; null of others'. */
	status: DeliveryStatus | null;
	/** What it replies to: null while that is not known, left out when it replies to nothing. */
	quote?: QuoteView | null;
	/** The viewer has put a star on it. */
	isStarred: boolean;
	place: Place;
};
export type PendingRow = {
	kind: "pending";
	key: string;
	pending: PendingMessage;
	quote?: QuoteView | null;
	place: Place;
};
/** What happened to the conversation itself. */
export type EventRow = {
	kind: "event";
	key: string;
	message: MessageView;
	event: GroupEvent;
};
export type LogRow =
	| { kind: "day"; key: string; at: string }
	| { kind: "unread"; key: string }
	| EventRow
	| MessageRow
	| PendingRow;

/** Messages of one sender within this time stand close together. */
const GROUP_MS = 5 * 60_000;

/**
 * The rows of a log, from the timeline: day dividers, the unread divider before the first message after `unreadAfter`
 * by somebody else, and messages grouped by sender. `dayOf` names the day of a moment in the reader's time zone,
 * `readers` are those whose markers decide the ticks.
 */
export function logRows(
	timeline: Timeline,
	unreadAfter: number | null,
	dayOf: (at: string) => string,
	readers: ReadonlySet<string> | null = null,
): LogRow[] {
	const rows: LogRow[] = [];
	const reach = othersReach(timeline.markers, timeline.viewerId, readers);
	let day = "";
	let isUnreadShown = !mayShowUnread(timeline, unreadAfter);
	const openDay = (at: string) => {
		const next = dayOf(at);
		if (next !== day) rows.push({ kind: "day", key: `day-${next}`, at });
		day = next;
	};
	for (const message of timeline.messages) {
		const mark = timeline.marks.get(message.sequence);
		if (!isDrawn(message, mark)) continue;
		const isOwn = message.senderId === timeline.viewerId;
		openDay(message.createdAt);
		const { body } = message;
		if (body.kind === "event") {
			rows.push({ kind: "event", key: message.id, message, event: body.event });
			continue;
		}
		if (!isUnreadShown && !isOwn && message.sequence > (unreadAfter ?? 0)) {
			isUnreadShown = true;
			rows.push({ kind: "unread", key: "unread" });
		}
		const status = isOwn ? statusOfMessage(message, reach) : null;
		rows.push(messageRow(timeline, message, status));
	}
	for (const pending of timeline.pending) {
		openDay(pending.createdAt);
		const key = pending.clientId;
		const quote = quoteIn(timeline, pending.replyTo);
		rows.push({ kind: "pending", key, pending, quote, place: "alone" });
	}
	return rows.map((row, index) =>
		placed(row, rows[index - 1], rows[index + 1]),
	);
}

/** In a stretch that begins beyond the first unread, the divider would stand before another. */
function mayShowUnread({ messages }: Timeline, unreadAfter: number | null) {
	const first = messages[0]?.sequence ?? 0;
	return unreadAfter !== null && first <= unreadAfter + 1;
}

/** The row of a message, or of the one nearest to it among those that are drawn; of two, the later. */
export function nearestRow(
	rows: readonly LogRow[],
	sequence: number,
): MessageRow | EventRow | undefined {
	let nearest: MessageRow | EventRow | undefined;
	const distance = (row: MessageRow | EventRow) =>
		Math.abs(row.message.sequence - sequence);
	for (const row of rows)
		if (row.kind === "message" || row.kind === "event")
			if (!nearest || distance(row) <= distance(nearest)) nearest = row;
	return nearest;
}

function messageRow(
	timeline: Timeline,
	message: MessageView,
	status: DeliveryStatus | null,
): MessageRow {
	const { body } = message;
	const isOwn = status !== null;
	return {
		kind: "message",
		key: isOwn ? message.clientId : message.id,
		message,
		isOwn,
		status,
		quote: body.kind === "plain" ? quoteIn(timeline, body.replyTo) : undefined,
		isStarred: timeline.marks.get(message.sequence)?.isStarred ?? false,
		place: "alone",
	};
}

function quoteIn(timeline: Timeline, replyTo: ReplyTo | undefined) {
	return replyTo && findQuote(timeline, replyTo.sequence);
}

/** What a block or the viewer withholds keeps its number in the order and is not drawn. */
function isDrawn({ body }: MessageView, mark: MarkView | undefined): boolean {
	return body.kind !== "withheld" && !mark?.isHidden;
}

function placed(
	row: LogRow,
	before: LogRow | undefined,
	after: LogRow | undefined,
): LogRow {
	if (row.kind !== "message" && row.kind !== "pending") return row;
	const joinsBefore = isGroup(before, row);
	const joinsAfter = isGroup(row, after);
	if (!joinsBefore && !joinsAfter) return row;
	if (joinsBefore && joinsAfter) return { ...row, place: "middle" };
	return { ...row, place: joinsBefore ? "last" : "first" };
}

function isGroup(a: LogRow | undefined, b: LogRow | undefined): boolean {
	const first = a && senderAndTime(a);
	const second = b && senderAndTime(b);
	if (!first || !second || first.sender !== second.sender) return false;
	return Math.abs(Date.parse(second.at) - Date.parse(first.at)) < GROUP_MS;
}

function senderAndTime(row: LogRow): { sender: string; at: string } | null {
	if (row.kind === "message")
		return {
			sender: row.isOwn ? "own" : row.message.senderId,
			at: row.message.createdAt,
		};
	if (row.kind === "pending")
		return { sender: "own", at: row.pending.createdAt };
	return null;
}
