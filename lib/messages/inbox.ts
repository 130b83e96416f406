import { badgeOf } from "@/lib/conversations/loudness";
import type { ConversationView } from "@/lib/conversations/view";
import type { GroupEvent } from "@/lib/groups/events";
import { CONVERSATION_SUBSCRIBED_DAYS } from "@/lib/limits";
import { derive } from "@/lib/messages/body";
import {
	asShared,
	isByClock,
	markerOfSender,
	mergeMarkers,
	readSequenceOf,
} from "@/lib/messages/markers";
import { isMentioned } from "@/lib/messages/mention";
import { isLiving } from "@/lib/messages/rules";
import type { MarkerView, MessageView } from "@/lib/messages/view";
import type { PresenceView } from "@/lib/people/view";

const DAY_MS = 86_400_000;

/** The viewer's conversations as this device knows them, newest activity first. */
export type Inbox = {
	viewerId: string;
	conversations: readonly ConversationView[];
	/** What was heard cannot be told in full from events: ask the server again. */
	isStale: boolean;
	/** Conversations that were here and are not for this person any more. */
	goneIds: readonly string[];
};

export type InboxAction =
	| { type: "loaded"; conversations: readonly ConversationView[] }
	| { type: "read"; conversation: ConversationView }
	| { type: "gone"; conversationId: string }
	| { type: "heard"; message: MessageView }
	| { type: "changed"; message: MessageView }
	| { type: "marked"; conversationId: string; marker: MarkerView }
	| { type: "presence"; personId: string; presence: PresenceView | null };

/** Keeps the list true to what is heard; whatever is too old for what is known changes nothing. */
export function reduceInbox(state: Inbox, action: InboxAction): Inbox {
	switch (action.type) {
		case "loaded":
			return load(state, action.conversations);
		case "read":
			return {
				...state,
				conversations: sorted([
					...without(state, action.conversation.id),
					newerOf(state, action.conversation),
				]),
				goneIds: state.goneIds.filter((id) => id !== action.conversation.id),
			};
		case "gone":
			return {
				...state,
				conversations: without(state, action.conversationId),
				goneIds: [...state.goneIds, action.conversationId],
			};
		case "heard":
			return hear(state, action.message);
		case "changed":
			return change(state, action.message);
		case "marked":
			return mark(state, action.conversationId, action.marker);
		case "presence":
			return {
				...state,
				conversations: state.conversations.map((one) =>
					one.other?.id === action.personId && one.presence
						? { ...one, presence: action.presence }
						: one,
				),
			};
		default:
			return action satisfies never;
	}
}

/** What comes as it was known stays the same object, so that nothing is drawn again for it. */
function load(state: Inbox, fresh: readonly ConversationView[]): Inbox {
	const conversations = sorted(fresh.map((one) => newerOf(state, one)));
	const isSame =
		!state.isStale &&
		conversations.length === state.conversations.length &&
		conversations.every((one, at) => one === state.conversations[at]);
	return isSame ? state : { ...state, conversations, isStale: false };
}

/** All unread messages that call, for the title and the navigation. */
export function unreadTotal(
	conversations: readonly ConversationView[],
	nowMs: number,
): number {
	return conversations.reduce((sum, one) => sum + badgeOf(one, nowMs), 0);
}

/** The channels to listen to: of all conversations that may speak without waking us, and typing where a chat is open. */
export function channelsOf(
	conversations: readonly ConversationView[],
	held: { has: (conversationId: string) => boolean },
	nowMs: number,
): string[] {
	const sinceMs = nowMs - CONVERSATION_SUBSCRIBED_DAYS * DAY_MS;
	return conversations.flatMap((one) => {
		// A group that only asks has nothing to hear yet.
		if (one.channel === "") return [];
		const isHeld = held.has(one.id);
		const isRecent = Date.parse(one.lastActivityAt) > sinceMs;
		return [
			...(isHeld || isRecent ? [one.channel] : []),
			...(isHeld &&
			one.typingChannel !== "" &&
			one.request === "none" &&
			(one.maySend || one.group)
				? [one.typingChannel]
				: []),
		];
	});
}

function hear(state: Inbox, message: MessageView): Inbox {
	const known = state.conversations.find(
		(one) => one.id === message.conversationId,
	);
	if (!known) return { ...state, isStale: true };
	const event = message.body.kind === "event" ? message.body.event : null;
	const isNews = event !== null && isNewsOf(known, event, message.version);
	if (message.sequence <= known.lastSequence)
		return isNews ? { ...state, isStale: true } : state;
	const derived = derive(message.body);
	const isOwn = message.senderId === state.viewerId;
	const isUnread =
		!isOwn &&
		message.body.kind !== "withheld" &&
		message.body.kind !== "event" &&
		message.sequence > readSequenceOf(known.markers, state.viewerId);
	const heard: ConversationView = {
		...known,
		lastSequence: message.sequence,
		version: Math.max(known.version, message.version),
		markers: [...mergeMarkers(known.markers, markerOfSender(message))],
		lastActivityAt: message.createdAt,
		lastLine: derived
			? { ...derived, senderId: message.senderId, sequence: message.sequence }
			: known.lastLine,
		hasGame: event?.type === "game" ? event.isOn : known.hasGame,
		...(isOwn
			? !isByClock(message) && { unread: 0, mentions: 0 }
			: { unread: known.unread + Number(isUnread), mentions: known.mentions }),
	};
	const isMissed = message.sequence > known.lastSequence + 1;
	return {
		...replace(state, heard),
		// A first message may make a request, an answer may open what waited, and a hole hides how many were missed.
		isStale:
			state.isStale ||
			isNews ||
			isMissed ||
			// Who calls may be somebody one blocks: the server knows.
			calls(message, state.viewerId, isUnread) ||
			message.sequence === 1 ||
			known.request !== "none",
	};
}

