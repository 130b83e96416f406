import { type ChildProcess, fork } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";
import mysql from "mysql2/promise";
import { connectionOptions } from "@/db/client";
import { type Mariadb, startMariadb } from "@/scripts/services/mariadb";
import { findMariadb } from "@/scripts/services/mariadb-files";
import { freePort } from "@/scripts/services/ports";
import { type Soketi, startSoketi } from "@/scripts/services/soketi";
import type { StackMessage } from "@/scripts/supervisor";
import { DoorPage } from "./pages/door";
import { test } from "./test";

/** What an owner has who runs the three parts elsewhere: here a database and a Soketi that the supervisor knows nothing of. */
let dir: string;
let dataDir: string;
let mariadb: Mariadb;
let soketi: Soketi;
let supervisor: ChildProcess;
let stack: StackMessage;

test.beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), "chit-chat-outside-"));
	chmodSync(dir, 0o711);
	dataDir = join(dir, "data");
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const binaries = findMariadb();
	if (!binaries) throw new Error("MariaDB is not installed");
	[mariadb, soketi] = await Promise.all([
		startMariadb({
			dir: join(dir, "elsewhere-mariadb"),
			binaries,
			user: "outside",
			password: "outside",
			database: "outside",
			grantOn: "outside.*",
		}),
		startSoketi({
			dir: join(dir, "elsewhere-soketi"),
			entry: resolve("dist/soketi.mjs"),
			app: { id: "outside", key: "koutside", secret: "soutside" },
			webhookUrl: `${url}/api/realtime/webhook`,
			allowedOrigins: url,
		}),
	]);
	await serve({
		PORT: String(port),
		DATABASE_URL: mariadb.url("outside"),
		...soketi.environment,
		PUSHER_PUBLIC_URL: `http://127.0.0.1:${soketi.port}`,
		UPLOADTHING_TOKEN: Buffer.from(
			JSON.stringify({
				apiKey: "sk_live_test",
				appId: "testapp",
				regions: ["fra1"],
			}),
		).toString("base64"),
	});
});

test.afterAll(async () => {
	if (supervisor?.exitCode === null) await end(supervisor);
	await Promise.all([mariadb?.stop(), soketi?.stop()]);
	rmSync(dir, { recursive: true, force: true });
});

/** `npm run up` with these variables set, until it serves. */
async function serve(variables: Record<string, string>): Promise<void> {
	const ours = Object.entries(process.env).filter(
		([name]) => !/^(PUSHER_|DATABASE_URL|DATA_DIR|AUTH_SECRET)/.test(name),
	);
	supervisor = fork("scripts/up.mjs", {
		env: {
			...Object.fromEntries(ours),
			NODE_ENV: "production",
			HOST: "0.0.0.0",
			DATA_DIR: dataDir,
			...variables,
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
	stack = await new Promise<StackMessage>((done, fail) => {
		supervisor.once("message", (message) => done(message as StackMessage));
		supervisor.once("exit", () =>
			fail(new Error(`It did not start:\n${said}`)),
		);
	});
}

async function end(child: ChildProcess): Promise<void> {
	const gone = new Promise((done) => child.once("exit", done));
	child.kill("SIGTERM");
	await gone;
}

/** The commands of a process's children, as the system knows them. */
function childrenOf(pid: number | undefined): string[] {
	return readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const [, parent] = /\) \S (\d+)/.exec(
					readFileSync(`/proc/${name}/stat`, "utf8"),
				) ?? [null, ""];
				return Number(parent) === pid
					? [
							readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll(
								"\0",
								" ",
							),
						]
					: [];
			} catch {
				// It ended while we looked.
				return [];
			}
		});
}

const isAlive = (pid: number) => existsSync(`/proc/${pid}/stat`);

test("each part steps aside when it is given from outside, and is used there", async ({
	browser,
}) => {
	const context = await browser.newContext({ baseURL: stack.url });
	const page = await context.newPage();
	const sockets: string[] = [];
	// The socket that tabs share is in no page; this page has its own, to be seen.
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, "SharedWorker");
	});
	page.on("websocket", (socket) => sockets.push(socket.url()));
	const first = await page.goto(stack.setupPath ?? "");
	const policy = first?.headers()["content-security-policy"] ?? "";
	const connect = /connect-src ([^;]+)/.exec(policy)?.[1]?.split(" ");
	for (const scheme of ["ws", "wss", "http", "https"])
		expect(connect).toContain(`${scheme}://127.0.0.1:${soketi.port}`);
	expect(connect).toContain("https://fra1.ingest.uploadthing.com");

	await new DoorPage(page).createAccount({
		handle: "oda",
		displayName: "Oda Owner",
		password: "Kitchen window 42",
		serverName: "Elsewhere",
	});
	await page.waitForURL("**/feed");
	await expect
		.poll(() => sockets)
		.toContainEqual(
			expect.stringMatching(`^ws://127.0.0.1:${soketi.port}/app/koutside`),
		);

	// Their webhooks come in: whoever is here is stored, in the database that was given, as here.
	const connection = await mysql.createConnection(
		connectionOptions(mariadb.url("outside")),
	);
	await expect
		.poll(async () => {
			const [rows] = await connection.query(
				"select p.handle, r.status from people p join presence r on r.person_id = p.id",
			);
			return rows;
		})
		.toEqual([{ handle: "oda", status: "online" }]);
	await connection.end();
	expect(await (await page.request.get("/api/health")).json()).toEqual({
		status: "ok",
		database: true,
		realtime: true,
	});

	const children = childrenOf(supervisor.pid);
	expect(children.filter((one) => /mariadbd|soketi/.test(one))).toEqual([]);
	expect(children.some((one) => one.includes("dist/server.mjs"))).toBe(true);
	for (const part of ["mariadb", "soketi"])
		expect(existsSync(join(dataDir, part))).toBe(false);

	await context.close();
	await end(supervisor);
	expect([isAlive(mariadb.pid), isAlive(soketi.pid)]).toEqual([true, true]);
});

test("`npm run seed` and the like find the outside parts by what the supervisor wrote down", () => {
	const written = JSON.parse(
		readFileSync(join(dataDir, "environment.json"), "utf8"),
	);
	expect(written).toMatchObject({
		DATABASE_URL: mariadb.url("outside"),
		PUSHER_HOST: "127.0.0.1",
		PUSHER_PORT: String(soketi.port),
		PUSHER_SECRET: "soutside",
	});
	expect(written.UPLOADTHING_TOKEN).toBeTruthy();
});
