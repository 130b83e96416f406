import {
	type ConversationAccess,
	decideSend,
	isWaking,
} from "@/lib/conversations/rules";
import type { Game } from "@/lib/guessing/rules";
import { newId } from "@/lib/ids";
import { CONVERSATION_WAKE_DAYS } from "@/lib/limits";
import type { AttachmentView } from "@/lib/media/view";
import type { Body } from "@/lib/messages/body";
import type { SendInput } from "@/lib/messages/input";
import { type LogRow, toMessageView, UNCHANGED } from "@/lib/messages/log";
import { writtenBody } from "@/lib/messages/plan-body";
import type { MessageView } from "@/lib/messages/view";
import { ok, type Result, refuse } from "@/lib/problem";

/** One send as the writer takes it: who, where, what. */
export type Send = SendInput & {
	senderId: string;
	conversationId: string;
	/** Says again what the sender was seen to be able to read: its files may be somebody else's. */
	isForward?: true;
	/** Written earlier, by somebody who may not be here now: what they have not read stays unread. */
	isAbsent?: true;
};

/** What became of a send. */
export type Sent = {
	message: MessageView;
	/** It was there already: nothing is written or announced. */
	isRepeat: boolean;
	isWithheld: boolean;
	generation: number;
	/** The members' own channels must hear: the conversation is new, was quiet for long, or its request was accepted. */
	isNews: boolean;
};

/** All that a batch must know before it is decided, read under the locks of its conversations. */
export type Known = {
	/** The senders' memberships. */
	accesses: ConversationAccess[];
	/** Messages that carry one of the batch's client ids by the same sender. */
	repeats: LogRow[];
	files: { view: AttachmentView; ownerId: string }[];
	/** The members of groups that the sends may name. */
	named: { conversationId: string; handle: string; personId: string }[];
	/** The games that are on in the batch's conversations. */
	games: PlannedGame[];
	now: Date;
};

/** A conversation's counters after the batch. */
export type Head = Pick<
	ConversationAccess,
	| "id"
	| "generation"
	| "lastSequence"
	| "version"
	| "request"
	| "requestedBy"
	| "hasMessages"
	| "lastMessageAt"
> & {
	/** Its request ended here: markers that were withheld while it waited become everybody's. */
	isAccepted: boolean;
};

export type PlannedWrite = {
	row: LogRow;
	attachmentIds: string[];
	/** How far the sender has read with it. */
	ownSequence: number;
};
/** A game as it stands, or as the batch leaves it. */
export type PlannedGame = { conversationId: string; game: Game };
export type Plan = {
	results: Result<Sent>[];
	writes: PlannedWrite[];
	/** The games that its messages changed. */
	games: PlannedGame[];
	/** Heads of the conversations that were written to, in the order of their ids. */
	heads: Head[];
};

/**
 * Decides a batch of sends, in order: who may, which get the first message of their client id, and the sequence and
 * version of each new one. Refusals are values, so a refused send leaves no hole and no trace on its neighbours.
 */
export function planSends(sends: Send[], known: Known): Plan {
	const state = startState(known);
	const results = sends.map((send) => planOne(state, send));
	const written = new Set(state.writes.map(({ row }) => row.conversationId));
	const heads = [...state.heads.values()]
		.filter((head) => written.has(head.id))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	const games = known.games.flatMap(({ conversationId, game: before }) => {
		const game = state.games.get(conversationId);
		return game && game !== before ? { conversationId, game } : [];
	});
	return { results, writes: state.writes, games, heads };
}

type State = {
	accesses: Map<string, ConversationAccess>;
	heads: Map<string, Head>;
	rows: Map<string, LogRow>;
	files: Map<string, Known["files"][number]>;
	personNamed: (conversationId: string, handle: string) => string | undefined;
	games: Map<string, Game>;
	writes: PlannedWrite[];
	now: Date;
};

const key = (a: string, b: string) => `${a} ${b}`;

