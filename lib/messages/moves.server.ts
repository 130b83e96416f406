import { setImmediate as turn } from "node:timers/promises";
import { isOutage } from "@/db/tx";
import { type Statement, write } from "@/db/writer";
import { lockAccesses } from "@/lib/conversations/access.server";
import { conversationNews } from "@/lib/conversations/commands.server";
import { markerMoved } from "@/lib/messages/events";
import { createGatherer } from "@/lib/messages/gather";
import { findHabits, tellSome } from "@/lib/messages/marker-habits.server";
import { noteRead } from "@/lib/messages/mention-notices.server";
import {
	type Move,
	type Moved,
	type PlannedMoves,
	planMoves,
} from "@/lib/messages/plan-moves";
import type { Result } from "@/lib/problem";
import { conversationChannel } from "@/lib/realtime/channels";
import { announce, announceFrom } from "@/lib/realtime/publish.server";

const BATCH_MAX = 64;
/** Receipts are many and none of them is urgent: one batch at a time is the largest. */
const WRITERS_MAX = 1;
const WAITING_MAX = 2_000;

const KEY = Symbol.for("chit-chat.moves");
type Gather = (move: Move) => Promise<Result<Moved>>;

/**
 * Commits a move of markers together with those that wait beside it (a message to fifty people comes back as fifty of
 * them), and announces it: to all when they may know, else to those who may, or to the person's own devices.
 */
export async function commitMove(move: Move): Promise<Result<Moved>> {
	const moved = await gatherer()(move);
	if (!moved.ok || !moved.value.isMoved) return moved;
	const { conversationId, generation, marker, tells } = moved.value;
	if (tells === "all")
		await announce({
			channels: [conversationChannel(conversationId, generation)],
			event: markerMoved.name,
			data: marker,
		});
	else if (tells === "some") await announceFrom(() => tellSome(moved.value));
	else
		await announceFrom(() =>
			conversationNews(conversationId, [marker.personId]),
		);
	await noteRead(conversationId, marker);
	return moved;
}

/** One for both bundles of this process. */
function gatherer(): Gather {
	const holder = globalThis as { [KEY]?: Gather };
	holder[KEY] ??= createGatherer<Move, Result<Moved>>({
		write: writeMoves,
		keyOf: ({ conversationId }) => conversationId,
		isOutage,
		turn,
		batchMax: BATCH_MAX,
		writersMax: WRITERS_MAX,
		waitingMax: WAITING_MAX,
		onFull: () =>
			Object.assign(new Error("too many moves wait"), { code: "POOL_CLOSED" }),
	});
	return holder[KEY];
}

/** Writes these moves in one transaction, under the locks of their conversations. */
function writeMoves(moves: Move[]): Promise<Result<Moved>[]> {
	return write(async (query) => {
		// Asked before the conversations are locked, so that nobody's send waits for it.
		const habits = await findHabits(query, moves);
		const accesses = await lockAccesses(query, moves);
		const { results, rows } = planMoves(moves, accesses, habits);
		return { value: results, statements: rows.length ? [moveRows(rows)] : [] };
	});
}

const ROW = `select cast(? as uuid) id, cast(? as uuid) person_id, ? head_version, ? read_sequence, ? delivered_sequence,
	? own_version`;

function moveRows(rows: PlannedMoves["rows"]): Statement {
	return {
		text: `update (${rows.map(() => ROW).join(" union all ")}) moved
		straight_join conversations c on c.id = moved.id
		straight_join members m on m.conversation_id = moved.id and m.person_id = moved.person_id
		set c.version = moved.head_version, m.read_sequence = moved.read_sequence,
			m.delivered_sequence = moved.delivered_sequence, m.version = moved.own_version`,
		values: rows.flatMap(
			({ moved: { conversationId, marker }, headVersion }) => [
				conversationId,
				marker.personId,
				headVersion,
				marker.readSequence,
				marker.deliveredSequence,
				marker.version,
			],
		),
	};
}
