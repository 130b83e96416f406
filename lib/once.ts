/**
 * Makes what is slow to make once for each key, when it is first asked for. Where others choose the keys, no more than `max`
 * are held: the oldest is made again when it is asked for again.
 */
export function onceFor<Key, Made>(
	make: (key: Key) => Made,
	max = Number.POSITIVE_INFINITY,
): (key: Key) => Made {
	const known = new Map<Key, Made>();
	return (key) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const made = make(key);
		if (known.size >= max) {
			const [oldest] = known.keys();
			known.delete(oldest as Key);
		}
		known.set(key, made);
		return made;
	};
}