function startState(known: Known): State {
	const { accesses, repeats, files, games, now } = known;
	const named = new Map(
		known.named.map((one) => [
			key(one.conversationId, one.handle),
			one.personId,
		]),
	);
	return {
		accesses: new Map(
			accesses.map((access) => [key(access.id, access.personId), access]),
		),
		// Senders of one conversation share one head.
		heads: new Map(
			accesses.map((access) => [access.id, { ...access, isAccepted: false }]),
		),
		rows: new Map(repeats.map((row) => [key(row.senderId, row.clientId), row])),
		files: new Map(files.map((file) => [file.view.id, file])),
		personNamed: (id, handle) => named.get(key(id, handle)),
		games: new Map(games.map((one) => [one.conversationId, one.game])),
		writes: [],
		now,
	};
}

function planOne(state: State, send: Send): Result<Sent> {
	const repeat = state.rows.get(key(send.senderId, send.clientId));
	const access = state.accesses.get(key(send.conversationId, send.senderId));
	const head = state.heads.get(send.conversationId);
	if (!access || !head) return refuse("not_found");
	// Elsewhere it is no repeat, and the first may lie where the sender is a member no more.
	if (repeat && repeat.conversationId !== send.conversationId)
		return refuse("conflict");
	if (repeat) return ok(toSent(head, repeat, { isRepeat: true }));
	const decision = decideSend({ ...access, ...head }, send.senderId);
	if (!decision.may) return refuse(decision.code);
	const files = ownFiles(state, send);
	if (!files) return refuse("not_found");
	// What is not there cannot be answered, and nothing of another conversation has a number here.
	if ((send.replyTo?.sequence ?? 0) > head.lastSequence)
		return refuse("not_found");
	const written = writtenBody(state, send, access, { ...decision, files });
	if (!written.ok) return written;
	const isNews =
		decision.request !== head.request ||
		isWaking(
			head.lastMessageAt?.getTime() ?? null,
			state.now.getTime(),
			CONVERSATION_WAKE_DAYS,
		);
	advance(head, decision.request, send.senderId, state.now);
	const row = toRow(send, head, written.value, decision.isWithheld, state.now);
	state.rows.set(key(send.senderId, send.clientId), row);
	state.writes.push(toWrite(send, row, access));
	return ok(toSent(head, row, { isNews }));
}

/** The files of a send in its order, or null when one is missing or somebody else's: the two look the same. */
function ownFiles(state: State, send: Send): AttachmentView[] | null {
	const files: AttachmentView[] = [];
	for (const id of send.attachmentIds) {
		const file = state.files.get(id);
		if (!file) return null;
		if (file.ownerId !== send.senderId && !send.isForward) return null;
		files.push(file.view);
	}
	return files;
}

function advance(
	head: Head,
	request: Head["request"],
	senderId: string,
	now: Date,
): void {
	if (request === "pending") head.requestedBy = senderId;
	head.isAccepted ||= head.request !== "none" && request === "none";
	head.request = request;
	head.hasMessages = true;
	head.lastMessageAt = now;
	head.lastSequence += 1;
	head.version += 1;
}

function toRow(
	send: Send,
	head: Head,
	body: Body,
	isWithheld: boolean,
	now: Date,
): LogRow {
	return {
		conversationId: send.conversationId,
		sequence: head.lastSequence,
		id: newId(now.getTime()),
		senderId: send.senderId,
		clientId: send.clientId,
		version: head.version,
		body,
		isWithheld,
		createdAt: now,
		...UNCHANGED,
	};
}

function toWrite(
	{ attachmentIds }: Send,
	row: LogRow,
	{ readSequence }: ConversationAccess,
): PlannedWrite {
	const isAbsent = "isAbsent" in (row.body as Body);
	const ownSequence = isAbsent ? readSequence : row.sequence;
	return { row, attachmentIds, ownSequence };
}

function toSent(
	head: Head,
	row: LogRow,
	{ isRepeat = false, isNews = false },
): Sent {
	return {
		message: toMessageView(row, row.senderId),
		isRepeat,
		isWithheld: row.isWithheld,
		generation: head.generation,
		isNews,
	};
}
