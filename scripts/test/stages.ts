import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Outcome = { passed: number; failed: number };
type Told = Outcome & { said: string };

/** Runs one stage and prints its line; what it said only when something failed. */
export async function show(
	name: string,
	run: () => Promise<Told>,
): Promise<Outcome> {
	const start = performance.now();
	const { passed, failed, said } = await run();
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const count = passed + failed > 1 ? `  ${passed} passed` : "";
	if (failed > 0) console.log(`\n${said.trim()}\n`);
	console.log(
		`${failed > 0 ? "✗" : "✓"} ${name}${count}${failed > 0 ? `, ${failed} failed` : ""}  ${seconds} s`,
	);
	return { passed, failed };
}

/** Runs a command-line program of a package and answers its exit code and all that it printed. */
export async function program(
	path: string,
	args: string[],
	env: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
	const child = spawn(
		process.execPath,
		[join(process.cwd(), "node_modules", path), ...args],
		{
			env: { ...process.env, NO_COLOR: "1", ...env },
			stdio: ["ignore", "pipe", "pipe"],
		},
	);
	let said = "";
	const listen = (chunk: Buffer) => {
		said += chunk;
	};
	child.stdout.on("data", listen);
	child.stderr.on("data", listen);
	return new Promise((done) => {
		child.once("error", (error) => done({ code: -1, said: error.message }));
		child.once("close", (code) => done({ code, said }));
	});
}

/** Runs one project of vitest and counts its tests; a file that does not even load counts as one failure. */
export async function vitest(name: string, project: string): Promise<Outcome> {
	return counted(name, async (report) => {
		const { code, said } = await program("vitest/vitest.mjs", [
			"run",
			`--project=${project}`,
			"--passWithNoTests",
			"--reporter=dot",
			"--reporter=json",
			`--outputFile.json=${report}`,
		]);
		const result = readReport<{
			numPassedTests: number;
			numFailedTests: number;
			testResults: { status: string; assertionResults: unknown[] }[];
		}>(report);
		const unloaded = result?.testResults.filter(
			(file) => file.status === "failed" && file.assertionResults.length === 0,
		);
		return {
			code,
			said,
			passed: result?.numPassedTests ?? 0,
			failed: (result?.numFailedTests ?? 0) + (unloaded?.length ?? 0),
		};
	});
}

/** Runs the end-to-end tests and counts them; one that passed only at a second try counts as failed. */
export async function playwright(name: string): Promise<Outcome> {
	return counted(name, async (report) => {
		const { code, said } = await program(
			"@playwright/test/cli.js",
			["test", "--reporter=list,json"],
			{ PLAYWRIGHT_JSON_OUTPUT_FILE: report },
		);
		const stats = readReport<{
			stats: { expected: number; unexpected: number; flaky: number };
		}>(report)?.stats;
		return {
			code,
			said,
			passed: stats?.expected ?? 0,
			failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
		};
	});
}

async function counted(
	name: string,
	run: (report: string) => Promise<Told & { code: number | null }>,
): Promise<Outcome> {
	return show(name, async () => {
		const folder = mkdtempSync(join(tmpdir(), "chit-chat-report-"));
		const { code, ...told } = await run(join(folder, "report.json"));
		rmSync(folder, { recursive: true, force: true });
		// It broke beside the tests (a set-up, a forgotten promise): that is a failure too.
		if (code !== 0 && told.failed === 0) return { ...told, failed: 1 };
		return told;
	});
}

function readReport<T>(file: string): T | null {
	try {
		return JSON.parse(readFileSync(file, "utf8")) as T;
	} catch {
		return null;
	}
}
