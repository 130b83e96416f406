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

test("Soketi answers the publisher it was started for, and nobody else", async () => {
	const { default: Pusher } = await import("pusher");
	const publish = async (secret: string) => {
		const pusher = new Pusher({
			appId: process.env.PUSHER_APP_ID ?? "",
			key: process.env.PUSHER_KEY ?? "",
			secret,
			host: process.env.PUSHER_HOST ?? "",
			port: process.env.PUSHER_PORT ?? "",
			useTLS: false,
		});
		const answer = await pusher.trigger("private-x", "e", {}).catch((e) => e);
		return (await answer.json?.()) ?? { error: String(answer) };
	};
	expect(await publish(process.env.PUSHER_SECRET ?? "")).toEqual({ ok: true });
	expect(await publish("wrong")).toHaveProperty("error");
});
