import mysql from "mysql2/promise";
import { connectionOptions } from "@/db/client";

/** Migrated once, copied for each test file. */
export const TEMPLATE = "template";

/** The same server, another database. */
export function urlOf(url: string, database: string): string {
	const other = new URL(url);
	other.pathname = `/${database}`;
	return other.href;
}

/** Copies the template's tables and the rows that migrations put there. */
export async function cloneTemplate(
	templateUrl: string,
	name: string,
): Promise<string> {
	const connection = await mysql.createConnection(
		connectionOptions(templateUrl),
	);
	try {
		const [tables] = await connection.query<mysql.RowDataPacket[]>(
			"select table_name name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
			[TEMPLATE],
		);
		await connection.query(`drop database if exists \`${name}\``);
		await connection.query(`create database \`${name}\``);
		await connection.query(`use \`${name}\``);
		// Tables name each other in foreign keys, in any order.
		await connection.query("set foreign_key_checks = 0");
		for (const { name: table } of tables) {
			const [[row]] = await connection.query<mysql.RowDataPacket[]>(
				`show create table \`${TEMPLATE}\`.\`${table}\``,
			);
			await connection.query(row?.["Create Table"]);
			await connection.query(
				`insert into \`${table}\` select * from \`${TEMPLATE}\`.\`${table}\``,
			);
		}
	} finally {
		await connection.end();
	}
	return urlOf(templateUrl, name);
}

export async function dropDatabase(url: string): Promise<void> {
	const connection = await mysql.createConnection(connectionOptions(url));
	await connection.query(
		`drop database if exists \`${new URL(url).pathname.slice(1)}\``,
	);
	await connection.end();
}

/** With any other value a kill loses acknowledged messages, and no test of durability means anything. */
export async function assertDurable(url: string): Promise<void> {
	const connection = await mysql.createConnection(connectionOptions(url));
	const [[row]] = await connection.query<mysql.RowDataPacket[]>(
		"select @@global.innodb_flush_log_at_trx_commit flush",
	);
	await connection.end();
	if (row?.flush !== 1)
		throw new Error("innodb_flush_log_at_trx_commit must be 1");
}
