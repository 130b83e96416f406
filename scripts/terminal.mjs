// What a person sees while waiting: one line for each step, with its time.

const isTerminal = Boolean(process.stdout.isTTY);

/**
 * Runs one step and shows it: a running clock on a terminal, elsewhere a line when it is done and one before if it takes long.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} run
 * @returns {Promise<T>}
 */
export async function step(name, run) {
	const start = performance.now();
	const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
	const draw = () => process.stdout.write(`\r\x1b[K… ${name}  ${seconds()}`);
	const timer = isTerminal
		? setInterval(draw, 500)
		: setTimeout(() => process.stdout.write(`… ${name}\n`), 1_500);
	if (isTerminal) draw();
	try {
		const value = await run();
		end(`✓ ${name}  ${seconds()}`);
		return value;
	} catch (error) {
		end(`✗ ${name}  ${seconds()}`);
		throw error;
	} finally {
		clearInterval(timer);
	}
}

/** @param {string} line */
function end(line) {
	process.stdout.write(isTerminal ? `\r\x1b[K${line}\n` : `${line}\n`);
}
