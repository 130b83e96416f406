import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { cloneTemplate, dropDatabase } from "@/tests/setup/database";

// Runs before each test file loads: what the file imports finds its settings, and a database that is its own.
const services = inject("services");
const name = `test_${randomBytes(6).toString("hex")}`;
const url = await cloneTemplate(services.databaseUrl, name);

Object.assign(process.env, services.realtime, {
	DATABASE_URL: url,
	AUTH_SECRET: randomBytes(32).toString("base64url"),
	DATA_DIR: join(services.dir, name),
});

afterAll(async () => {
	const { closeDatabase } = await import("@/db/client");
	await closeDatabase();
	await dropDatabase(url);
});
