import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { StartError } from "@/scripts/explain.mjs";
import { packStatic } from "@/scripts/services/pack";
import {
	endLeftover,
	type Running,
	startProcess,
	waitFor,
} from "@/scripts/services/process";
import { PAGE_SOURCES, sourcesHash } from "@/scripts/sources.mjs";

export type ServerOptions = {
	root: string;
	/** Absolute folder for its record. */
	dir: string;
	environment: Record<string, string>;
	isDevelopment: boolean;
};
export type AppServer = Running & { setupPath: string | null };

/** The webpack build takes three times as long and a quarter less memory than the default one. */
const SMALL_MEMORY_BYTES = 2.5 * 1024 ** 3;
const STOP_GRACE_MS = 8_000;
/** Waits for migrations too, which may rewrite a large table. */
const READY_TIMEOUT_MS = 10 * 60_000;
const NODE_FLAGS = ["--max-semi-space-size=2"];

/** Whether the pages in `.next` were built from other sources than these, or never. */
export function isBuildStale(root: string): boolean {
	const stamp = join(root, ".next", "chit-chat.stamp");
	return (
		!existsSync(stamp) ||
		readFileSync(stamp, "utf8") !== sourcesHash(root, PAGE_SOURCES)
	);
}

/** Builds the pages; a failure carries the compiler's own words. */
export async function buildPages(root: string, logFile: string): Promise<void> {
	const hash = sourcesHash(root, PAGE_SOURCES);
	const stamp = join(root, ".next", "chit-chat.stamp");
	rmSync(stamp, { force: true });
	const small = totalmem() < SMALL_MEMORY_BYTES ? ["--webpack"] : [];
	rmSync(logFile, { force: true });
	const build = startProcess({
		name: "Build",
		command: process.execPath,
		args: [join(root, "node_modules/next/dist/bin/next"), "build", ...small],
		env: {
			...process.env,
			NODE_ENV: "production",
			NEXT_TELEMETRY_DISABLED: "1",
		},
		cwd: root,
		recordFile: `${logFile}.process.json`,
		output: logFile,
		stopGraceMs: 2_000,
	});
	const { code } = await build.exited;
	if (code !== 0) {
		const words = readFileSync(logFile, "utf8").trim().split("\n").slice(-30);
		throw new StartError(
			`The build failed; all of it is in ${logFile}\n${words.join("\n")}`,
		);
	}
	await packStatic(join(root, ".next", "static"));
	writeFileSync(stamp, hash);
}

/** Starts our server, which migrates the database and then serves; resolves when it does. */
export async function startServer(options: ServerOptions): Promise<AppServer> {
	const recordFile = join(options.dir, "server.json");
	await endLeftover(recordFile, STOP_GRACE_MS);
	const running = startProcess({
		name: "Server",
		command: process.execPath,
		args: [
			...(options.isDevelopment ? [] : NODE_FLAGS),
			join(options.root, "dist/server.mjs"),
		],
		env: {
			...process.env,
			...options.environment,
			NODE_ENV: options.isDevelopment ? "development" : "production",
			NEXT_TELEMETRY_DISABLED: "1",
		},
		cwd: options.root,
		recordFile,
		output: "inherit",
		ipc: true,
		stopGraceMs: STOP_GRACE_MS,
	});
	const setupPath = await untilReady(running);
	return { ...running, setupPath };
}

async function untilReady(running: Running): Promise<string | null> {
	let ready: { setupPath: string | null } | undefined;
	let isGone = false;
	running.child.on(
		"message",
		(message: { ready?: boolean; setupPath?: string }) => {
			if (message?.ready) ready = { setupPath: message.setupPath ?? null };
		},
	);
	void running.exited.then(() => {
		isGone = true;
	});
	await waitFor(() => Boolean(ready) || isGone, READY_TIMEOUT_MS);
	if (ready) return ready.setupPath;
	await running.stop();
	throw new StartError("The server did not start; the reason stands above.");
}
