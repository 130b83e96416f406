/** Makes what is slow to make once for each key, when it is first asked for. */
export function onceFor<Key, Made>(
	make: (key: Key) => Made,
): (key: Key) => Made {
	const known = new Map<Key, Made>();
	return (key) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const made = make(key);
		known.set(key, made);
		return made;
	};
}
