import { drizzle } from "drizzle-orm/mysql2";
import { migrate } from "drizzle-orm/mysql2/migrator";
import mysql from "mysql2/promise";
import { connectionOptions } from "@/db/client";

/**
 * Brings the database at `url` to the newest migration in `folder`. Several processes may call it at once: one
 * works, the others wait for its lock and find nothing left to do. Throws when the database cannot be reached.
 */
export async function migrateDatabase(
	url: string,
	folder = "db/migrations",
): Promise<void> {
	const connection = await mysql.createConnection(connectionOptions(url));
	try {
		await connection.query("select get_lock('chit-chat.migrate', 60)");
		await migrate(drizzle({ client: connection }), {
			migrationsFolder: folder,
		});
		await connection.query("select release_lock('chit-chat.migrate')");
	} finally {
		await connection.end();
	}
}
