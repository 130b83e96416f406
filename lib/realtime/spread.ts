/** Up to so many, everybody asks at once: nobody notices. */
const AT_ONCE_MAX = 100;
const MS_EACH = 3;
const SPREAD_MS_MAX = 30_000;

/**
 * Over how long the members of a channel that died spread their asking for its new name, so that a removal among ten thousand
 * is not ten thousand requests in one moment. Whoever has the chat open does not wait.
 */
export function spreadMsOf(memberCount: number): number {
	if (memberCount <= AT_ONCE_MAX) return 0;
	return Math.min(memberCount * MS_EACH, SPREAD_MS_MAX);
}
