import { readFileSync, rmdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { dirname } from "node:path";
import {
	installSystemTables,
	layOut,
	type MariadbBinaries,
	type MariadbFiles,
	writeConfig,
	writeInitSql,
} from "@/scripts/services/mariadb-files";
import {
	endLeftover,
	type Running,
	startProcess,
	waitFor,
} from "@/scripts/services/process";

export type MariadbOptions = {
	/** Absolute folder that belongs to this instance alone. */
	dir: string;
	binaries: MariadbBinaries;
	user: string;
	password: string;
	database: string;
	/** What the user may touch: one database for the product, `*` for tests that make their own. */
	grantOn: string;
};
export type Mariadb = Running & {
	socket: string;
	/** DATABASE_URL for a database of this instance. */
	url: (database: string) => string;
};

/** Flushing and closing tables takes time on an SD card; killed sooner it only recovers at the next start. */
const STOP_GRACE_MS = 30_000;
/** Crash recovery replays the log; as long as the process lives we wait. */
const READY_TIMEOUT_MS = 120_000;

/**
 * Starts a private MariaDB under `dir`, made at the first start: on a unix socket only, with its own configuration,
 * so that it never meets another MariaDB of the machine. What a killed supervisor left running is ended first.
 */
export async function startMariadb(options: MariadbOptions): Promise<Mariadb> {
	const files = layOut(options.dir);
	await endLeftover(files.record, STOP_GRACE_MS);
	installSystemTables(files, options.binaries);
	writeConfig(files);
	writeInitSql(files, initStatements(options));
	const running = startProcess({
		name: "MariaDB",
		command: options.binaries.mariadbd,
		args: [`--defaults-file=${files.config}`],
		// One malloc arena: 141 instead of 223 MB after heavy full-text load.
		env: { PATH: process.env.PATH, MALLOC_ARENA_MAX: "1", LC_ALL: "C" },
		cwd: options.dir,
		recordFile: files.record,
		output: files.log,
		stopGraceMs: STOP_GRACE_MS,
	});
	await untilReady(running, files);
	rmSync(files.initSql, { force: true });
	return {
		...running,
		// Only when we are asked to: after a fall the next start may have laid out the folder already.
		stop: async () => {
			await running.stop();
			removeSocketFolder(files);
		},
		socket: files.socket,
		url: (database) =>
			`mysql://${options.user}:${options.password}@localhost/${database}?socketPath=${encodeURIComponent(files.socket)}`,
	};
}

/** Where the path was too long for a socket it has a folder of its own among temporary files: leave none behind. */
function removeSocketFolder(files: MariadbFiles): void {
	const folder = dirname(files.socket);
	if (folder === files.dir) return;
	try {
		rmdirSync(folder);
	} catch {
		// A kill left the socket in it: the next start takes both over.
	}
}

function initStatements(options: MariadbOptions): string[] {
	const who = `'${options.user}'@'localhost'`;
	return [
		`create database if not exists \`${options.database}\``,
		`create user if not exists ${who} identified by '${options.password}'`,
		`alter user ${who} identified by '${options.password}'`,
		`grant all on ${options.grantOn} to ${who}`,
	];
}

async function untilReady(running: Running, files: MariadbFiles) {
	let gone = false;
	void running.exited.then(() => {
		gone = true;
	});
	const ready = await waitFor(
		async () => gone || (await greets(files.socket)),
		READY_TIMEOUT_MS,
	);
	if (ready && !gone) return;
	await running.stop();
	throw new Error(`MariaDB did not start.\n${lastLines(files.log)}`);
}

/** A server that can serve sends its greeting at once; one that is still recovering does not listen yet. */
async function greets(socket: string): Promise<boolean> {
	return new Promise((done) => {
		const client = connect(socket);
		const answer = (yes: boolean) => {
			client.destroy();
			done(yes);
		};
		client.once("data", () => answer(true));
		client.once("error", () => answer(false));
		client.setTimeout(2_000, () => answer(false));
	});
}

function lastLines(log: string): string {
	try {
		const lines = readFileSync(log, "utf8").trim().split("\n");
		const errors = lines.slice(-60).filter((line) => line.includes("ERROR"));
		return (errors.length > 0 ? errors : lines).slice(-6).join("\n");
	} catch {
		return "";
	}
}
