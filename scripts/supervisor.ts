import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { explain, StartError } from "@/scripts/explain.mjs";
import { freePort } from "@/scripts/services/ports";
import {
	endAllProcesses,
	endLeftover,
	recordedPid,
	writeRecord,
} from "@/scripts/services/process";
import { addresses, qrCode } from "@/scripts/supervisor/addresses";
import type { Kept } from "@/scripts/supervisor/keep";
import { runScript } from "@/scripts/supervisor/script";
import {
	openDataFolder,
	readSettings,
	type Settings,
} from "@/scripts/supervisor/settings";
import { type Stack, startStack } from "@/scripts/supervisor/stack";

/** What whoever started us with an IPC channel (the end-to-end tests) is told once we serve. */
export type StackMessage = { serving: true; url: string } & Stack;

const STOP_ORDER = ["Build", "Script", "Server", "Soketi", "MariaDB"];
const SCRIPTS: Record<string, string> = {
	"--seed": "scripts/seed.ts",
	"--bench": "bench/run.ts",
	"--reset": "scripts/reset.ts",
};

/** Starts everything and stays until it is told to stop; with `--seed`, `--bench` or `--reset` until that script is done. */
export async function run(args: string[]): Promise<void> {
	const kept: Kept[] = [];
	let settings: Settings | undefined;
	let stopping: Promise<void> | undefined;
	const stop = (code: number) => {
		stopping ??= (async () => {
			for (const one of kept) one.release();
			await endAllProcesses(STOP_ORDER);
			if (settings) giveUpClaim(settings);
			process.exit(code);
		})();
		return stopping;
	};
	const fail = (error: unknown) => {
		if (stopping) return;
		console.error(`\n✗ ${explain(error)}\n`);
		void stop(1);
	};
	process.on("uncaughtException", fail);
	process.on("unhandledRejection", fail);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
		process.on(signal, () => {
			if (!stopping) console.log("\nStopping …");
			void stop(0);
		});

	try {
		settings = readSettings(process.cwd());
		const script = Object.keys(SCRIPTS).find((flag) => args.includes(flag));
		if (script) {
			const file = SCRIPTS[script] ?? "";
			const rest = args.filter((arg) => arg !== script);
			await stop(await withStack(settings, kept, file, rest));
			return;
		}
		await serve(settings, kept, args.includes("--dev"));
	} catch (error) {
		fail(error);
	}
}

async function serve(
	settings: Settings,
	kept: Kept[],
	isDevelopment: boolean,
): Promise<void> {
	const start = performance.now();
	await claim(settings);
	const stack = await startStack({
		settings,
		isDevelopment,
		say: (line) => console.log(`• ${line}`),
		onKept: (one) => kept.push(one),
		onSetup: (path) => path && showSetup(settings, path),
	});
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const [here, ...lan] = addresses(settings.host, settings.port);
	console.log(`\nChit Chat is served after ${seconds} s:\n\n    ${here}`);
	for (const address of lan) console.log(`    ${address}`);
	rmSync(setupFile(settings), { force: true });
	if (stack.setupPath) showSetup(settings, stack.setupPath);
	console.log("\nCtrl-C stops it.");
	const message: StackMessage = { serving: true, url: here ?? "", ...stack };
	process.send?.(message);
}

/** The one-time link to become the owner. A journal is read by others, so under systemd it goes to a file of ours. */
function showSetup(settings: Settings, path: string): void {
	const links = addresses(settings.host, settings.port).map(
		(address) => address + path,
	);
	const [here = ""] = links;
	if (process.env.JOURNAL_STREAM) {
		const file = setupFile(settings);
		writeFileSync(file, `${links.join("\n")}\n`, { mode: 0o600 });
		console.log(
			`\nThis server has no owner yet. The one-time link is in ${file}`,
		);
		return;
	}
	console.log(
		`\nThis server has no owner yet. Whoever opens this one-time link first becomes it:\n\n    ${here}\n`,
	);
	// A phone cannot open "localhost": the picture names an address of the network where there is one.
	console.log(qrCode(links[1] ?? here));
}

function setupFile(settings: Settings): string {
	return join(settings.data, "setup-link.txt");
}

function ownRecord(settings: Settings): string {
	return join(settings.data, "run/supervisor.json");
}

/** Makes this process the one supervisor of this data folder. */
async function claim(settings: Settings): Promise<void> {
	openDataFolder(settings.data);
	const other = recordedPid(ownRecord(settings));
	if (other)
		throw new StartError(
			`Chit Chat already runs from this folder (process ${other}). Stop that one first, or give this one a DATA_DIR of its own.`,
		);
	mkdirSync(join(settings.data, "run"), { recursive: true, mode: 0o700 });
	writeRecord(ownRecord(settings), process.pid);
	await endLeftover(join(settings.data, "build.log.process.json"), 2_000);
}

/** Only what is ours: a second supervisor that was refused must not wipe out the first one's record. */
function giveUpClaim(settings: Settings): void {
	if (recordedPid(ownRecord(settings)) === process.pid)
		rmSync(ownRecord(settings), { force: true });
}

/** Runs a script of ours against the running stack of this data folder, or one started for it. */
async function withStack(
	settings: Settings,
	kept: Kept[],
	file: string,
	args: string[],
): Promise<number> {
	if (recordedPid(ownRecord(settings)))
		return runScript({ settings, file, args });
	await claim(settings);
	const port = await freePort(settings.port, settings.host);
	const { environment } = await startStack({
		settings: { ...settings, port },
		isDevelopment: false,
		say: (line) => console.log(`• ${line}`),
		onKept: (one) => kept.push(one),
		onSetup: () => {},
	});
	return runScript({ settings, file, args, environment });
}
