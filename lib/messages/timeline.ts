import {
	appendNext,
	joinBefore,
	keepNewer,
	mergeMarks,
	newerCopy,
	withChanges,
} from "@/lib/messages/copies";
import { expired } from "@/lib/messages/expiry";
import { markerOfSender, mergeMarkers } from "@/lib/messages/markers";
import { type PendingMessage, unconfirmed } from "@/lib/messages/pending";
import { mergePins, pinsAfter } from "@/lib/messages/pins";
import { mergeQuotes } from "@/lib/messages/quotes";
import type {
	ChangesView,
	MarkerView,
	MarkView,
	MessagePageView,
	MessageView,
	QuoteView,
} from "@/lib/messages/view";

/**
 * What one device knows of one conversation. `messages` is always one stretch of the log without a hole: whatever
 * arrives ahead of a hole is `held` until the hole is filled, so nothing is ever drawn in a wrong order.
 */
export type Timeline = {
	viewerId: string;
	messages: readonly MessageView[];
	held: readonly MessageView[];
	/** Changes of messages that are not loaded: a page that was asked for before must not undo them. */
	outside: ReadonlyMap<number, MessageView>;
	pending: readonly PendingMessage[];
	markers: readonly MarkerView[];
	/** What the viewer alone has made of messages, by sequence. */
	marks: ReadonlyMap<number, MarkView>;
	/** What is replied to and was not loaded when it came or was asked for. */
	quotes: ReadonlyMap<number, QuoteView>;
	/** What is kept at hand, by sequence, loaded or not. */
	pins: ReadonlyMap<number, MessageView>;
	hasOlder: boolean;
	hasNewer: boolean;
	/** Every change up to this version is known. */
	version: number;
	/** The same for the viewer's own marks, which are numbered apart. */
	marksVersion: number;
	/** Versions heard of beyond a hole, ascending. */
	ahead: readonly number[];
	/** The newest sequence known to exist, loaded or not. */
	lastSequence: number;
};

export type TimelineAction =
	| {
			type: "opened";
			page: MessagePageView;
			markers: readonly MarkerView[];
			version: number;
			marksVersion: number;
			lastSequence: number;
	  }
	| { type: "heard"; message: MessageView }
	/** A message that was there before is not as it was. */
	| { type: "changed"; message: MessageView }
	/** The answer to a mark that this device made. */
	| { type: "markSet"; mark: MarkView }
	/** The answer to what was asked about a message that is replied to. */
	| ({ type: "quotesSeen" } & Sights)
	/** All that was pinned at a version. */
	| { type: "pinsRead"; pins: readonly MessageView[]; version: number }
	| { type: "marked"; marker: MarkerView }
	/** Markers from a list or an answer: they say nothing about which changes are known. */
	| { type: "markersSeen"; markers: readonly MarkerView[] }
	| { type: "caughtUp"; changes: ChangesView }
	| { type: "olderLoaded" | "newerLoaded"; page: MessagePageView }
	/** The time of messages that do not stay may have come. */
	| { type: "timePassed"; nowMs: number }
	| { type: "trimmed"; keep: "oldest" | "newest"; count: number }
	| { type: "outbox"; pending: readonly PendingMessage[] };

/** What comes beside messages. */
type Sights = Pick<MessagePageView, "marks" | "quotes">;

/** So many changes beyond the loaded stretch are remembered: those of the time that a page takes to come. */
const OUTSIDE_MAX = 300;

/** A conversation of which nothing is known yet. */
export function emptyTimeline(viewerId: string): Timeline {
	return {
		viewerId,
		messages: [],
		held: [],
		outside: new Map(),
		pending: [],
		markers: [],
		marks: new Map(),
		quotes: new Map(),
		pins: new Map(),
		hasOlder: false,
		hasNewer: false,
		version: 0,
		marksVersion: 0,
		ahead: [],
		lastSequence: 0,
	};
}

/**
 * The one path by which anything reaches the screen: answers, events, catching up and paging all go through here,
 * in whatever order they come and however often.
 */
export function reduceTimeline(
	state: Timeline,
	action: TimelineAction,
): Timeline {
	switch (action.type) {
		case "opened":
			return open(state, action);
		case "heard":
			return hear(state, action.message);
		case "changed":
			return hearChange(state, action.message);
		case "markSet":
			return { ...state, marks: mergeMarks(state.marks, [action.mark]) };
		case "quotesSeen":
			return { ...state, ...withSights(state, action) };
		case "pinsRead":
			return { ...state, pins: pinsAfter(state, action) };
		case "marked":
			return withVersion(
				{ ...state, markers: mergeMarkers(state.markers, [action.marker]) },
				action.marker.version,
			);
		case "markersSeen":
			return { ...state, markers: mergeMarkers(state.markers, action.markers) };
		case "caughtUp":
			return catchUp(state, action.changes);
		case "olderLoaded":
			return settle({
				...state,
				messages: joinBefore(
					withChanges(action.page, state.outside),
					state.messages,
				),
				...withSights(state, action.page),
				hasOlder: action.page.hasOlder,
			});
		case "newerLoaded":
			return settle({
				...withNewer(state, action.page),
				...withSights(state, action.page),
			});
		case "timePassed":
			return { ...state, ...expired(state, action.nowMs) };
		case "trimmed":
			return trim(state, action.keep, action.count);
		case "outbox":
			return settle({ ...state, pending: action.pending });
		default:
			return action satisfies never;
	}
}

