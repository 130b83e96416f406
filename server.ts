import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { sql } from "drizzle-orm";
import next from "next";
import { closeDatabase, database } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { openSetup } from "@/lib/auth/setup.server";
import { lobby } from "@/lib/communities/lobby.server";
import { config } from "@/lib/config.server";
import { refuseAtTheEdge } from "@/lib/http/edge.server";
import { createLane } from "@/lib/http/lane.server";
import { createPacked } from "@/lib/http/packed.server";
import { startJobs } from "@/lib/jobs.server";
import { REQUEST_MINUTES_MAX } from "@/lib/limits";
import { describeError, logError } from "@/lib/log.server";
import {
	forwardUpgrade,
	isRealtimePath,
	refuseUpgrade,
} from "@/lib/realtime/forward.server";

/** What we tell the supervisor over the IPC channel once we serve. */
export type ReadyMessage = { ready: true; setupPath: string | null };

const isDevelopment = config.isDevelopment();
const { host, port } = config.listen();
const HEADER_BYTES_MAX = 16 * 1024;
const CLOSE_GRACE_MS = 5_000;

async function main(): Promise<void> {
	keepContentOutOfLogs();
	const sockets = new Set<Duplex>();
	const server = createServer({
		maxHeaderSize: HEADER_BYTES_MAX,
		headersTimeout: 10_000,
		requestTimeout: REQUEST_MINUTES_MAX * 60_000,
		// Longer than a proxy keeps its idle connections, else it writes into one that we just closed.
		keepAliveTimeout: 65_000,
		connectionsCheckingInterval: 5_000,
	});
	const [pages] = await Promise.all([preparePages(), prepareDatabase()]);
	// Our own bundle is not reloaded while one works: in development every route is Next's, which is.
	const lane = isDevelopment ? () => false : createLane();
	const lead = isDevelopment ? () => {} : createPacked();
	server.on("request", (request, response) => {
		if (refuseAtTheEdge(request, response)) return;
		if (lane(request, response)) return;
		lead(request, response);
		void pages.handle(request, response);
	});
	server.on("upgrade", (request, socket, head) => {
		sockets.add(socket);
		socket.once("close", () => sockets.delete(socket));
		socket.on("error", () => socket.destroy());
		if (isRealtimePath(request.url))
			forwardUpgrade(config.realtime(), request, socket, head);
		else pages.upgrade(request, socket, head);
	});
	await listen(server);
	const stopJobs = startJobs();
	report({ ready: true, setupPath: await openSetup() });
	stopWhenAsked(async () => {
		const closed = new Promise((done) => server.close(done));
		server.closeIdleConnections();
		for (const socket of sockets) socket.destroy();
		stopJobs();
		await closed;
		await pages.close();
		await closeDatabase();
	});
}

/** Next, given the configuration that the build wrote down instead of reading and compiling next.config.ts again. */
async function preparePages() {
	if (!isDevelopment) {
		const built = JSON.parse(
			readFileSync(".next/required-server-files.json", "utf8"),
		);
		process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
	}
	// Next listens for upgrades on the server it is given and would answer ours too: it gets a stand-in that hears
	// only what we pass on, which is the hot reload of development.
	const standIn = new EventEmitter();
	const app = next({
		dev: isDevelopment,
		hostname: host,
		port,
		httpServer: standIn as Server,
		quiet: !isDevelopment,
	});
	await app.prepare();
	return {
		handle: app.getRequestHandler(),
		upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => {
			if (isDevelopment) standIn.emit("upgrade", request, socket, head);
			else refuseUpgrade(socket, "404 Not Found");
		},
		close: () => app.close(),
	};
}

/** Migrates, and refuses a database that would lose acknowledged messages with its power. */
async function prepareDatabase(): Promise<void> {
	await migrateDatabase(config.databaseUrl());
	const [rows] = await database().execute(
		sql`select @@global.innodb_flush_log_at_trx_commit flush`,
	);
	const [row] = rows as unknown as { flush: number }[];
	if (row?.flush !== 1)
		throw new Error(
			"The database does not keep what it confirms: set innodb_flush_log_at_trx_commit=1",
		);
	await lobby();
}

async function listen(server: Server): Promise<void> {
	await new Promise<void>((done, fail) => {
		server.once("error", fail);
		server.listen({ port, host }, done);
	});
}

function report(message: ReadyMessage): void {
	if (process.send) process.send(message);
	else console.log(`ready ${port}`);
}

function stopWhenAsked(close: () => Promise<void>): void {
	let isStopping = false;
	const stop = () => {
		if (isStopping) return;
		isStopping = true;
		setTimeout(() => process.exit(0), CLOSE_GRACE_MS).unref();
		close()
			.catch((error) => logError("stop", error))
			.finally(() => process.exit(0));
	};
	process.on("SIGTERM", stop);
	process.on("SIGINT", stop);
	// The supervisor is gone, even if it was killed too hard to say so.
	process.on("disconnect", stop);
}

/** Next and libraries print whole errors, and a failed query's message holds what people wrote. */
function keepContentOutOfLogs(): void {
	if (isDevelopment) return;
	for (const level of ["error", "warn"] as const) {
		const print = console[level].bind(console);
		console[level] = (...parts: unknown[]) =>
			print(
				...parts.map((part) =>
					part instanceof Error ? describeError(part) : part,
				),
			);
	}
}

main().catch((error: unknown) => {
	// Start-up meets no content of people: what went wrong may be said whole.
	console.info(error instanceof Error ? error.message : error);
	process.exit(1);
});
