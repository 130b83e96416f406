import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/scripts/services/ports";
import {
	endLeftover,
	type Running,
	startProcess,
	waitFor,
} from "@/scripts/services/process";
import { EVENTS_PER_CALL_MAX } from "@/scripts/services/soketi/settings";

export type SoketiOptions = {
	/** Absolute folder for its record and log. */
	dir: string;
	/** The built entry, `dist/soketi.mjs`. */
	entry: string;
	app: { id: string; key: string; secret: string };
	/** A free one when left out. */
	port?: number;
	webhookUrl?: string;
	/** Space-separated origins beside our own that may open a socket. */
	allowedOrigins?: string;
};
export type Soketi = Running & {
	port: number;
	/** PUSHER_* for whoever publishes and authorises. */
	environment: Record<string, string>;
};

const HOST = "127.0.0.1";
const STOP_GRACE_MS = 8_000;
const READY_TIMEOUT_MS = 30_000;
/** A small young generation keeps it at 60 MB idle; 75 MB hold 1,000 people, and the cap leaves room for its 5,000. */
export const SOKETI_NODE_FLAGS = [
	"--max-semi-space-size=1",
	"--max-old-space-size=384",
];

/** Starts Soketi on the loopback interface, ready to take sockets and events when this resolves. */
export async function startSoketi(options: SoketiOptions): Promise<Soketi> {
	const recordFile = join(options.dir, "process.json");
	mkdirSync(options.dir, { recursive: true });
	await endLeftover(recordFile, STOP_GRACE_MS);
	if (!existsSync(options.entry))
		throw new Error(`${options.entry} is missing: it is built by "npm run up"`);
	const port = options.port ?? (await freePort());
	const running = startProcess({
		name: "Soketi",
		command: process.execPath,
		args: [...SOKETI_NODE_FLAGS, options.entry],
		env: soketiEnvironment(options, port),
		// Soketi reads a `.env` where it stands; in this folder there is none.
		cwd: options.dir,
		recordFile,
		output: join(options.dir, "soketi.log"),
		ipc: true,
		stopGraceMs: STOP_GRACE_MS,
	});
	await untilReady(running);
	return { ...running, port, environment: pusherEnvironment(options, port) };
}

/** A clean environment: Soketi takes any SOKETI_* or APP_* variable of the shell for its own. */
function soketiEnvironment(
	{ app, webhookUrl, allowedOrigins }: SoketiOptions,
	port: number,
): Record<string, string | undefined> {
	return {
		PATH: process.env.PATH,
		NODE_ENV: "production",
		SOKETI_HOST: HOST,
		SOKETI_PORT: String(port),
		SOKETI_DEFAULT_APP_ID: app.id,
		SOKETI_DEFAULT_APP_KEY: app.key,
		SOKETI_DEFAULT_APP_SECRET: app.secret,
		...(webhookUrl && { CHITCHAT_WEBHOOK_URL: webhookUrl }),
		...(allowedOrigins && { CHITCHAT_ALLOWED_ORIGINS: allowedOrigins }),
	};
}

function pusherEnvironment({ app }: SoketiOptions, port: number) {
	return {
		PUSHER_APP_ID: app.id,
		PUSHER_KEY: app.key,
		PUSHER_SECRET: app.secret,
		PUSHER_HOST: HOST,
		PUSHER_PORT: String(port),
		PUSHER_SCHEME: "http",
		PUSHER_EVENTS_PER_CALL: String(EVENTS_PER_CALL_MAX),
	};
}

async function untilReady(running: Running): Promise<void> {
	let state: "starting" | "ready" | "gone" = "starting";
	running.child.on("message", (message: { ready?: boolean }) => {
		if (message?.ready) state = "ready";
	});
	void running.exited.then(() => {
		state = "gone";
	});
	await waitFor(() => state !== "starting", READY_TIMEOUT_MS);
	if (state === ("ready" as string)) return;
	await running.stop();
	throw new Error("Soketi did not start; see soketi.log in its folder");
}
