import { test as base } from "@playwright/test";

/** Playwright's test, which also closes the browsers of the people in it: left open they would take part in the next one. */
export const test = base.extend<{ tidy: undefined }>({
	tidy: [
		async ({ browser }, use) => {
			await use(undefined);
			await Promise.all(browser.contexts().map((context) => context.close()));
		},
		{ auto: true },
	],
});
