import { existsSync, mkdirSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "@/scripts/explain.mjs";
import { startMariadb } from "@/scripts/services/mariadb";
import { buildPages, isBuildStale, startServer } from "@/scripts/services/next";
import { freePort, portProblem } from "@/scripts/services/ports";
import { endLeftover } from "@/scripts/services/process";
import { startSoketi } from "@/scripts/services/soketi";
import { obtainMariadb } from "@/scripts/supervisor/database";
import { type Kept, keep } from "@/scripts/supervisor/keep";
import {
	readSecrets,
	type Secrets,
	type Settings,
} from "@/scripts/supervisor/settings";
import { step } from "@/scripts/terminal.mjs";

export type Stack = {
	/** Where the first person becomes the owner; null when there is one. */
	setupPath: string | null;
	/** What the server runs with: DATABASE_URL, PUSHER_*, AUTH_SECRET, DATA_DIR, HOST, PORT. */
	environment: Record<string, string>;
};
export type StackOptions = {
	settings: Settings;
	isDevelopment: boolean;
	say: (line: string) => void;
	/** Called with each child that is now kept running. */
	onKept: (kept: Kept) => void;
	/** The server came back after a fall while there is still no owner: the earlier link is dead. */
	onSetup: (setupPath: string | null) => void;
};

const DATABASE = "chitchat";
/** A fresh MariaDB takes 46 MB, its logs and a first photo some more. */
const DATA_BYTES_MIN = 150 * 1024 ** 2;

/** Brings up all that is ours to run: database, realtime server, pages. Throws at the first that does not come up. */
export async function startStack(options: StackOptions): Promise<Stack> {
	const { settings, isDevelopment } = options;
	await endEarlierServer(settings);
	await checkPort(settings);
	checkSpace(settings);
	const secrets = readSecrets(settings.data);
	const binaries = settings.databaseUrl ? null : await obtainMariadb();
	if (!isDevelopment && isBuildStale(settings.root))
		await step("Building the pages (a minute the first time)", () =>
			buildPages(settings.root, join(settings.data, "build.log")),
		);

	const [databaseUrl, realtime] = await Promise.all([
		binaries
			? keepDatabase(options, secrets, binaries)
			: String(settings.databaseUrl),
		settings.hasOwnRealtime ? keepRealtime(options, secrets) : {},
	]);
	const environment: Record<string, string> = {
		AUTH_SECRET: process.env.AUTH_SECRET || secrets.auth,
		DATA_DIR: settings.data,
		HOST: settings.host,
		PORT: String(settings.port),
		DATABASE_URL: databaseUrl,
		...settings.outside,
		...realtime,
	};
	writeFileSync(
		join(settings.data, "environment.json"),
		JSON.stringify(environment),
		{ mode: 0o600 },
	);
	const setupPath = await keepServer(options, environment);
	return { setupPath, environment };
}

/** A server left by a killed supervisor still holds the port. */
async function endEarlierServer(settings: Settings): Promise<void> {
	const records = ["run/server.json", "soketi/process.json"];
	for (const record of records)
		await endLeftover(join(settings.data, record), 8_000);
}

async function checkPort({ host, port }: Settings): Promise<void> {
	const problem = await portProblem(port, host);
	if (!problem) return;
	const words: Record<string, string> = {
		EADDRINUSE: `Port ${port} is already taken by another program.\nStop that program, or choose another port: PORT=${port + 1} npm run up`,
		EACCES: `This account may not use port ${port}; ports from 1024 are free to all.\nChoose another: PORT=3000 npm run up, with nginx in front for 443 (docs/operations.md)`,
		EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one of its own, or leave it out.`,
	};
	throw new StartError(
		words[problem] ?? `Port ${port} on ${host} cannot be used (${problem}).`,
	);
}

function checkSpace({ data, databaseUrl }: Settings): void {
	const { bavail, bsize } = statfsSync(data);
	const free = bavail * bsize;
	const isNew = !databaseUrl && !existsSync(join(data, "mariadb/data/mysql"));
	if (free < DATA_BYTES_MIN && isNew)
		throw new StartError(
			`The disk is full: ${data} has ${Math.floor(free / 1024 ** 2)} MB free, and the first start needs at least ${DATA_BYTES_MIN / 1024 ** 2} MB.`,
		);
	if (free < 20 * 1024 ** 2)
		throw new StartError(
			`The disk is full: ${data} has ${Math.floor(free / 1024 ** 2)} MB free. Free some space and start again; nothing that was confirmed is lost.`,
		);
}

async function keepDatabase(
	options: StackOptions,
	secrets: Secrets,
	binaries: Awaited<ReturnType<typeof obtainMariadb>>,
): Promise<string> {
	let url = "";
	const start = async () => {
		const mariadb = await startMariadb({
			dir: join(options.settings.data, "mariadb"),
			binaries,
			user: DATABASE,
			password: secrets.database,
			database: DATABASE,
			grantOn: `\`${DATABASE}\`.*`,
		});
		url = mariadb.url(DATABASE);
		return mariadb;
	};
	options.onKept(
		await step(`MariaDB ${binaries.version}`, () => keep(start, options.say)),
	);
	return url;
}

async function keepRealtime(
	options: StackOptions,
	secrets: Secrets,
): Promise<Record<string, string>> {
	const { data, root, host, port } = options.settings;
	// Chosen once: after a fall it comes back where the server and its clients look for it.
	const soketiPort = await freePort();
	let environment: Record<string, string> = {};
	const start = async () => {
		const soketi = await startSoketi({
			dir: join(data, "soketi"),
			entry: join(root, "dist/soketi.mjs"),
			app: secrets.realtime,
			port: soketiPort,
			webhookUrl: `${ownAddress(host, port)}/api/realtime/webhook`,
			allowedOrigins: process.env.CHITCHAT_ALLOWED_ORIGINS,
		});
		environment = soketi.environment;
		return soketi;
	};
	options.onKept(await step("Soketi", () => keep(start, options.say)));
	return environment;
}

async function keepServer(
	options: StackOptions,
	environment: Record<string, string>,
): Promise<string | null> {
	const { data, root } = options.settings;
	mkdirSync(join(data, "run"), { recursive: true });
	let setupPath: string | null = null;
	let isFirst = true;
	const start = async () => {
		const server = await startServer({
			root,
			dir: join(data, "run"),
			environment,
			isDevelopment: options.isDevelopment,
		});
		setupPath = server.setupPath;
		if (!isFirst) options.onSetup(setupPath);
		isFirst = false;
		return server;
	};
	options.onKept(await step("Server", () => keep(start, options.say)));
	return setupPath;
}

/** How a process on this machine reaches our own port. */
function ownAddress(host: string, port: number): string {
	if (host === "0.0.0.0" || host === "::") return `http://127.0.0.1:${port}`;
	return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
