// From a bare checkout to one of our bundled programs. Everything newer than this file's syntax is loaded only once it
// is known that this Node can.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { machineProblem } from "./machine.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Checks the machine, makes the checkout ready and runs `dist/<program>.mjs`.
 * @param {"supervisor" | "test"} program
 */
export function bootstrap(program) {
	const problem = machineProblem(root);
	if (problem) {
		console.error(`\n✗ ${problem}\n`);
		process.exitCode = 1;
		return;
	}
	process.chdir(root);
	import("./prepare.mjs")
		.then((prepare) => prepare.ready(root))
		.then((isReady) =>
			isReady
				? import(`../dist/${program}.mjs`).then((bundle) =>
						bundle.run(process.argv.slice(2)),
					)
				: undefined,
		)
		.catch((error) => {
			console.error(error);
			process.exitCode = 1;
		});
}
