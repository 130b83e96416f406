import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleFile } from "@/scripts/bundle.mjs";
import { StartError } from "@/scripts/explain.mjs";
import { startProcess } from "@/scripts/services/process";
import type { Settings } from "@/scripts/supervisor/settings";

export type ScriptRun = {
	settings: Settings;
	file: string;
	args: string[];
	/** Left out: what the running stack wrote down for us. */
	environment?: Record<string, string>;
};

/** Bundles a TypeScript program and runs it with the stack's environment; answers its exit code. */
export async function runScript(run: ScriptRun): Promise<number> {
	const { settings, file, args } = run;
	if (!existsSync(join(settings.root, file)))
		throw new StartError(`${file} is not there yet.`);
	const environment =
		run.environment ??
		JSON.parse(readFileSync(join(settings.data, "environment.json"), "utf8"));
	const program = await bundleFile(settings.root, file);
	const running = startProcess({
		name: "Script",
		command: process.execPath,
		args: [program, ...args],
		env: { ...process.env, ...environment },
		cwd: settings.root,
		recordFile: join(settings.data, "run/script.json"),
		output: "inherit",
		stopGraceMs: 5_000,
	});
	const { code } = await running.exited;
	return code ?? 1;
}
