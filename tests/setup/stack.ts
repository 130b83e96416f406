/** The running product, as the end-to-end tests see it. */
export type TestStack = {
	url: string;
	/** Where the first person becomes the owner: one test run has one owner. */
	setupPath: string;
	/** DATABASE_URL, PUSHER_*, AUTH_SECRET, … for looking behind the screen. */
	environment: Record<string, string>;
	/** Holds `run/server.json`, `soketi/process.json`, `mariadb/process.json` with the pids, for tests that kill. */
	dataDir: string;
};

/** Started by Playwright's global set-up. Null while tests are only listed, so modules that read it as they load ask with `?.`. */
export function testStack(): TestStack {
	return JSON.parse(process.env.E2E_STACK ?? "null") as TestStack;
}
