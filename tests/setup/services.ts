import { randomBytes } from "node:crypto";
import {
	chmodSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statfsSync,
	statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { bundle } from "@/scripts/bundle.mjs";
import { startMariadb } from "@/scripts/services/mariadb";
import { findMariadb } from "@/scripts/services/mariadb-files";
import {
	endLeftover,
	recordedPid,
	writeRecord,
} from "@/scripts/services/process";
import { startSoketi } from "@/scripts/services/soketi";
import { assertDurable, TEMPLATE } from "@/tests/setup/database";

declare module "vitest" {
	interface ProvidedContext {
		services: {
			/** Of the template: workers put their own name in its place. */
			databaseUrl: string;
			realtime: Record<string, string>;
			dir: string;
		};
	}
}

const PREFIX = "chit-chat-test-";
const OWNER = "owner.json";

/** One MariaDB and one Soketi for the whole run, gone without a trace after it. */
export default async function startServices(project: TestProject) {
	const base = roomyFolder();
	await sweepLeftovers(base);
	const dir = mkdtempSync(join(base, PREFIX));
	// mariadbd may run as an account of its own and must be able to pass through.
	chmodSync(dir, 0o711);
	writeRecord(join(dir, OWNER), process.pid);
	try {
		const [mariadb, soketi] = await Promise.all([
			startDatabase(join(dir, "mariadb")),
			startRealtime(join(dir, "soketi")),
		]);
		project.provide("services", {
			databaseUrl: mariadb.url(TEMPLATE),
			realtime: soketi.environment,
			dir,
		});
	} catch (error) {
		await endServices(dir);
		throw error;
	}
	return () => endServices(dir);
}

/** What runs that were killed left behind. */
async function sweepLeftovers(base: string): Promise<void> {
	for (const name of readdirSync(base)) {
		const dir = join(base, name);
		if (!name.startsWith(PREFIX) || recordedPid(join(dir, OWNER))) continue;
		// A run that is just beginning has its folder a moment before its record.
		if (Date.now() - statSync(dir).mtimeMs < 60_000) continue;
		await endServices(dir);
	}
}

async function endServices(dir: string): Promise<void> {
	await Promise.all(
		["mariadb", "soketi"].map((service) =>
			endLeftover(join(dir, service, "process.json"), 10_000),
		),
	);
	rmSync(dir, { recursive: true, force: true });
}

async function startDatabase(dir: string) {
	const binaries = findMariadb();
	if (!binaries)
		throw new Error(
			"MariaDB 10.11 or newer is needed: sudo apt-get install -y mariadb-server-core mariadb-client-core",
		);
	const mariadb = await startMariadb({
		dir,
		binaries,
		user: "test",
		password: randomBytes(18).toString("base64url"),
		database: TEMPLATE,
		grantOn: "*.*",
	});
	await migrateDatabase(mariadb.url(TEMPLATE));
	await assertDurable(mariadb.url(TEMPLATE));
	return mariadb;
}

async function startRealtime(dir: string) {
	// Inside node_modules, where the bundle finds the native package it needs.
	const built = join(process.cwd(), "node_modules/.cache/chit-chat");
	await bundle(process.cwd(), ["soketi"], built);
	return startSoketi({
		dir,
		entry: join(built, "soketi.mjs"),
		app: {
			id: "test",
			key: `k${randomBytes(9).toString("hex")}`,
			secret: `s${randomBytes(18).toString("hex")}`,
		},
	});
}

/** Memory spares the disk hundreds of flushed tables; small containers give it only 64 MB. */
function roomyFolder(): string {
	try {
		const { bavail, bsize } = statfsSync("/dev/shm");
		if (bavail * bsize > 1024 ** 3) return "/dev/shm";
	} catch {
		// Not on this system.
	}
	return tmpdir();
}
