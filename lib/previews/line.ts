type Ports<Want> = {
	make: (want: Want) => Promise<unknown>;
	onError: (error: unknown) => void;
	personOf: (want: Want) => string;
	atOnce: number;
	waitingMax: number;
	/** So many of one person's may wait: nobody's links keep the others' from their turn. */
	perPersonMax: number;
};

/**
 * A line in memory for work that nobody waits for: so many at once, so many waiting, the rest is left undone. A restart
 * forgets it.
 */
export function createLine<Want>(ports: Ports<Want>): (want: Want) => void {
	const waiting: Want[] = [];
	let running = 0;
	const next = () => {
		if (running >= ports.atOnce) return;
		const want = waiting.shift();
		if (want === undefined) return;
		running += 1;
		void ports
			.make(want)
			.catch(ports.onError)
			.finally(() => {
				running -= 1;
				next();
			});
	};
	return (want) => {
		const person = ports.personOf(want);
		const own = waiting.filter((one) => ports.personOf(one) === person);
		if (waiting.length >= ports.waitingMax) return;
		if (own.length >= ports.perPersonMax) return;
		waiting.push(want);
		next();
	};
}
