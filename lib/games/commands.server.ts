import { randomInt } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { gamePlayers, games } from "@/db/schema/games";
import { transaction } from "@/db/tx";
import {
	accessConversation,
	lockConversation,
} from "@/lib/conversations/access.server";
import { conversationNews } from "@/lib/conversations/commands.server";
import {
	type ConversationAccess,
	decideSend,
	type SendDecision,
} from "@/lib/conversations/rules";
import type { Move } from "@/lib/games/input";
import { readGame } from "@/lib/games/queries.server";
import {
	changeGame,
	type HeldGame,
	type Moment,
	thisMoment,
} from "@/lib/games/state.server";
import { tellGame } from "@/lib/games/tell.server";
import type { GameStateView } from "@/lib/games/view";
import { announceGroup } from "@/lib/groups/announce.server";
import { writeLines } from "@/lib/groups/write.server";
import { drawWords } from "@/lib/guessing/lists";
import {
	begin,
	endRound,
	type Game,
	isHere,
	join,
	newGame,
	roundsFor,
} from "@/lib/guessing/rules";
import { parseLocale } from "@/lib/i18n/locale";
import { newId } from "@/lib/ids";
import { ok, type Result, refuse } from "@/lib/problem";
import { announceFrom } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Starts a game where the viewer may write, with words of the viewer's language, and says so in the log. One at a time in a
 * conversation: where one is on, also by two who start at once, it is that one. Refuses as sending would be refused, and while a request
 * waits. Across a block only its doer sees the line, and plays alone until they give up.
 */
export async function startGame(
	viewer: Viewer,
	conversationId: string,
	moment: Moment = thisMoment(),
): Promise<Result<GameStateView>> {
	const { personId: actorId } = viewer;
	const started = await transaction(async (tx) => {
		const access = await lockConversation(tx, viewer, conversationId);
		if (!access.ok) return access;
		const decision = decidePlay(access.value);
		if (!decision.may) return refuse(decision.code);
		if (access.value.hasGame) return ok(null);
		await writeNew(tx, viewer, conversationId, moment.nowMs);
		const { isWithheld } = decision;
		const event = { type: "game" as const, isOn: true, scores: [] };
		const change = await writeLines(tx, access.value, {
			lines: [{ actorId, event, isWithheld }],
		});
		return ok({ change, isWithheld });
	});
	if (!started.ok) return started;
	if (started.value) {
		const { change, isWithheld } = started.value;
		if (isWithheld)
			await announceFrom(() => conversationNews(conversationId, [actorId]));
		else await announceGroup(change);
	}
	return readGame(viewer, conversationId, moment);
}

/** Whether somebody may play: where what they send arrives, and not while a request waits. */
function decidePlay(access: ConversationAccess): SendDecision {
	const decision = decideSend(access, access.personId);
	if (!decision.may || decision.request === "none") return decision;
	return { may: false, code: "request_waiting" };
}

async function writeNew(
	tx: Executor,
	{ personId, language }: Viewer,
	conversationId: string,
	nowMs: number,
): Promise<void> {
	const game = newGame(
		{
			id: newId(nowMs),
			startedBy: personId,
			language: parseLocale(language) ?? "en",
		},
		nowMs,
	);
	await tx.insert(games).values({ conversationId, state: game });
	await tx
		.insert(gamePlayers)
		.values({ conversationId, personId, seenAt: new Date(nowMs) });
	await tx
		.update(conversations)
		.set({ hasGame: true })
		.where(eq(conversations.id, conversationId));
}

/**
 * Does something in the game that is on, and answers how it then stands. `join` for whoever may write, while there is room
 * (`game_full`); `here` keeps a player from being taken for gone, and is nothing for others; `begin` for a player, when two
 * are here (else `conflict`); `skip` for who draws; `leave` for a player, whose points stay; `end` for who started it and for
 * admins (`admins_only`). Not found for who is no member, and where no game is on.
 */
export async function moveInGame(
	viewer: Viewer,
	conversationId: string,
	move: Move,
	moment: Moment = thisMoment(),
): Promise<Result<GameStateView>> {
	const found = await accessConversation(viewer, conversationId);
	if (!found.ok) return found;
	const access = found.value;
	if (!access.hasGame) return refuse("not_found");
	const play = decidePlay(access);
	if (!play.may) return refuse(play.code);
	if (move === "here") await seePlayer(access, moment);
	else {
		const { result, change } = await changeGame(
			conversationId,
			(tx, held) => DECISIONS[move](tx, access, held),
			moment,
		);
		if (change) await tellGame(change);
		if (!result.ok) return result;
	}
	return readGame(viewer, conversationId, moment);
}

/** Under no lock but the player's own row: it is said by everybody every few seconds. */
async function seePlayer(
	{ id, personId }: ConversationAccess,
	{ nowMs }: Moment,
): Promise<void> {
	await database()
		.update(gamePlayers)
		.set({ seenAt: new Date(nowMs) })
		.where(isPlayer(id, personId));
}

type Decide = (
	tx: Executor,
	access: ConversationAccess,
	held: HeldGame,
) => Promise<Result<Game>>;

const DECISIONS: Record<Exclude<Move, "here">, Decide> = {
	join: async (tx, { id, personId }, { game, nowMs }) => {
		const joined = join(game, personId);
		if (!joined) return refuse("game_full");
		const seenAt = new Date(nowMs);
		await tx
			.insert(gamePlayers)
			.values({ conversationId: id, personId, seenAt })
			.onDuplicateKeyUpdate({ set: { seenAt } });
		// A new value, so that all hear of who returns.
		return ok({ ...joined });
	},
	begin: async (_, { personId }, { game, presence, nowMs }) => {
		if (!isHere(personId, presence, nowMs)) return refuse("conflict");
		const rounds = roundsFor(presence.seenAtMs.size);
		const language = parseLocale(game.language) ?? "en";
		const words = drawWords(language, rounds, (below) => randomInt(below));
		const begun = begin(game, words, presence, nowMs);
		return begun ? ok(begun) : refuse("conflict");
	},
	skip: async (_, { personId }, { game, nowMs }) => {
		const isDrawing =
			game.phase.kind === "drawing" && game.drawerId === personId;
		return isDrawing ? ok(endRound(game, nowMs)) : refuse("conflict");
	},
	leave: async (tx, { id, personId }, { game }) => {
		await tx.delete(gamePlayers).where(isPlayer(id, personId));
		return ok({ ...game });
	},
	end: async (_, { kind, role, personId }, { game }) => {
		const mayEnd =
			kind === "direct" || role === "admin" || game.startedBy === personId;
		return mayEnd
			? ok({ ...game, phase: { kind: "over" } })
			: refuse("admins_only");
	},
};

const isPlayer = (conversationId: string, personId: string) =>
	and(
		eq(gamePlayers.conversationId, conversationId),
		eq(gamePlayers.personId, personId),
	);
