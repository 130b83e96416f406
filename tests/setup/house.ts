import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { closeDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { bundle, bundleFile } from "@/scripts/bundle.mjs";
import { type Mariadb, startMariadb } from "@/scripts/services/mariadb";
import { findMariadb } from "@/scripts/services/mariadb-files";
import { freePort } from "@/scripts/services/ports";
import { type Soketi, startSoketi } from "@/scripts/services/soketi";

/** Inside node_modules, where the bundle finds the native package it needs. */
const BUILT = resolve("node_modules/.cache/chit-chat-house");

/** The three processes of the product for one test alone, each of which may be killed and started again. */
export class House {
	private mariadb!: Mariadb;
	private soketi!: Soketi;
	private app: ChildProcess | undefined;
	private environment: Record<string, string> = {};
	private constructor(
		private readonly dir: string,
		readonly appPort: number,
		readonly soketiPort: number,
		private readonly entry: string,
	) {}

	/** Starts all three, and points this process's own environment at them. */
	static async open(): Promise<House> {
		const dir = mkdtempSync(join(tmpdir(), "chit-chat-house-"));
		chmodSync(dir, 0o711);
		await bundle(process.cwd(), ["soketi"], BUILT);
		const entry = await bundleFile(process.cwd(), "bench/app.ts");
		const house = new House(dir, await freePort(), await freePort(), entry);
		await Promise.all([house.startDatabase(), house.startRealtime()]);
		await migrateDatabase(house.mariadb.url("house"));
		await closeDatabase();
		house.environment = {
			...house.soketi.environment,
			DATABASE_URL: house.mariadb.url("house"),
			AUTH_SECRET: randomBytes(32).toString("base64url"),
			DATA_DIR: dir,
		};
		Object.assign(process.env, house.environment);
		await house.startApp();
		return house;
	}

	/** kill -9, and a new one in its place. */
	async replace(part: "mariadb" | "soketi" | "app"): Promise<void> {
		if (part === "app") {
			await kill(this.app);
			return this.startApp();
		}
		process.kill(this[part].pid, "SIGKILL");
		await this[part].exited;
		await (part === "mariadb" ? this.startDatabase() : this.startRealtime());
	}

	/** Stops MariaDB as a hung machine does: it keeps its connections and answers nothing, until it is thawed. */
	freezeDatabase(): { thaw: () => void } {
		const { pid } = this.mariadb;
		process.kill(pid, "SIGSTOP");
		return { thaw: () => process.kill(pid, "SIGCONT") };
	}

	async close(): Promise<void> {
		await kill(this.app);
		await closeDatabase();
		await Promise.all([this.mariadb.stop(), this.soketi.stop()]);
		rmSync(this.dir, { recursive: true, force: true });
	}

	private async startDatabase(): Promise<void> {
		const binaries = findMariadb();
		if (!binaries) throw new Error("MariaDB is not installed");
		this.mariadb = await startMariadb({
			dir: join(this.dir, "mariadb"),
			binaries,
			user: "house",
			password: "house",
			database: "house",
			grantOn: "*.*",
		});
	}

	private async startRealtime(): Promise<void> {
		this.soketi = await startSoketi({
			dir: join(this.dir, "soketi"),
			entry: join(BUILT, "soketi.mjs"),
			app: { id: "house", key: "khouse", secret: "shouse" },
			port: this.soketiPort,
		});
	}

	private async startApp(): Promise<void> {
		this.app = fork(this.entry, {
			env: { ...process.env, ...this.environment, PORT: `${this.appPort}` },
			// Each failed publish says so, as it should; here they are many.
			stdio: ["ignore", "ignore", "ignore", "ipc"],
			execArgv: ["--import", resolve("bench/unlimited.mjs")],
		});
		await once(this.app, "message");
	}
}

async function kill(child: ChildProcess | undefined): Promise<void> {
	if (!child) return;
	const gone = once(child, "exit");
	child.kill("SIGKILL");
	await gone;
}
