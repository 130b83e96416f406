import { database } from "@/db/client";
import { gamePlayers, games } from "@/db/schema/games";
import { sendDrawings } from "@/lib/games/keep.server";
import { changeGame, type Moment, thisMoment } from "@/lib/games/state.server";
import { tellGame } from "@/lib/games/tell.server";
import { type Game, settle } from "@/lib/guessing/rules";
import { GAME_JOB_SECONDS } from "@/lib/limits";
import { ok } from "@/lib/problem";

/** For lib/jobs.server.ts: bears being run twice, and by two machines. */
export const gamesJob = {
	name: "games.settle",
	everySeconds: GAME_JOB_SECONDS,
	run: async (): Promise<void> => {
		await settleGames();
	},
};

/**
 * Brings every game to this moment, for those that nobody asks about: turns whose time is over, players who dropped out or left. A
 * game that everybody left ends within half a minute, so there are never more of them than are played. Then it sends drawings
 * that were left behind. Answers how many games moved.
 */
export async function settleGames(
	moment: Moment = thisMoment(),
): Promise<number> {
	const running = await database().select().from(games);
	let moved = 0;
	if (running.length > 0) {
		const players = await database().select().from(gamePlayers);
		for (const { conversationId, state } of running) {
			const seenAtMs = new Map(
				players
					.filter((one) => one.conversationId === conversationId)
					.map((one) => [one.personId, one.seenAt.getTime()]),
			);
			const game = state as Game;
			const presence = { seenAtMs, sinceMs: moment.sinceMs };
			if (settle(game, presence, moment.nowMs) === game) continue;
			moved++;
			await settleOne(conversationId, moment);
		}
	}
	await sendDrawings({ leftBeforeMs: moment.nowMs });
	return moved;
}

async function settleOne(conversationId: string, moment: Moment) {
	const { change } = await changeGame(
		conversationId,
		async (_, { game }) => ok(game),
		moment,
	);
	if (change) await tellGame(change);
}
