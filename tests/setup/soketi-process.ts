import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { build } from "esbuild";
import Pusher from "pusher";
import { SOKETI_NODE_FLAGS } from "@/scripts/services/soketi";

/** A Soketi of its own for one test file, run as it runs in production: bundled, in its own process. */
export type SoketiProcess = {
	port: number;
	child: ChildProcess;
	/** All it has printed, on both streams. */
	output(): string;
	/** The publisher's side, and the one who signs. */
	pusher: Pusher;
	rssMb(): Promise<number>;
	stop(): Promise<void>;
};

export const app = { id: "chat", key: "test-key", secret: "test-secret" };

const entries = {
	ours: "scripts/services/soketi-entry.ts",
	stock: "tests/setup/stock-soketi-entry.ts",
};

/** Starts our guarded Soketi, or the stock one that it is compared with, on a free port. */
export async function startSoketiProcess(
	entry: keyof typeof entries,
	env: Record<string, string> = {},
): Promise<SoketiProcess> {
	const file = await bundle(entries[entry]);
	const child = spawn(process.execPath, [...SOKETI_NODE_FLAGS, file], {
		env: {
			NODE_ENV: "production",
			PATH: process.env.PATH,
			SOKETI_PORT: "0",
			SOKETI_DEFAULT_APP_ID: app.id,
			SOKETI_DEFAULT_APP_KEY: app.key,
			SOKETI_DEFAULT_APP_SECRET: app.secret,
			...env,
		},
		// Its end of the IPC channel tells it when a failed test never came to stop it.
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	let output = "";
	child.stdout?.on("data", (chunk) => {
		output += chunk;
	});
	child.stderr?.on("data", (chunk) => {
		output += chunk;
	});
	const port = await readyPort(child, () => output).finally(() => rmSync(file));
	return {
		port,
		child,
		output: () => output,
		pusher: new Pusher({
			appId: app.id,
			key: app.key,
			secret: app.secret,
			host: "127.0.0.1",
			port: String(port),
			useTLS: false,
		}),
		rssMb: () => readRssMb(child.pid),
		stop: () => stop(child),
	};
}

async function readyPort(
	child: ChildProcess,
	output: () => string,
): Promise<number> {
	for (;;) {
		const ready = output().match(/^ready (\d+)$/m);
		if (ready) {
			return Number(ready[1]);
		}
		if (child.exitCode !== null) {
			throw new Error(`Soketi ended before it was ready: ${output()}`);
		}
		await Promise.race([
			child.stdout && once(child.stdout, "data"),
			once(child, "close"),
		]);
	}
}

async function bundle(entry: string): Promise<string> {
	const folder = resolve("node_modules/.cache/chit-chat");
	mkdirSync(folder, { recursive: true });
	const outfile = `${folder}/${randomUUID()}.mjs`;
	await build({
		entryPoints: [entry],
		bundle: true,
		platform: "node",
		format: "esm",
		target: "node20",
		external: ["@soketi/soketi"],
		outfile,
		logLevel: "error",
	});
	return outfile;
}

async function readRssMb(pid: number | undefined): Promise<number> {
	const { readFile } = await import("node:fs/promises");
	const status = await readFile(`/proc/${pid}/status`, "utf8");
	return Number(status.match(/VmRSS:\s+(\d+)/)?.[1]) / 1024;
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode === null && child.signalCode === null) {
		const closed = once(child, "close");
		child.kill("SIGTERM");
		await closed;
	}
}

export type WebhookEvent = { name: string; channel: string };

/** A stand-in for our own webhook route: it keeps what Soketi says, and lets a test wait for it. */
export async function startWebhookEar() {
	const heard: WebhookEvent[] = [];
	const waiting = new Set<() => void>();
	const server = createServer((request, response) => {
		let body = "";
		request.on("data", (chunk) => {
			body += chunk;
		});
		request.on("end", () => {
			heard.push(...JSON.parse(body).events);
			response.end("{}");
			for (const wake of waiting) wake();
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		heard,
		/** Resolves when the event has been heard, now or later. */
		until(name: string, channel: string): Promise<void> {
			return new Promise((done) => {
				const look = () => {
					if (
						heard.some(
							(event) => event.name === name && event.channel === channel,
						)
					) {
						waiting.delete(look);
						done();
					}
				};
				waiting.add(look);
				look();
			});
		},
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}
