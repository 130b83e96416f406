import type { ConversationView } from "@/lib/conversations/view";
import type { MembersView } from "@/lib/groups/view";
import { KEPT_MESSAGES_MAX } from "@/lib/limits";
import { newerCopy } from "@/lib/messages/copies";
import type { Heard } from "@/lib/messages/heard";
import { UNTOUCHED } from "@/lib/messages/log";
import { withReacted } from "@/lib/messages/reactions";
import {
	emptyTimeline,
	reduceTimeline,
	type Timeline,
	type TimelineAction,
} from "@/lib/messages/timeline";
import type {
	ChangesView,
	MarkerView,
	MarkView,
	MessagePageView,
	MessageView,
	QuoteView,
} from "@/lib/messages/view";

/**
 * What a device keeps of one conversation: its newest messages, always one stretch without a hole, as they were at
 * `version`. Whoever has a newer version of the conversation knows that this one is behind, and from where to ask.
 */
export type KeptLog = {
	id: string;
	messages: MessageView[];
	markers: MarkerView[];
	marks: MarkView[];
	quotes: QuoteView[];
	/** Who is in it, when it is a group and they were ever read. */
	members: MembersView | null;
	hasOlder: boolean;
	version: number;
	marksVersion: number;
	savedAtMs: number;
};

/** What is heard of a conversation that no screen holds. */
export type KeptNews = Extract<
	Heard,
	{ type: "message" | "changed" | "marker" }
>;

type Beside = Pick<KeptLog, "id" | "members" | "savedAtMs">;

/**
 * What to keep of a log that a screen holds. A screen loads less than is kept: what `known` has above it stays when
 * nothing can have happened to it unseen, that is when the screen's log knows all changes since `known`. Null when the
 * screen shows another place than the newest.
 */
export function keptOf(
	timeline: Timeline,
	{ known, since, ...beside }: Beside & KnownBefore,
): KeptLog | null {
	if (timeline.hasNewer || timeline.messages.length === 0) return null;
	const isFollowed =
		known !== null &&
		known.version >= since &&
		known.version <= timeline.version;
	if (!isFollowed) return pack(timeline, beside);
	const first = timeline.messages[0]?.sequence ?? 0;
	const joins = newestKept(known) >= first - 1;
	const above = joins
		? known.messages.filter((one) => one.sequence < first)
		: [];
	const changed = above.map((one) => {
		const change = timeline.outside.get(one.sequence);
		return change ? newerCopy(one, change) : one;
	});
	return pack(
		{
			...timeline,
			messages: [...changed, ...timeline.messages],
			hasOlder: above.length > 0 ? known.hasOlder : timeline.hasOlder,
			marks: new Map([
				...known.marks.map((mark) => [mark.sequence, mark] as const),
				...timeline.marks,
			]),
			quotes: new Map([
				...known.quotes.map((quote) => [quote.sequence, quote] as const),
				...timeline.quotes,
			]),
		},
		{ ...beside, members: beside.members ?? known.members },
	);
}

type KnownBefore = {
	known: KeptLog | null;
	/** The version that the screen's log has followed from. */
	since: number;
};

/**
 * What is kept, with what was heard since; in the same way and by the same rules as on a screen. A conversation of which
 * nothing was kept begins with its first new message. Answers what it was given when there is nothing to keep.
 */
export function followed(
	kept: KeptLog | null,
	news: readonly KeptNews[],
	{ viewerId, id, nowMs, marksVersion }: Following,
): KeptLog | null {
	let timeline = kept && timelineOf(kept, viewerId);
	for (const one of news) {
		if (timeline) timeline = reduceTimeline(timeline, actionOf(one, viewerId));
		else if (one.type === "message")
			timeline = beginWith(one.message, viewerId, marksVersion);
	}
	if (!timeline) return null;
	const members = kept?.members ?? null;
	return pack(timeline, { id, members, savedAtMs: nowMs });
}

type Following = {
	viewerId: string;
	id: string;
	nowMs: number;
	/** The count of the viewer's own marks as listed, for a log that begins here. */
	marksVersion: number;
};

/** What is kept, with a page of what changed since. */
export function caughtUp(
	kept: KeptLog,
	changes: ChangesView,
	viewerId: string,
): KeptLog {
	const timeline = reduceTimeline(timelineOf(kept, viewerId), {
		type: "caughtUp",
		changes,
	});
	return pack(timeline, kept);
}

/** Whether the conversation has moved on from what is kept. */
export function isBehind(
	kept: Pick<KeptLog, "version" | "marksVersion">,
	now: Pick<ConversationView, "version" | "marksVersion">,
): boolean {
	return kept.version < now.version || kept.marksVersion < now.marksVersion;
}

/** Whether what is to be written says more than what another tab wrote already. */
export function isNewer(fresh: KeptLog, written: KeptLog | null): boolean {
	return (
		written === null ||
		fresh.version > written.version ||
		(fresh.version === written.version &&
			fresh.marksVersion >= written.marksVersion)
	);
}

