const KEY = Symbol.for("chit-chat.media-turn");

/**
 * Runs `work` when all that came before it is done: one picture is decoded at a time in a process, so that ten photos
 * at once need the memory of one and leave a core to everybody else.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
	const holder = globalThis as { [KEY]?: Promise<unknown> };
	const turn = (holder[KEY] ?? Promise.resolve()).then(work);
	holder[KEY] = turn.catch(() => undefined);
	return turn;
}
