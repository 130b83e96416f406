import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { gameStrokes } from "@/db/schema/games";
import { transaction } from "@/db/tx";
import { accessConversation } from "@/lib/conversations/access.server";
import { decideSend } from "@/lib/conversations/rules";
import { pointsOf } from "@/lib/drawing/pieces";
import { gameDrawn } from "@/lib/games/events";
import type { StrokesInput } from "@/lib/games/input";
import { lockGame, type Moment, thisMoment } from "@/lib/games/state.server";
import type { Game } from "@/lib/guessing/rules";
import { GAME_BATCHES_MAX, GAME_POINTS_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import { typingChannel } from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Takes the next pieces of the drawing, from who draws in this round and from nobody else (not found), and shows them to
 * those who have the chat open. A batch that is there already changes nothing. Refuses as `conflict` what is too late, of
 * another round, or after a hole, and as `too_many` what is beyond the bounds of a round.
 */
export async function addStrokes(
	viewer: Viewer,
	conversationId: string,
	input: StrokesInput,
	moment: Moment = thisMoment(),
): Promise<Result<null>> {
	const found = await accessConversation(viewer, conversationId);
	if (!found.ok) return found;
	const access = found.value;
	const play = decideSend(access, viewer.personId);
	if (!access.hasGame || !play.may) return refuse("not_found");
	// Of the conversation nothing is locked: whoever sends there meanwhile does not wait for a drawing.
	const added = await transaction(async (tx) => {
		const game = await lockGame(tx, conversationId);
		if (game?.drawerId !== viewer.personId) return refuse("not_found");
		if (!isNow(game, input, moment.nowMs)) return refuse("conflict");
		return addBatch(tx, conversationId, input);
	});
	if (!added.ok) return added;
	if (added.value && !play.isWithheld)
		await announce({
			channels: [typingChannel(conversationId, access.generation)],
			event: gameDrawn.name,
			data: { conversationId, ...input },
		});
	return ok();
}

function isNow(game: Game, input: StrokesInput, nowMs: number): boolean {
	return (
		game.phase.kind === "drawing" &&
		nowMs < game.phase.endsAtMs &&
		game.id === input.gameId &&
		game.round === input.round
	);
}

/** Answers whether the batch is new. */
async function addBatch(
	tx: Executor,
	conversationId: string,
	{ number, pieces }: StrokesInput,
): Promise<Result<boolean>> {
	const [held] = await tx
		.select({
			count: sql<number>`count(*)`.mapWith(Number),
			points: sql<number>`coalesce(sum(${gameStrokes.points}), 0)`.mapWith(
				Number,
			),
		})
		.from(gameStrokes)
		.where(eq(gameStrokes.conversationId, conversationId));
	const { count, points } = held ?? { count: 0, points: 0 };
	if (number < count) return ok(false);
	if (number > count) return refuse("conflict");
	const more = pointsOf(pieces);
	if (count >= GAME_BATCHES_MAX || points + more > GAME_POINTS_MAX)
		return refuse("too_many", { limit: GAME_POINTS_MAX });
	await tx
		.insert(gameStrokes)
		.values({ conversationId, number, pieces, points: more });
	return ok(true);
}
