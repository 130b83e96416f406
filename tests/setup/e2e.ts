import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StackMessage } from "@/scripts/supervisor";

/**
 * Starts the product as an owner would, with an empty data folder of its own, and leaves in the environment what
 * `tests/setup/stack.ts` hands to the tests. Ends it when they are done.
 */
export default async function startProduct() {
	const dataDir = mkdtempSync(join(tmpdir(), "chit-chat-e2e-"));
	const {
		DATABASE_URL: _database,
		UPLOADTHING_TOKEN: _token,
		...environment
	} = Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !name.startsWith("PUSHER_")),
	);
	const supervisor = fork("scripts/up.mjs", {
		env: {
			...environment,
			NODE_ENV: "production",
			HOST: "0.0.0.0",
			PORT: process.env.E2E_PORT,
			DATA_DIR: dataDir,
		},
		silent: true,
	});
	let said = "";
	supervisor.stdout?.on("data", (chunk) => {
		said += chunk;
	});
	supervisor.stderr?.on("data", (chunk) => {
		said += chunk;
	});
	const gone = new Promise<void>((done) =>
		supervisor.once("exit", () => done()),
	);
	const stack = await new Promise<StackMessage>((done, fail) => {
		supervisor.once("message", (message) => done(message as StackMessage));
		void gone.then(() => fail(new Error(`It did not start:\n${said}`)));
	});
	process.env.E2E_STACK = JSON.stringify({ ...stack, dataDir });
	return async () => {
		supervisor.kill("SIGTERM");
		await gone;
		rmSync(dataDir, { recursive: true, force: true });
	};
}
