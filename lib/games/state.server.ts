import { and, asc, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import {
	gameDrawings,
	gamePlayers,
	gameStrokes,
	games,
} from "@/db/schema/games";
import { transaction } from "@/db/tx";
import { readAccess } from "@/lib/conversations/access.server";
import { type ConversationAccess, decideSend } from "@/lib/conversations/rules";
import { type Piece, sheetOf } from "@/lib/drawing/pieces";
import { visibleStrokes } from "@/lib/drawing/sheet";
import { type Change, writeLines } from "@/lib/groups/write.server";
import { type Game, type Presence, settle } from "@/lib/guessing/rules";
import { newId } from "@/lib/ids";
import { ok, type Result, refuse } from "@/lib/problem";

/** When it is, and since when this server could hear anybody. */
export type Moment = { nowMs: number; sinceMs: number };

/** A game under its conversation's lock. */
export type HeldGame = { game: Game; presence: Presence; nowMs: number };

/** What a transaction did to a game, for `tellGame` after its commit. */
export type GameChange = {
	conversationId: string;
	generation: number;
	hasMoved: boolean;
	/** A drawing waits to be sent. */
	hasDrawing: boolean;
	/** Somebody blocks the other of a direct conversation: nothing goes over its channels. */
	isApart: boolean;
	/** The line that says that it is over. */
	line: Line | null;
	/** It is over, and nobody is left who could have said so. */
	isSilentEnd: boolean;
};
type Line = { change: Change; actorId: string; isWithheld: boolean };

/** Now. Nobody was heard before this process ran, and nobody is missed for that. */
export function thisMoment(): Moment {
	const nowMs = Date.now();
	return { nowMs, sinceMs: nowMs - process.uptime() * 1_000 };
}

/**
 * The one way by which a game goes on. Under the conversation's lock it is brought to this moment, `decide` says what becomes of
 * it, and what follows from that is written: a round that is over leaves its drawing to be sent, a game that is over leaves
 * a line in the log. What time has changed is kept also when `decide` refuses. Not found when no game is on.
 */
export async function changeGame(
	conversationId: string,
	decide: (tx: Executor, held: HeldGame) => Promise<Result<Game>>,
	moment: Moment = thisMoment(),
): Promise<{ result: Result<null>; change: GameChange | null }> {
	return transaction(async (tx) => {
		const [head] = await tx
			.select({
				id: conversations.id,
				kind: conversations.kind,
				generation: conversations.generation,
			})
			.from(conversations)
			.where(eq(conversations.id, conversationId))
			.for("update");
		const before = head && (await lockGame(tx, conversationId));
		if (!head || !before) return { result: refuse("not_found"), change: null };
		const { nowMs } = moment;
		const presence = await readPresence(tx, conversationId, moment);
		const settled = settle(before, presence, nowMs);
		const decided = await decide(tx, { game: settled, presence, nowMs });
		const after = decided.ok
			? settle(
					decided.value,
					await readPresence(tx, conversationId, moment),
					nowMs,
				)
			: settled;
		const change = await writeGame(tx, head, { before, after, nowMs });
		return { result: decided.ok ? ok() : decided, change };
	});
}

/** The game's row alone: whoever also needs the conversation's lock takes that first. */
export async function lockGame(
	tx: Executor,
	conversationId: string,
): Promise<Game | null> {
	const [row] = await tx
		.select({ state: games.state })
		.from(games)
		.where(eq(games.conversationId, conversationId))
		.for("update");
	return (row?.state as Game | undefined) ?? null;
}

/** Who plays and is still in the conversation. */
export async function readPresence(
	executor: Executor,
	conversationId: string,
	{ sinceMs }: Moment,
): Promise<Presence> {
	const rows = await executor
		.select({ personId: gamePlayers.personId, seenAt: gamePlayers.seenAt })
		.from(gamePlayers)
		.where(eq(gamePlayers.conversationId, conversationId));
	return {
		seenAtMs: new Map(rows.map((one) => [one.personId, one.seenAt.getTime()])),
		sinceMs,
	};
}

type Head = { id: string; kind: string; generation: number };
type Step = { before: Game; after: Game; nowMs: number };

async function writeGame(
	tx: Executor,
	head: Head,
	step: Step,
): Promise<GameChange> {
	const { before, after } = step;
	const hasRoundEnded =
		before.phase.kind === "drawing" &&
		(after.phase.kind !== "drawing" || after.round !== before.round);
	const hasDrawing = hasRoundEnded && (await takeDrawing(tx, head.id, step));
	const isOver = after.phase.kind === "over";
	const speaker =
		isOver || head.kind === "direct"
			? await findSpeaker(tx, head.id, after)
			: null;
	if (!isOver && after !== before)
		await tx
			.update(games)
			.set({ state: after })
			.where(eq(games.conversationId, head.id));
	const line = isOver ? await endGame(tx, head.id, after, speaker) : null;
	return {
		conversationId: head.id,
		generation: head.generation,
		hasMoved: after !== before,
		hasDrawing,
		isApart: Boolean(speaker?.hasBlocked || speaker?.isBlockedBy),
		line,
		isSilentEnd: isOver && !line,
	};
}

/** The pieces of the round become a drawing that waits to be sent. Answers whether there is one. */
async function takeDrawing(
	tx: Executor,
	conversationId: string,
	{ before, nowMs }: Step,
): Promise<boolean> {
	const isHere = eq(gameStrokes.conversationId, conversationId);
	const rows = await tx
		.select({ pieces: gameStrokes.pieces })
		.from(gameStrokes)
		.where(isHere)
		.orderBy(asc(gameStrokes.number));
	if (rows.length === 0) return false;
	await tx.delete(gameStrokes).where(isHere);
	const pieces = rows.flatMap((row) => row.pieces as Piece[]);
	const strokes = visibleStrokes(sheetOf(pieces));
	if (strokes.length === 0) return false;
	await tx.insert(gameDrawings).values({
		clientId: newId(nowMs),
		conversationId,
		drawerId: before.drawerId,
		word: before.words[before.round] ?? "",
		strokes,
		createdAt: new Date(nowMs),
	});
	return true;
}

/** In whose name the log says that the game is over: who started it, or the first player who is still here and may write. */
async function findSpeaker(
	tx: Executor,
	conversationId: string,
	{ startedBy, players }: Game,
): Promise<ConversationAccess | null> {
	const ids = [startedBy, ...players.map((one) => one.personId)];
	const found = await readAccess(
		tx,
		and(
			eq(members.conversationId, conversationId),
			inArray(members.personId, ids),
		),
	);
	const inOrder = ids.flatMap(
		(id) => found.find((one) => one.personId === id) ?? [],
	);
	return (
		inOrder.find((one) => decideSend(one, one.personId).may) ??
		inOrder[0] ??
		null
	);
}

async function endGame(
	tx: Executor,
	conversationId: string,
	{ players }: Game,
	speaker: ConversationAccess | null,
): Promise<Line | null> {
	await tx.delete(games).where(eq(games.conversationId, conversationId));
	await tx
		.update(conversations)
		.set({ hasGame: false })
		.where(eq(conversations.id, conversationId));
	if (!speaker) return null;
	const { personId: actorId } = speaker;
	const decision = decideSend(speaker, actorId);
	const isWithheld = !decision.may || decision.isWithheld;
	const scores = players
		.filter((one) => one.points > 0)
		.sort((a, b) => b.points - a.points);
	const change = await writeLines(tx, speaker, {
		lines: [
			{ actorId, event: { type: "game", isOn: false, scores }, isWithheld },
		],
	});
	return { change, actorId, isWithheld };
}
