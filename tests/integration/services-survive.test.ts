import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mysql, { type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectionOptions } from "@/db/client";
import { startMariadb } from "@/scripts/services/mariadb";
import { findMariadb } from "@/scripts/services/mariadb-files";
import { freePort, portProblem } from "@/scripts/services/ports";
import {
	endLeftover,
	type Running,
	recordedPid,
	startProcess,
	waitFor,
} from "@/scripts/services/process";
import { keep } from "@/scripts/supervisor/keep";

let dir: string;
beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), "chit-chat-survive-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

function sleeper(name: string): Running {
	return startProcess({
		name,
		command: process.execPath,
		args: ["-e", "setInterval(() => {}, 1000)"],
		env: {},
		cwd: dir,
		recordFile: join(dir, `${name}.json`),
		output: join(dir, `${name}.log`),
		stopGraceMs: 2_000,
	});
}

test("MariaDB lives in a deep folder with spaces and keeps its rows over kill -9", async () => {
	const binaries = findMariadb();
	if (!binaries) throw new Error("need MariaDB for this test to mean anything");
	const options = {
		dir: join(dir, "a folder with spaces ".repeat(6), "æøå", "mariadb"),
		binaries,
		user: "u",
		password: "p",
		database: "kept",
		grantOn: "*.*",
	};
	const first = await startMariadb(options);
	const url = first.url("kept");
	const write = await mysql.createConnection(connectionOptions(url));
	await write.query("create table t (n int)");
	await write.query("insert into t values (7)");
	process.kill(first.pid, "SIGKILL");
	await first.exited;
	write.destroy();

	const second = await startMariadb(options);
	// A supervisor that was killed leaves its database running: the next start ends it and takes over.
	const third = await startMariadb(options);
	expect(await second.exited).toMatchObject({ code: 0 });
	const read = await mysql.createConnection(connectionOptions(url));
	const [rows] = await read.query<RowDataPacket[]>("select n from t");
	expect(rows).toEqual([{ n: 7 }]);
	await read.end();
	await third.stop();
});

test("a leftover is ended, and a stranger with the same number is left alone", async () => {
	const ours = sleeper("ours");
	const record = join(dir, "ours.json");
	const truth = readFileSync(record, "utf8");
	writeFileSync(record, truth.replace(/"began":"[^"]*"/, '"began":"earlier"'));
	expect(recordedPid(record)).toBeNull();
	expect(await endLeftover(record, 1_000)).toBe(false);
	expect(ours.child.exitCode ?? ours.child.signalCode).toBeNull();

	writeFileSync(record, truth);
	expect(recordedPid(record)).toBe(ours.pid);
	expect(await endLeftover(record, 1_000)).toBe(true);
	expect(await ours.exited).toMatchObject({ signal: "SIGTERM" });
});

test("a child that dies is started again, until it is released", async () => {
	const started: Running[] = [];
	const said: string[] = [];
	const kept = await keep(
		async () => {
			const child = sleeper("kept");
			started.push(child);
			return child;
		},
		(line) => said.push(line),
	);
	started[0]?.child.kill("SIGKILL");
	expect(await waitFor(() => started.length === 2, 5_000)).toBe(true);
	expect(said[0]).toBe("kept ended (SIGKILL)");

	kept.release();
	await started[1]?.stop();
	expect(started).toHaveLength(2);
});

test("a taken port is known before it is needed", async () => {
	const port = await freePort();
	expect(await portProblem(port, "127.0.0.1")).toBeNull();
	const other = createServer();
	await new Promise<void>((done) => other.listen(port, "127.0.0.1", done));
	expect(await portProblem(port, "127.0.0.1")).toBe("EADDRINUSE");
	expect(await freePort(port)).not.toBe(port);
	other.close();
});