/** Whether a change was missed: somebody asks for all since `version`. */
export function hasHole(state: Timeline): boolean {
	return state.ahead.length > 0 || state.held.length > 0;
}

/** The highest sequence on the screen, or 0. */
export function newestLoaded(state: Timeline): number {
	return state.messages.at(-1)?.sequence ?? 0;
}

type Opened = Extract<TimelineAction, { type: "opened" }>;

/** A page read afresh; what is already known is kept where it joins the page without a hole. */
function open(state: Timeline, opened: Opened): Timeline {
	const page = withChanges(opened.page, state.outside);
	const first = page[0]?.sequence ?? 0;
	const joins = newestLoaded(state) >= first - 1;
	const before = joins ? state.messages.filter((m) => m.sequence < first) : [];
	const version = Math.max(state.version, opened.version);
	const base: Timeline = {
		...state,
		messages: [...before, ...page],
		held: [],
		markers: mergeMarkers(state.markers, opened.markers),
		...withSights(state, opened.page),
		marksVersion: Math.max(state.marksVersion, opened.marksVersion),
		hasOlder: before.length > 0 ? state.hasOlder : opened.page.hasOlder,
		hasNewer: opened.page.hasNewer,
		version,
		lastSequence: Math.max(state.lastSequence, opened.lastSequence),
	};
	const known = [...state.messages, ...state.held, ...state.outside.values()];
	return settle(drainVersions(absorb(base, known)));
}

/** The next page; after the last one also what was heard beyond it since it was read. */
function withNewer(state: Timeline, page: MessagePageView): Timeline {
	const { outside } = state;
	const joined = absorb(
		{ ...state, hasNewer: false },
		withChanges(page, outside),
	);
	if (page.hasNewer) return { ...joined, hasNewer: true };
	return absorb(joined, [...outside.values()]);
}

function hearChange(state: Timeline, message: MessageView): Timeline {
	return withVersion(absorb(state, [message]), message.version);
}

function hear(state: Timeline, message: MessageView): Timeline {
	const markers = mergeMarkers(state.markers, markerOfSender(message));
	const heard = absorb({ ...state, markers }, [message]);
	return settle(withVersion(heard, message.version));
}

function catchUp(state: Timeline, changes: ChangesView): Timeline {
	const version = Math.max(state.version, changes.version);
	return settle(
		drainVersions({
			...absorb(state, changes.messages),
			markers: mergeMarkers(state.markers, changes.markers),
			...withSights(state, changes),
			marksVersion: Math.max(state.marksVersion, changes.marksVersion),
			version,
		}),
	);
}

function withSights(state: Timeline, seen: Sights) {
	return {
		marks: mergeMarks(state.marks, seen.marks),
		quotes: mergeQuotes(state.quotes, seen.quotes),
	};
}

/** Notes a version; the cursor moves over all that follow it without a hole. */
function withVersion(state: Timeline, version: number): Timeline {
	if (version <= state.version || state.ahead.includes(version)) return state;
	const ahead = [...state.ahead, version].sort((a, b) => a - b);
	return drainVersions({ ...state, ahead });
}

function drainVersions(state: Timeline): Timeline {
	let version = state.version;
	for (const next of state.ahead) if (next === version + 1) version = next;
	const ahead = state.ahead.filter((known) => known > version);
	return { ...state, version, ahead };
}

/** Takes messages in: newer copies replace older ones, the next in line is appended, what lies ahead is held. */
function absorb(state: Timeline, incoming: readonly MessageView[]): Timeline {
	if (incoming.length === 0) return state;
	const messages = new Map(state.messages.map((m) => [m.sequence, m]));
	const held = new Map(state.held.map((m) => [m.sequence, m]));
	const outside = new Map(state.outside);
	const first = state.messages[0]?.sequence ?? 0;
	const isNext = ({ sequence }: MessageView) =>
		sequence > first && !state.hasNewer;
	for (const message of incoming) {
		const known = messages.get(message.sequence);
		if (known) messages.set(message.sequence, newerCopy(known, message));
		// While newer pages wait to be asked for, what is new is only counted.
		else keepNewer(isNext(message) ? held : outside, message);
	}
	appendNext(messages, held);
	for (const sequence of outside.keys())
		if (outside.size > OUTSIDE_MAX) outside.delete(sequence);
	return {
		...state,
		outside,
		pins: mergePins(state.pins, incoming),
		messages: Array.from(messages.values()),
		held: Array.from(held.values()).sort((a, b) => a.sequence - b.sequence),
		lastSequence: Math.max(
			state.lastSequence,
			...incoming.map((m) => m.sequence),
		),
	};
}

/** Drops what lies far from the reader, so that a long visit does not grow the page without end. */
function trim(
	state: Timeline,
	keep: "oldest" | "newest",
	count: number,
): Timeline {
	if (state.messages.length <= count) return state;
	if (keep === "oldest")
		return {
			...state,
			messages: state.messages.slice(0, count),
			held: [],
			hasNewer: true,
		};
	return { ...state, messages: state.messages.slice(-count), hasOlder: true };
}

/** A pending message goes when its confirmed copy is drawn, whichever way that came. */
const settle = (state: Timeline): Timeline => ({
	...state,
	pending: unconfirmed(state),
});
