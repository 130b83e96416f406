import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import mysql from "mysql2/promise";
import { connectionOptions } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { bundle, bundleFile } from "@/scripts/bundle.mjs";
import { startMariadb } from "@/scripts/services/mariadb";
import { findMariadb } from "@/scripts/services/mariadb-files";
import { freePort } from "@/scripts/services/ports";
import { startSoketi } from "@/scripts/services/soketi";

export type Server = {
	child: ChildProcess;
	port: number;
	pid: number;
	readyMs: number;
};
export type Stack = Awaited<ReturnType<typeof startStack>>;

/** A MariaDB on the real disk, our Soketi, and the two servers under comparison, all of them thrown away after. */
export async function startStack(whole = false) {
	const root = process.cwd();
	const dir = mkdtempSync(join(tmpdir(), "chit-chat-bench-"));
	const binaries = findMariadb();
	if (!binaries) throw new Error("MariaDB is not installed");
	await bundle(root, ["soketi"]);
	const mariadb = await startMariadb({
		dir: join(dir, "mariadb"),
		binaries,
		user: "bench",
		password: "bench",
		database: "bench",
		grantOn: "*.*",
	});
	const soketi = await startSoketi({
		dir: join(dir, "soketi"),
		entry: resolve("dist/soketi.mjs"),
		app: { id: "bench", key: "kbench", secret: "sbench" },
	});
	await migrateDatabase(mariadb.url("bench"));
	const environment: Record<string, string> = {
		...soketi.environment,
		DATABASE_URL: mariadb.url("bench"),
		AUTH_SECRET: randomBytes(32).toString("base64url"),
		DATA_DIR: dir,
		NODE_ENV: "production",
		HOST: "127.0.0.1",
	};
	Object.assign(process.env, environment);
	const database = await mysql.createConnection(
		connectionOptions(mariadb.url("bench")),
	);
	await database.query(`create table bench_floor (id bigint primary key auto_increment, room char(36) character set ascii,
		sender char(36) character set ascii, body text, created_at datetime(3) default current_timestamp(3), key (room, id))`);
	const ours = await startServer(
		whole ? "server.ts" : "bench/app.ts",
		environment,
	);
	const floor = await startServer("bench/floor.ts", environment);
	return {
		dir,
		database,
		soketi,
		ours,
		floor,
		pids: {
			mariadb: mariadb.pid,
			soketi: soketi.pid,
			ours: ours.pid,
			floor: floor.pid,
		},
		stop: async () => {
			await Promise.all([ours, floor].map(endServer));
			await database.end();
			await Promise.all([mariadb.stop(), soketi.stop()]);
			rmSync(dir, { recursive: true, force: true });
		},
	};
}

async function startServer(
	entry: string,
	environment: Record<string, string>,
): Promise<Server> {
	const port = await freePort();
	const file = await bundleFile(process.cwd(), entry);
	const startedAt = performance.now();
	const child = fork(file, {
		env: { ...process.env, ...environment, PORT: String(port) },
		execArgv: [
			"--import",
			resolve("bench/unlimited.mjs"),
			...(process.env.BENCH_PROFILE
				? ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
				: []),
		],
	});
	await Promise.race([
		once(child, "message"),
		once(child, "exit").then(() => {
			throw new Error(`${entry} did not start`);
		}),
	]);
	return {
		child,
		port,
		pid: child.pid ?? 0,
		readyMs: performance.now() - startedAt,
	};
}

async function endServer({ child }: Server): Promise<void> {
	const ended = once(child, "exit");
	child.disconnect();
	await ended;
}

/** CPU time a process has used, in ms. */
export function cpuMs(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
		.split(") ")[1]
		?.split(" ");
	return (Number(fields?.[11]) + Number(fields?.[12])) * 10;
}

/** Resident memory, in MB. */
export function rssMb(pid: number): number {
	const line = /VmRSS:\s+(\d+)/.exec(
		readFileSync(`/proc/${pid}/status`, "utf8"),
	);
	return Math.round(Number(line?.[1]) / 1024);
}