/** Who is in a group and what it is called is not in the line that says that it changed; how its game goes is. */
function isNewsOf(
	known: ConversationView,
	{ type }: GroupEvent,
	version: number,
): boolean {
	if (type === "game" || type === "guessed") return false;
	return known.group ? known.group.version < version : known.kind === "direct";
}

function calls({ body }: MessageView, viewerId: string, isUnread: boolean) {
	return (
		isUnread && body.kind === "plain" && isMentioned(body.mentions, viewerId)
	);
}

/** A new text is shown at once; what a deletion leaves to count and to show, the server knows. */
function change(state: Inbox, message: MessageView): Inbox {
	const known = state.conversations.find(
		(one) => one.id === message.conversationId,
	);
	if (!known || message.version <= known.version) return state;
	const { lastLine } = known;
	const isLast = lastLine?.sequence === message.sequence;
	const derived = derive(message.body);
	const changed = {
		...known,
		version: message.version,
		lastLine: isLast && derived ? { ...lastLine, ...derived } : lastLine,
	};
	const isCounted =
		message.sequence > readSequenceOf(known.markers, state.viewerId);
	const isStale =
		(!isLiving(message.body) && (isLast || isCounted)) ||
		calls(message, state.viewerId, isCounted);
	return {
		...replace(state, changed),
		isStale: state.isStale || isStale,
	};
}

function mark(state: Inbox, conversationId: string, marker: MarkerView): Inbox {
	const known = state.conversations.find((one) => one.id === conversationId);
	if (!known) return state;
	const markers = mergeMarkers(known.markers, [marker]);
	if (markers === known.markers) return state;
	const { readSequence, deliveredSequence } = marker;
	const isMissed =
		Math.max(readSequence, deliveredSequence) > known.lastSequence;
	const marked = {
		...known,
		markers: [...markers],
		// Of what was missed the version tells nothing: an answer that is under way knows more than this list.
		version: isMissed ? known.version : Math.max(known.version, marker.version),
	};
	if (marker.personId !== state.viewerId) return replace(state, marked);
	const left = known.lastSequence - readSequenceOf(markers, state.viewerId);
	const unread = Math.min(known.unread, Math.max(0, left));
	// Between the mark and the newest may lie own messages, which do not count: the server knows.
	const isUncounted = unread > 0 && known.unread > 0;
	const isStale = state.isStale || isMissed || isUncounted;
	const mentions = unread === 0 ? 0 : known.mentions;
	return { ...replace(state, { ...marked, unread, mentions }), isStale };
}

/** A list that was asked for before an event came must not undo the event. */
function newerOf(state: Inbox, fresh: ConversationView): ConversationView {
	const known = state.conversations.find((one) => one.id === fresh.id);
	if (!known) return fresh;
	if (known.version <= fresh.version)
		return JSON.stringify(known) === JSON.stringify(fresh) ? known : fresh;
	const group =
		(known.group?.version ?? 0) > (fresh.group?.version ?? 0)
			? known.group
			: fresh.group;
	return {
		...fresh,
		group,
		hasGame: known.hasGame,
		lastSequence: known.lastSequence,
		version: known.version,
		lastActivityAt: known.lastActivityAt,
		lastLine: known.lastLine,
		unread: known.unread,
		mentions: known.mentions,
		markers: fresh.group
			? joined(fresh, known)
			: [...asShared(known.markers, fresh.markers)],
	};
}

/** In a group the fresh list says who is in it; how far they have come may be known better. */
function joined(
	fresh: ConversationView,
	known: ConversationView,
): MarkerView[] {
	const ids = new Set(fresh.markers.map((marker) => marker.personId));
	const better = known.markers.filter((marker) => ids.has(marker.personId));
	return [...mergeMarkers(fresh.markers, better)];
}

function replace(state: Inbox, changed: ConversationView): Inbox {
	return {
		...state,
		conversations: sorted([...without(state, changed.id), changed]),
	};
}

function without(state: Inbox, id: string): ConversationView[] {
	return state.conversations.filter((one) => one.id !== id);
}

function sorted(conversations: ConversationView[]): ConversationView[] {
	return conversations.sort(
		(a, b) =>
			Number(b.settings.isPinned) - Number(a.settings.isPinned) ||
			b.lastActivityAt.localeCompare(a.lastActivityAt) ||
			b.id.localeCompare(a.id),
	);
}
