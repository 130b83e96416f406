import {
	type ConversationAccess,
	sharesReceipts,
} from "@/lib/conversations/rules";
import type { ReadInput } from "@/lib/messages/input";
import type { MarkerView } from "@/lib/messages/view";
import { ok, type Result, refuse } from "@/lib/problem";

/** One person's wish to move the own markers in one conversation. */
export type Move = ReadInput & { personId: string; conversationId: string };

/** What became of it. */
export type Moved = {
	conversationId: string;
	generation: number;
	marker: MarkerView;
	isMoved: boolean;
	/** The others may know: it took a version of the conversation's. */
	isShared: boolean;
};

export type PlannedMoves = {
	results: Result<Moved>[];
	/** Each marker that moved, once, where it ended, with the version of its conversation after the batch. */
	rows: { moved: Moved; headVersion: number }[];
};

/**
 * Decides a batch of moves, in order. Markers go forward only and never past the last message; reading implies
 * delivery. That a message arrived tells that its receiver is here, so of who is invisible only reading is known.
 */
export function planMoves(
	moves: Move[],
	accesses: ConversationAccess[],
	invisible: ReadonlySet<string>,
): PlannedMoves {
	const versions = new Map(accesses.map(({ id, version }) => [id, version]));
	const holds = new Map(
		accesses.map((access) => [`${access.id} ${access.personId}`, access]),
	);
	const rows = new Map<string, Moved>();
	const results = moves.map((move) => {
		const key = `${move.conversationId} ${move.personId}`;
		const access = holds.get(key);
		if (!access) return refuse("not_found");
		const version = versions.get(access.id) ?? access.version;
		const moved = moveOne(
			{ ...access, version },
			invisible.has(move.personId)
				? { ...move, deliveredSequence: undefined }
				: move,
		);
		if (!moved.isMoved) return ok(moved);
		versions.set(access.id, Math.max(version, moved.marker.version));
		holds.set(key, { ...access, ...moved.marker });
		rows.set(key, moved);
		return ok(moved);
	});
	return {
		results,
		rows: [...rows.values()].map((moved) => ({
			moved,
			headVersion: versions.get(moved.conversationId) ?? moved.marker.version,
		})),
	};
}

function moveOne(access: ConversationAccess, wanted: ReadInput): Moved {
	const upTo = (sequence = 0) => Math.min(sequence, access.lastSequence);
	const readSequence = Math.max(access.readSequence, upTo(wanted.readSequence));
	const deliveredSequence = Math.max(
		access.deliveredSequence,
		upTo(wanted.deliveredSequence),
		readSequence,
	);
	const isMoved =
		!access.hasBlocked &&
		(readSequence > access.readSequence ||
			deliveredSequence > access.deliveredSequence);
	// A version is everybody's to see, so a marker that is withheld takes none.
	const isShared = isMoved && sharesReceipts(access, access.personId);
	return {
		conversationId: access.id,
		generation: access.generation,
		isMoved,
		isShared,
		marker: {
			personId: access.personId,
			readSequence: isMoved ? readSequence : access.readSequence,
			deliveredSequence: isMoved ? deliveredSequence : access.deliveredSequence,
			version: access.version + (isShared ? 1 : 0),
		},
	};
}
