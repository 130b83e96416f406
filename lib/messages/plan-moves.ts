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
	/**
	 * Who may know: "all" of the conversation, and then it took a version; "some", where one of them hides how far they have
	 * read; or the person's own devices alone.
	 */
	tells: "all" | "some" | "own";
	/** A device of theirs was here: as much as those may know who do not hear of the reading. */
	isDelivered: boolean;
};

/** What the people of a batch hide, each by their id; `partly` are conversations in which somebody hides how far they have read. */
export type Habits = {
	unseen: ReadonlySet<string>;
	readsHidden: ReadonlySet<string>;
	partly: ReadonlySet<string>;
};

export type PlannedMoves = {
	results: Result<Moved>[];
	/** Each marker that moved, once, where it ended, with the version of its conversation after the batch. */
	rows: { moved: Moved; headVersion: number }[];
};

/**
 * Decides a batch of moves, in order. Markers go forward only and never past the last message; reading implies
 * delivery. That a message arrived tells that its receiver is here, so of who is not to be seen only reading is known, and
 * of who hides that, too, nothing.
 */
export function planMoves(
	moves: Move[],
	accesses: ConversationAccess[],
	habits: Habits,
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
		const moved = moveOne({ ...access, version }, move, habits);
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

function moveOne(
	access: ConversationAccess,
	wanted: ReadInput,
	habits: Habits,
): Moved {
	const { readSequence, deliveredSequence } = reachOf(access, wanted, habits);
	const isDelivered = deliveredSequence > access.deliveredSequence;
	const isMoved =
		!access.hasBlocked && (readSequence > access.readSequence || isDelivered);
	const tells = isMoved ? audienceOf(access, habits) : "own";
	return {
		conversationId: access.id,
		generation: access.generation,
		isMoved,
		tells,
		isDelivered: isMoved && isDelivered,
		marker: {
			personId: access.personId,
			readSequence: isMoved ? readSequence : access.readSequence,
			deliveredSequence: isMoved ? deliveredSequence : access.deliveredSequence,
			// A version is everybody's to see, so a marker that is withheld from anybody takes none.
			version: access.version + (tells === "all" ? 1 : 0),
		},
	};
}

function reachOf(
	access: ConversationAccess,
	wanted: ReadInput,
	{ unseen, readsHidden }: Habits,
) {
	const upTo = (sequence = 0) => Math.min(sequence, access.lastSequence);
	const isUnseen = unseen.has(access.personId);
	const readSequence = Math.max(access.readSequence, upTo(wanted.readSequence));
	// A delivery that only reading brings about would tell of the reading.
	const isQuiet = isUnseen && readsHidden.has(access.personId);
	const deliveredSequence = Math.max(
		access.deliveredSequence,
		isUnseen ? 0 : upTo(wanted.deliveredSequence),
		isQuiet ? 0 : readSequence,
	);
	return { readSequence, deliveredSequence };
}

function audienceOf(
	access: ConversationAccess,
	{ partly }: Habits,
): Moved["tells"] {
	if (!sharesReceipts(access, access.personId)) return "own";
	return partly.has(access.id) ? "some" : "all";
}
