import { execFileSync } from "node:child_process";
import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS } from "@/tests/setup/chromium";

// The port must be known when this file is read, in the main process and again in each worker.
process.env.E2E_PORT ??= execFileSync(process.execPath, [
	"-e",
	'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})',
])
	.toString()
	.trim();

export default defineConfig({
	testDir: "tests/e2e",
	globalSetup: "./tests/setup/e2e.ts",
	outputDir: "test-results",
	workers: 2,
	retries: 0,
	// Only a cap for what hangs: some tests look at 24 pages with axe. Conditions have their own ten seconds.
	timeout: 180_000,
	expect: { timeout: 10_000 },
	reporter: "list",
	projects: [
		// A server has one owner: made once, by the set-up link, before everything else.
		{ name: "owner", testMatch: "*.setup.ts" },
		{ name: "all", dependencies: ["owner"] },
		// Minutes of both cores, so only when asked for (docs/testing.md).
		...(process.env.STORM
			? [{ name: "storm", testDir: "tests/storm", dependencies: ["owner"] }]
			: []),
		...(process.env.WALK
			? [{ name: "walk", testDir: "tests/walk", dependencies: ["owner"] }]
			: []),
		...(process.env.DAY
			? [{ name: "day", testDir: "tests/day", dependencies: ["owner"] }]
			: []),
	],
	use: {
		baseURL: `http://localhost:${process.env.E2E_PORT}`,
		locale: "en-GB",
		timezoneId: "Europe/Oslo",
		// Recording every step takes as much of a small machine as the test itself, and a picture is taken of each
		// closing window in case the test fails yet: asked for with TRACE=1.
		screenshot: process.env.TRACE ? "only-on-failure" : "off",
		trace: process.env.TRACE ? "retain-on-failure" : "off",
		launchOptions: {
			executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
			args: CHROMIUM_ARGS,
		},
	},
});
