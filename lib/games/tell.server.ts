import { conversationNews } from "@/lib/conversations/commands.server";
import { gameMoved } from "@/lib/games/events";
import { sendDrawings } from "@/lib/games/keep.server";
import type { GameChange } from "@/lib/games/state.server";
import { announceGroup } from "@/lib/groups/announce.server";
import { logError } from "@/lib/log.server";
import { typingChannel } from "@/lib/realtime/channels";
import { announce, announceFrom } from "@/lib/realtime/publish.server";

/**
 * Tells what happened to a game, after its commit: to those who have the chat open that it moved, to all what the log says, and
 * the drawing of a round that ended goes into the log. Never fails the request; a drawing that could not be sent is sent
 * by the job.
 */
export async function tellGame(change: GameChange): Promise<void> {
	const { conversationId, generation, line } = change;
	if (line?.isWithheld)
		await announceFrom(() => conversationNews(conversationId, [line.actorId]));
	else if (line) await announceGroup(line.change);
	if (change.isSilentEnd)
		await announceFrom(() => conversationNews(conversationId));
	if (change.hasMoved && !change.isApart)
		await announce({
			channels: [typingChannel(conversationId, generation)],
			event: gameMoved.name,
			data: { conversationId },
		});
	if (!change.hasDrawing) return;
	try {
		await sendDrawings({ conversationId });
	} catch (error) {
		logError("games.drawing", error);
	}
}