/**
 * What is kept as a page of the log, to open a chat with. What the list knows beyond it is an edge that says so: it is
 * never drawn as if it were whole.
 */
export function pageOf(
	kept: KeptLog,
	{ lastSequence }: Pick<ConversationView, "lastSequence">,
): MessagePageView {
	const { messages, marks, quotes, hasOlder } = kept;
	const hasNewer = newestKept(kept) < lastSequence;
	return { messages, marks, quotes, hasOlder, hasNewer };
}

/**
 * What is kept without the words of some messages: they hold their places and are empty. For whatever takes words back
 * that no change from the server tells about, such as a time that has run out.
 */
export function withoutWords(
	kept: KeptLog,
	isDropped: (message: MessageView) => boolean,
): KeptLog {
	if (!kept.messages.some(isDropped)) return kept;
	const gone = new Set<number>();
	const messages = kept.messages.map((one) => {
		if (!isDropped(one)) return one;
		gone.add(one.sequence);
		return emptied(one);
	});
	const quotes = kept.quotes.filter((quote) => !gone.has(quote.sequence));
	return { ...kept, messages, quotes };
}

/** Whether a message was said for a time only, and that is over. */
export function hasRunOut(nowMs: number): (message: MessageView) => boolean {
	return ({ body }) => {
		const { expiresAt } = body as { expiresAt?: string };
		return expiresAt !== undefined && Date.parse(expiresAt) <= nowMs;
	};
}

/** The files whose pictures may be kept beside the words. */
export function picturesOf(kept: KeptLog | null): Set<string> {
	const ids = new Set<string>();
	for (const { body } of kept?.messages ?? [])
		if (body.kind === "plain")
			for (const { id } of body.attachments) ids.add(id);
	return ids;
}

/** Which kept logs go when there are more than a device keeps: those of the conversations lowest in the list. */
export function surplus(
	keptIds: readonly string[],
	listedIds: readonly string[],
	count: number,
): string[] {
	const wanted = new Set(listedIds.slice(0, count));
	return keptIds.filter((id) => !wanted.has(id));
}

function newestKept(kept: KeptLog): number {
	return kept.messages.at(-1)?.sequence ?? 0;
}

function timelineOf(kept: KeptLog, viewerId: string): Timeline {
	const { messages, marks, quotes, hasOlder, markers } = kept;
	return reduceTimeline(emptyTimeline(viewerId), {
		type: "opened",
		page: { messages, marks, quotes, hasOlder, hasNewer: false },
		markers,
		version: kept.version,
		marksVersion: kept.marksVersion,
		lastSequence: newestKept(kept),
	});
}

function beginWith(
	message: MessageView,
	viewerId: string,
	marksVersion: number,
): Timeline {
	const { sequence: lastSequence, version } = message;
	const hasOlder = lastSequence > 1;
	return reduceTimeline(emptyTimeline(viewerId), {
		type: "opened",
		page: { messages: [message], marks: [], hasOlder, hasNewer: false },
		...{ markers: [], version, marksVersion, lastSequence },
	});
}

function actionOf(news: KeptNews, viewerId: string): TimelineAction {
	switch (news.type) {
		case "message":
			return { type: "heard", message: news.message };
		case "changed":
			return {
				type: "changed",
				message: withReacted(news.message, news.reacted, viewerId),
			};
		case "marker":
			return { type: "marked", marker: news.marker };
		default:
			return news satisfies never;
	}
}

/** Cuts a timeline to what is kept; what the viewer deleted for themselves leaves the device. */
function pack(timeline: Timeline, beside: Beside): KeptLog {
	const { id, members, savedAtMs } = beside;
	const cut = timeline.messages.slice(-KEPT_MESSAGES_MAX);
	const isHidden = ({ sequence }: MessageView) =>
		timeline.marks.get(sequence)?.isHidden === true;
	const isOver = hasRunOut(savedAtMs);
	const messages = cut.map((one) =>
		isHidden(one) || isOver(one) ? emptied(one) : one,
	);
	const first = cut[0]?.sequence ?? 0;
	const quoted = new Set(messages.flatMap(({ body }) => answersTo(body)));
	return {
		...{ id, members, savedAtMs, messages },
		markers: [...timeline.markers],
		marks: [...timeline.marks.values()].filter((m) => m.sequence >= first),
		quotes: [...timeline.quotes.values()].filter((q) => quoted.has(q.sequence)),
		hasOlder: timeline.hasOlder || cut.length < timeline.messages.length,
		version: timeline.version,
		marksVersion: timeline.marksVersion,
	};
}

function answersTo(body: MessageView["body"]): number[] {
	return body.kind === "plain" && body.replyTo ? [body.replyTo.sequence] : [];
}

function emptied(message: MessageView): MessageView {
	return { ...message, ...UNTOUCHED, body: { v: 1, kind: "withheld" } };
}
