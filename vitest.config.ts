import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = {
	"@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
	// Next's marker that a module is for the server alone; outside Next there is nothing to guard.
	"server-only": fileURLToPath(
		new URL("tests/setup/empty.ts", import.meta.url),
	),
};

export default defineConfig({
	test: {
		projects: [
			{
				resolve: { alias },
				test: {
					name: "unit",
					// Pure functions leave nothing behind for each other: a process for each file took three times as long as the tests.
					pool: "threads",
					isolate: false,
					// A cap for what hangs: lint and types run beside them, and take most of a small machine.
					testTimeout: 30_000,
					include: [
						"{lib,components,db,app,scripts}/**/*.test.{ts,tsx}",
						"tests/*.test.ts",
					],
				},
			},
			{
				resolve: { alias },
				test: {
					name: "integration",
					include: ["tests/integration/**/*.test.ts"],
					globalSetup: "tests/setup/services.ts",
					setupFiles: "tests/setup/worker.ts",
					pool: "forks",
					// Half of their time is waiting for sockets, disks and clocks, also on a machine with two cores.
					maxWorkers: Math.max(2, availableParallelism() - 1),
					testTimeout: 20_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
