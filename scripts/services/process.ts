import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
	closeSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** A process we started, told apart from a later one that got the same number by when it began. */
type ProcessRecord = { pid: number; began: string };
export type Exit = { code: number | null; signal: NodeJS.Signals | null };

export type Running = {
	name: string;
	pid: number;
	child: ChildProcess;
	/** Resolves when the process is gone, never rejects. */
	exited: Promise<Exit>;
	/** Asks it to end, insists after its grace, resolves when it is gone. */
	stop: () => Promise<void>;
};

export type ServiceOptions = {
	name: string;
	command: string;
	args: string[];
	env: Record<string, string | undefined>;
	cwd: string;
	/** Keeps pid and start time, so that a later start can find what a killed supervisor left behind. */
	recordFile: string;
	/** A log file, or "inherit" for our own terminal. */
	output: string;
	ipc?: boolean;
	stopGraceMs: number;
};

/** All that we started and that still runs, so that nothing outlives us, whatever we were in the middle of. */
const running = new Set<Running>();

const LOG_BYTES_MAX = 2 * 1024 * 1024;

/** Starts a child in its own process group: a Ctrl-C in the terminal reaches us alone, and we stop things in order. */
export function startProcess(options: ServiceOptions): Running {
	mkdirSync(dirname(options.recordFile), { recursive: true });
	const log =
		options.output === "inherit" ? "inherit" : openLog(options.output);
	const child = spawn(options.command, options.args, {
		cwd: options.cwd,
		env: options.env as NodeJS.ProcessEnv,
		detached: true,
		stdio: options.ipc ? ["ignore", log, log, "ipc"] : ["ignore", log, log],
	});
	if (typeof log === "number") closeSync(log);
	const exited = new Promise<Exit>((done) => {
		child.once("error", () => done({ code: -1, signal: null }));
		child.once("exit", (code, signal) => done({ code, signal }));
	});
	const { pid } = child;
	if (!pid)
		throw new Error(`${options.name}: could not run ${options.command}`);
	writeRecord(options.recordFile, pid);
	const stop = () => endProcess(child, exited, options.stopGraceMs);
	const service = { name: options.name, pid, child, exited, stop };
	running.add(service);
	void exited.then(() => {
		running.delete(service);
		rmSync(options.recordFile, { force: true });
	});
	return service;
}

/** Ends everything we started, one after the other: first what `order` names first, before all what it does not name. */
export async function endAllProcesses(order: string[]): Promise<void> {
	const place = (service: Running) => order.indexOf(service.name);
	for (const service of [...running].sort((a, b) => place(a) - place(b)))
		await service.stop();
}

/** Ends the process that `recordFile` names, if it still runs and is truly the one we started. */
export async function endLeftover(
	recordFile: string,
	graceMs: number,
): Promise<boolean> {
	const record = readRecord(recordFile);
	if (!record) return false;
	const lives = () => processBegan(record.pid) === record.began;
	const found = lives();
	if (found) {
		signal(record.pid, "SIGTERM");
		if (!(await waitFor(() => !lives(), graceMs))) {
			signal(record.pid, "SIGKILL");
			await waitFor(() => !lives(), 10_000);
		}
	}
	rmSync(recordFile, { force: true });
	return found;
}

/** The pid in `recordFile` when that very process still runs. */
export function recordedPid(recordFile: string): number | null {
	const record = readRecord(recordFile);
	return record && processBegan(record.pid) === record.began
		? record.pid
		: null;
}

export function writeRecord(recordFile: string, pid: number): void {
	const record: ProcessRecord = { pid, began: processBegan(pid) ?? "" };
	writeFileSync(recordFile, JSON.stringify(record));
}

/** Polls a condition until it holds or the time is over; says which. */
export async function waitFor(
	condition: () => boolean | Promise<boolean>,
	timeoutMs: number,
): Promise<boolean> {
	const end = performance.now() + timeoutMs;
	while (!(await condition())) {
		if (performance.now() > end) return false;
		await new Promise((next) => setTimeout(next, 20));
	}
	return true;
}

function readRecord(file: string): ProcessRecord | null {
	try {
		const record = JSON.parse(readFileSync(file, "utf8")) as ProcessRecord;
		return record.pid > 1 && record.began ? record : null;
	} catch {
		return null;
	}
}

/** A mark that no other process shares: boot and start time. Null when there is no such process, or only its corpse. */
function processBegan(pid: number): string | null {
	try {
		if (process.platform !== "linux")
			return (
				execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
					encoding: "utf8",
				}).trim() || null
			);
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		// The name in parentheses may itself hold spaces and parentheses; state is the first field after the last one.
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		if (fields[0] === "Z") return null;
		const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
		return `${boot}/${fields[19]}`;
	} catch {
		return null;
	}
}

async function endProcess(
	child: ChildProcess,
	exited: Promise<Exit>,
	graceMs: number,
): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill("SIGTERM");
	const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
	await exited;
	clearTimeout(timer);
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name);
	} catch {
		// It ended between the look and the signal.
	}
}

/** Appends, and turns the page at the first start after it grew large. */
function openLog(file: string): number {
	mkdirSync(dirname(file), { recursive: true });
	try {
		if (statSync(file).size > LOG_BYTES_MAX) renameSync(file, `${file}.1`);
	} catch {
		// There is none yet.
	}
	return openSync(file, "a", 0o600);
}
