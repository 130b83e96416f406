import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	accessSync,
	chmodSync,
	chownSync,
	constants,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

export type MariadbBinaries = {
	mariadbd: string;
	installDb: string;
	version: string;
};
/** The operating-system account mariadbd runs as; null: our own. */
export type Account = { name: string; uid: number; gid: number };

export type MariadbFiles = {
	dir: string;
	data: string;
	config: string;
	initSql: string;
	log: string;
	record: string;
	socket: string;
	account: Account | null;
};

/** sockaddr_un holds 108 bytes with the closing zero; mariadbd aborts beyond. */
const SOCKET_PATH_BYTES_MAX = 107;
const FOLDERS = [
	"/usr/sbin",
	"/usr/bin",
	"/usr/local/sbin",
	"/usr/local/bin",
	"/usr/libexec",
	"/opt/homebrew/bin",
	"/opt/homebrew/opt/mariadb/bin",
];

/** A MariaDB of at least 10.10 (the first with the collations we use), or null. MySQL does not count. */
export function findMariadb(): MariadbBinaries | null {
	const mariadbd = findProgram(["mariadbd", "mysqld"]);
	const installDb = findProgram(["mariadb-install-db", "mysql_install_db"]);
	if (!mariadbd || !installDb) return null;
	const said = execFileSync(mariadbd, ["--no-defaults", "--version"], {
		encoding: "utf8",
	});
	const version = /Ver (\d+)\.(\d+)\.[\d.]*-MariaDB/.exec(said);
	if (!version) return null;
	const [major, minor] = [Number(version[1]), Number(version[2])];
	if (major < 10 || (major === 10 && minor < 10)) return null;
	return { mariadbd, installDb, version: `${major}.${minor}` };
}

/** Decides paths and account for an instance under `dir` and makes its folders. */
export function layOut(dir: string): MariadbFiles {
	mkdirSync(dir, { recursive: true });
	const account = serviceAccount(dir);
	const made = (path: string, mode: number) => {
		mkdirSync(path, { recursive: true });
		chmodSync(path, mode);
		if (account) chownSync(path, account.uid, account.gid);
		return path;
	};
	made(dir, 0o750);
	return {
		dir,
		data: made(join(dir, "data"), 0o700),
		config: join(dir, "my.cnf"),
		initSql: join(dir, "init.sql"),
		log: join(dir, "mariadb.log"),
		record: join(dir, "process.json"),
		socket: socketPath(dir, account),
		account,
	};
}

/** Fills an empty data folder with the system tables; does nothing to a filled one. */
export function installSystemTables(
	files: MariadbFiles,
	binaries: MariadbBinaries,
): void {
	if (existsSync(join(files.data, "mysql", "db.frm"))) return;
	// Half of an earlier try is worth nothing: there is no row of ours in it yet.
	for (const name of readdirSync(files.data))
		rmSync(join(files.data, name), { recursive: true, force: true });
	// The script is a shell script that splits paths at spaces, so it gets a short path without any.
	const short = mkdtempSync("/tmp/chit-chat-init-");
	try {
		chmodSync(short, 0o755);
		symlinkSync(files.data, join(short, "data"));
		const owner = execFileSync("id", ["-un"], { encoding: "utf8" }).trim();
		execFileSync(
			binaries.installDb,
			[
				"--no-defaults",
				`--datadir=${join(short, "data")}`,
				"--auth-root-authentication-method=socket",
				`--auth-root-socket-user=${owner}`,
				"--skip-test-db",
				"--innodb-log-file-size=16M",
				...userOption(files).map((line) => `--${line}`),
			],
			{ stdio: "pipe", encoding: "utf8" },
		);
	} finally {
		rmSync(short, { recursive: true, force: true });
	}
}

