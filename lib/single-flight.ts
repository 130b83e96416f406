/**
 * Lets a question be asked once at a time. Whoever asks while it is under way shares the next one, which begins after they
 * asked, so that its answer has all that was so by then; however many ask, one waits.
 */
export function singleFlight<Answer>(
	ask: () => Promise<Answer>,
): () => Promise<Answer> {
	let current: Promise<Answer> | null = null;
	let next: Promise<Answer> | null = null;
	const begin = () => {
		next = null;
		current = ask().finally(() => {
			current = null;
		});
		return current;
	};
	return () => {
		if (!current) return begin();
		next ??= current.then(begin, begin);
		return next;
	};
}
