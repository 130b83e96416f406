import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locale } from "@/lib/i18n/locale";
import { freePort } from "@/scripts/services/ports";
import type { StackMessage } from "@/scripts/supervisor";

/** A server of its own with the demo of one language in it. */
export type House = {
	url: string;
	handle: string;
	password: string;
	end: () => Promise<void>;
};

/** Starts one in an empty folder and lets people move in; `end` leaves nothing of it. */
export async function openHouse(locale: Locale): Promise<House> {
	const dataDir = mkdtempSync(join(tmpdir(), "chit-chat-pictures-"));
	const env = {
		...process.env,
		...{
			NODE_ENV: "production" as const,
			HOST: "127.0.0.1",
			DATA_DIR: dataDir,
		},
		PORT: String(await freePort()),
	};
	const supervisor = fork("scripts/up.mjs", { env, silent: true });
	const end = async () => {
		if (supervisor.exitCode === null) {
			supervisor.kill("SIGTERM");
			await once(supervisor, "exit");
		}
		rmSync(dataDir, { recursive: true, force: true });
	};
	try {
		const { url } = await serving(supervisor);
		const run = promisify(execFile);
		const seed = ["scripts/up.mjs", "--seed", "--language", locale];
		const { stdout } = await run(process.execPath, seed, { env });
		const [, handle, password] =
			/Owner\s+(\S+)\s+password\s+(\S.*)$/m.exec(stdout) ?? [];
		if (!handle || !password) throw new Error(stdout);
		return { url, handle, password: password.trim(), end };
	} catch (error) {
		await end();
		throw error;
	}
}

function serving(supervisor: ChildProcess): Promise<StackMessage> {
	let said = "";
	for (const stream of [supervisor.stdout, supervisor.stderr])
		stream?.on("data", (chunk) => {
			said += chunk;
		});
	return new Promise((done, fail) => {
		supervisor.once("message", (message) => done(message as StackMessage));
		supervisor.once("exit", () => fail(new Error(said)));
	});
}
