import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/db/client";

test("each test file has a migrated database of its own, durable and in UTC", async () => {
	const [rows] = await database().execute(
		sql`select database() name, @@global.innodb_flush_log_at_trx_commit flush, @@global.time_zone zone, @@collation_database collation,
		(select count(*) from information_schema.tables where table_schema = database()) tables`,
	);
	const [row] = rows as unknown as Record<string, unknown>[];
	expect(row).toMatchObject({
		flush: 1,
		zone: "+00:00",
		collation: "utf8mb4_uca1400_ai_ci",
	});
	expect(row?.name).toMatch(/^test_/);
	expect(Number(row?.tables)).toBeGreaterThan(5);
});
