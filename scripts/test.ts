import { existsSync, readdirSync } from "node:fs";
import { explain } from "@/scripts/explain.mjs";
import { aptInstall, hasApt } from "@/scripts/services/apt";
import { buildPages, isBuildStale } from "@/scripts/services/next";
import { endAllProcesses } from "@/scripts/services/process";
import { obtainMariadb } from "@/scripts/supervisor/database";
import {
	type Outcome,
	playwright,
	program,
	show,
	vitest,
} from "@/scripts/test/stages";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
const BIOME = "@biomejs/biome/bin/biome";

/** Runs every check (`--quick`: lint, types, unit tests) and says in the last line how many passed and failed. */
export async function run(args: string[]): Promise<void> {
	const outcomes: Outcome[] = [];
	const add = async (...stages: Promise<Outcome>[]) => {
		outcomes.push(...(await Promise.all(stages)));
	};
	process.on("SIGINT", () => endAllProcesses([]).then(() => process.exit(130)));
	process.on("SIGTERM", () =>
		endAllProcesses([]).then(() => process.exit(143)),
	);
	try {
		const isQuick = args.includes("--quick");
		if (!isQuick) {
			await obtainMariadb();
			await obtainChromium();
		}
		await add(lint(), types(), vitest("Unit tests", "unit"));
		if (!isQuick) {
			await add(vitest("Integration tests", "integration"), build());
			await add(endToEnd());
		}
	} catch (error) {
		console.error(`\n✗ ${explain(error)}\n`);
		outcomes.push({ passed: 0, failed: 1 });
	}
	const sum = (key: keyof Outcome) =>
		outcomes.reduce((total, outcome) => total + outcome[key], 0);
	console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
	process.exit(sum("failed") > 0 ? 1 : 0);
}

async function obtainChromium(): Promise<void> {
	if (process.env.CHROMIUM || CHROMIUM.some((path) => existsSync(path))) return;
	if (!hasApt())
		throw new Error(
			"Chromium is needed for the end-to-end tests: install it and set CHROMIUM to its path.",
		);
	await aptInstall("Chromium", ["chromium"]);
}

async function lint(): Promise<Outcome> {
	return show("Lint", async () => {
		const { code, said } = await program(BIOME, ["check", "--colors=off", "."]);
		return { ...oneCheck(code), said };
	});
}

/** Next writes types of the routes first; without them links to pages are not checked, with old ones wrongly. */
async function types(): Promise<Outcome> {
	return show("Types", async () => {
		const routes = await program("next/dist/bin/next", ["typegen"]);
		const { code, said } = await program("typescript/bin/tsc", ["--noEmit"]);
		return {
			...oneCheck(code || routes.code),
			said: (routes.code ? routes.said : "") + said,
		};
	});
}

async function build(): Promise<Outcome> {
	return show("Production build", async () => {
		if (!isBuildStale(process.cwd())) return { passed: 1, failed: 0, said: "" };
		try {
			await buildPages(process.cwd(), ".next/build.log");
			return { passed: 1, failed: 0, said: "" };
		} catch (error) {
			return { passed: 0, failed: 1, said: explain(error) };
		}
	});
}

async function endToEnd(): Promise<Outcome> {
	const hasTests =
		existsSync("tests/e2e") &&
		readdirSync("tests/e2e", { recursive: true }).some((name) =>
			/\.(test|spec)\.ts$/.test(String(name)),
		);
	if (!hasTests) return { passed: 0, failed: 0 };
	return playwright("End-to-end tests");
}

function oneCheck(code: number | null): Outcome {
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
