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
					testTimeout: 20_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