/** Writes my.cnf: small, private, durable. */
export function writeConfig(files: MariadbFiles): void {
	const lines = [
		"[mariadbd]",
		`datadir=${files.data}`,
		`socket=${files.socket}`,
		`pid-file=${join(files.data, "mariadbd.pid")}`,
		`init-file=${files.initSql}`,
		...userOption(files),
		// An acknowledged message survives kill -9 and a pulled plug; with 0 a crash lost 87 % of them.
		"innodb_flush_log_at_trx_commit=1",
		"innodb_buffer_pool_size=32M",
		"innodb_log_buffer_size=2M",
		"innodb_log_file_size=16M",
		"key_buffer_size=64K",
		"aria_pagecache_buffer_size=1M",
		"max_connections=40",
		"table_open_cache=200",
		"table_definition_cache=200",
		"query_cache_type=0",
		"query_cache_size=0",
		"performance_schema=OFF",
		"tmp_table_size=8M",
		"max_heap_table_size=8M",
		"innodb_ft_cache_size=1600000",
		"innodb_ft_total_cache_size=32000000",
		"skip-networking",
		"skip-log-bin",
		"skip-name-resolve",
		"default-time-zone=+00:00",
		"character-set-server=utf8mb4",
		"collation-server=utf8mb4_uca1400_ai_ci",
		"",
	];
	writeFileSync(files.config, lines.join("\n"), { mode: 0o644 });
}

/** SQL that mariadbd runs before it takes its first connection: the password is in it, so only its account may read. */
export function writeInitSql(files: MariadbFiles, statements: string[]): void {
	rmSync(files.initSql, { force: true });
	writeFileSync(files.initSql, `${statements.join(";\n")};\n`, { mode: 0o600 });
	if (files.account)
		chownSync(files.initSql, files.account.uid, files.account.gid);
}

function findProgram(names: string[]): string | null {
	const folders = [...(process.env.PATH ?? "").split(delimiter), ...FOLDERS];
	for (const name of names)
		for (const folder of folders) {
			const path = join(folder || ".", name);
			if (folder && isExecutable(path)) return path;
		}
	return null;
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/** mariadbd refuses to run as root unless told to. `mysql` is better where it exists and can reach the folder. */
function serviceAccount(dir: string): Account | null {
	if (process.getuid?.() !== 0) return null;
	const root = { name: "root", uid: 0, gid: 0 };
	const mysql = systemAccount("mysql");
	return mysql && mayReach(dirname(dir), mysql) ? mysql : root;
}

function systemAccount(name: string): Account | null {
	try {
		const id = (flag: string) =>
			Number(
				execFileSync("id", [flag, name], {
					encoding: "utf8",
					stdio: ["ignore", "pipe", "ignore"],
				}),
			);
		return { name, uid: id("-u"), gid: id("-g") };
	} catch {
		return null;
	}
}

function mayReach(folder: string, account: Account): boolean {
	const { mode, uid, gid } = statSync(folder);
	const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
	if ((mode & bit) === 0) return false;
	return folder === dirname(folder) || mayReach(dirname(folder), account);
}

function userOption(files: MariadbFiles): string[] {
	return files.account ? [`user=${files.account.name}`] : [];
}

/** Beside the data when the path fits, else in a short private folder of the temporary directory. */
function socketPath(dir: string, account: Account | null): string {
	const near = join(dir, "db.sock");
	if (Buffer.byteLength(near) <= SOCKET_PATH_BYTES_MAX) return near;
	const hash = createHash("sha256").update(dir).digest("hex").slice(0, 16);
	for (const base of [process.env.XDG_RUNTIME_DIR, tmpdir(), "/tmp"]) {
		if (!base) continue;
		const folder = join(base, `chit-chat-${hash}`);
		const path = join(folder, "db.sock");
		if (Buffer.byteLength(path) > SOCKET_PATH_BYTES_MAX) continue;
		if (ownFolder(folder, account)) return path;
	}
	throw new Error(
		`No place for the database socket: ${dir} is too deep (at most ${SOCKET_PATH_BYTES_MAX} bytes) and the temporary folder is not ours to use`,
	);
}

/** Makes or takes a folder; one that someone else put there in advance, or a link, is not trusted. */
function ownFolder(folder: string, account: Account | null): boolean {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o750 });
		if (account) chownSync(folder, account.uid, account.gid);
		const { uid } = lstatSync(folder);
		const ours = account ? account.uid : process.getuid?.();
		return (
			lstatSync(folder).isDirectory() && (ours === undefined || uid === ours)
		);
	} catch {
		return false;
	}
}
