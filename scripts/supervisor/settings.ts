import { randomBytes } from "node:crypto";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { StartError } from "@/scripts/explain.mjs";

export type Secrets = {
	auth: string;
	database: string;
	realtime: { id: string; key: string; secret: string };
};
export type Settings = {
	root: string;
	/** Where everything lives that is not in the repository. */
	data: string;
	host: string;
	port: number;
	/** Given from outside: then the part is not ours to start. */
	databaseUrl: string | null;
	hasOwnRealtime: boolean;
	/** The variables of the parts that are not ours, for scripts that are started beside the server. */
	outside: Record<string, string>;
};

const REALTIME = [
	"PUSHER_APP_ID",
	"PUSHER_KEY",
	"PUSHER_SECRET",
	"PUSHER_HOST",
	"PUSHER_PORT",
];

const OUTSIDE = [
	...REALTIME,
	"PUSHER_SCHEME",
	"PUSHER_PUBLIC_URL",
	"UPLOADTHING_TOKEN",
];

/** Reads what the environment says about how to run; refuses what cannot be meant. */
export function readSettings(root: string): Settings {
	const { env } = process;
	const port = Number(env.PORT || 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new StartError(
			`PORT must be a number from 1 to 65535, not ${env.PORT}.`,
		);
	const missing = REALTIME.filter((name) => !env[name]);
	if (missing.length > 0 && missing.length < REALTIME.length)
		throw new StartError(
			`Some of the PUSHER_ variables are set, but not ${missing.join(", ")}.\nSet all of them to use that server, or none to run the one that comes with Chit Chat.`,
		);
	return {
		root,
		data: resolve(env.DATA_DIR || join(root, ".data")),
		host: env.HOST || "0.0.0.0",
		port,
		databaseUrl: env.DATABASE_URL || null,
		hasOwnRealtime: missing.length > 0,
		outside: Object.fromEntries(
			OUTSIDE.flatMap((name) => {
				const value = env[name];
				return value ? [[name, value]] : [];
			}),
		),
	};
}

/** Makes the data folder, and refuses one whose things belong to another account. */
export function openDataFolder(data: string): void {
	mkdirSync(data, { recursive: true });
	const secrets = statSync(join(data, "secrets.json"), {
		throwIfNoEntry: false,
	});
	const owner = (secrets ?? statSync(data)).uid;
	const self = process.getuid?.();
	if (secrets && self !== undefined && owner !== self)
		throw new StartError(
			`The data in ${data} belong to another account (uid ${owner}); this one is uid ${self}.\nStart Chit Chat as that account, or hand the folder over: sudo chown -R ${self} "${data}"`,
		);
	// Others may pass through, for a database that runs as its own account, but see nothing.
	chmodSync(data, self === 0 ? 0o711 : 0o700);
}

/** The secrets of this installation: made at the first start, readable by nobody else. */
export function readSecrets(data: string): Secrets {
	const file = join(data, "secrets.json");
	if (existsSync(file)) {
		chmodSync(file, 0o600);
		return JSON.parse(readFileSync(file, "utf8")) as Secrets;
	}
	const secrets: Secrets = {
		auth: randomBytes(32).toString("base64url"),
		database: randomBytes(24).toString("base64url"),
		// Soketi reads its settings as JSON: a key of digits alone would become a number.
		realtime: {
			id: "chit-chat",
			key: `k${randomBytes(10).toString("hex")}`,
			secret: `s${randomBytes(24).toString("hex")}`,
		},
	};
	// Whole or not at all: half a file after a pulled plug would lock everyone out of the database.
	writeFileSync(`${file}.new`, JSON.stringify(secrets, null, "\t"), {
		mode: 0o600,
		flush: true,
	} as object);
	renameSync(`${file}.new`, file);
	return secrets;
}
