import { startSoketi } from "./soketi/guarded-server";
import { readSettings } from "./soketi/settings";

/**
 * The realtime server's process: the real Soketi, guarded. It prints one line, `ready <port>`, when it listens. It never
 * prints what a client sent, nor an error's message, which may quote it.
 */
async function main(): Promise<void> {
	const soketi = await startSoketi(readSettings(process.env), reportSurvived);
	process.on("uncaughtException", reportSurvived);
	process.on("unhandledRejection", reportSurvived);

	let isStopping = false;
	const stopOnce = () => {
		if (isStopping) {
			return;
		}
		isStopping = true;
		// Whatever the close meets, the process ends.
		setTimeout(() => process.exit(0), 2_000).unref();
		void soketi.stop().finally(() => process.exit(0));
	};
	process.on("SIGTERM", stopOnce);
	process.on("SIGINT", stopOnce);
	// The parent is gone, even if it was killed too hard to say so.
	process.on("disconnect", stopOnce);

	process.stdout.write(`ready ${soketi.port}\n`);
	process.send?.({ ready: true, port: soketi.port });
}

const survived = { count: 0, reportedAt: 0 };

/** At most one line a second, so that a client that finds a way to throw cannot fill the disk. */
function reportSurvived(error: unknown): void {
	survived.count += 1;
	if (Date.now() - survived.reportedAt < 1000) {
		return;
	}
	const name = error instanceof Error ? error.constructor.name : typeof error;
	process.stderr.write(`soketi: survived ${name} (${survived.count} so far)\n`);
	survived.reportedAt = Date.now();
}

main().catch((error: unknown) => {
	// Only settings and the port can fail here; no client has been heard yet.
	process.stderr.write(
		`soketi: ${error instanceof Error ? error.message : "could not start"}\n`,
	);
	process.exit(1);
});
