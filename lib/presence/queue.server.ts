import { logError } from "@/lib/log.server";

type Queue = {
	tails: Map<string, Promise<unknown>>;
	timers: Map<string, NodeJS.Timeout>;
};
const KEY = Symbol.for("chit-chat.presence");

/** One per process: the webhook runs in Next's bundle, the reconciling job in the server's. */
function queue(): Queue {
	const holder = globalThis as { [KEY]?: Queue };
	holder[KEY] ??= { tails: new Map(), timers: new Map() };
	return holder[KEY];
}

/**
 * Runs `work` after all that was asked before for the same person has ended. Two checks of one person that overlap
 * could otherwise store, or announce, the older answer last.
 */
export async function inTurn<T>(
	personId: string,
	work: () => Promise<T>,
): Promise<T> {
	const { tails } = queue();
	const before = tails.get(personId) ?? Promise.resolve();
	const mine = before.catch(() => undefined).then(work);
	tails.set(personId, mine);
	try {
		return await mine;
	} finally {
		if (tails.get(personId) === mine) tails.delete(personId);
	}
}

/** Runs `work` once for this person after `delayMs`; asked again before that, it counts anew from then. */
export function later(
	personId: string,
	delayMs: number,
	work: () => Promise<unknown>,
): void {
	const { timers } = queue();
	clearTimeout(timers.get(personId));
	const timer = setTimeout(() => {
		timers.delete(personId);
		work().catch((error) => logError("presence.later", error));
	}, delayMs);
	// A waiting check must not keep a process alive that wants to stop: the next start reconciles.
	timer.unref();
	timers.set(personId, timer);
}

/** Whether a check of this person is already waiting for its time. */
export function isWaiting(personId: string): boolean {
	return queue().timers.has(personId);
}
