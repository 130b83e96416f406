import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { build } from "esbuild";

/** The media server in a process of its own: to be killed, started anew on the same port, and weighed. */
export type MediaProcess = {
	origin: string;
	port: number;
	kill: () => Promise<void>;
	/** Megabytes held now; also begins a new measure of the peak. */
	rssMb: () => number;
	/** The most megabytes held since `rssMb` was last asked. */
	peakMb: () => number;
};

export async function spawnMediaServer(port = 0): Promise<MediaProcess> {
	const bundle = await makeBundle();
	const child = spawn(process.execPath, [bundle, String(port)], {
		stdio: ["ignore", "pipe", "inherit"],
		env: process.env,
	});
	const [origin] = (await once(
		createInterface({ input: child.stdout }),
		"line",
	)) as [string];
	// Read whole at the start, so nothing is left behind when a test is killed.
	rmSync(bundle);
	return {
		origin,
		port: Number(new URL(origin).port),
		kill: () => kill(child),
		rssMb: () => {
			writeFileSync(`/proc/${child.pid}/clear_refs`, "5");
			return statusOf(child, "VmRSS");
		},
		peakMb: () => statusOf(child, "VmHWM"),
	};
}

/** One file of ours, packages left to Node: it starts in a second, where a loader that reads each file takes eight. */
async function makeBundle(): Promise<string> {
	const outfile = `dist/media-server-${randomUUID()}.mjs`;
	await build({
		entryPoints: ["tests/setup/media-server.ts"],
		bundle: true,
		packages: "external",
		platform: "node",
		format: "esm",
		outfile,
		logLevel: "warning",
	});
	return outfile;
}

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill("SIGKILL");
	await once(child, "exit");
}

function statusOf(child: ChildProcess, field: string): number {
	const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
	return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}
