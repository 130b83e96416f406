import {
	type BrowserContext,
	type BrowserContextOptions,
	test as base,
	expect,
	type Page,
} from "@playwright/test";

/**
 * Playwright's test, with two habits of people: they close the browsers they used (left open those would take part in
 * the next test), and they do nothing on a page before it is awake. And a line that breaks takes the socket with it.
 */
export const test = base.extend<{ tidy: undefined }>({
	context: async ({ context }, use) => {
		wakePages(context);
		breakSockets(context);
		await use(context);
	},
	tidy: [
		async ({ browser }, use) => {
			const { newContext } = browser;
			browser.newContext = async (options?: BrowserContextOptions) => {
				const context = await newContext.call(browser, options);
				if (options?.javaScriptEnabled !== false) wakePages(context);
				breakSockets(context);
				return context;
			};
			await use(undefined);
			browser.newContext = newContext;
			await Promise.all(browser.contexts().map((context) => context.close()));
		},
		{ auto: true },
	],
});

/**
 * Taking the line from a browser silences the sockets of its pages and not the one that they share, which is in no page: it is
 * closed by the server, and found dead as after any break.
 */
function breakSockets(context: BrowserContext): void {
	const { setOffline } = context;
	context.setOffline = async (isOffline) => {
		const sessionId = isOffline ? await sessionOf(context) : null;
		await setOffline.call(context, isOffline);
		if (!sessionId) return;
		const { endSockets } = await import("@/lib/realtime/revoke.server");
		await endSockets([sessionId]);
	};
}

/** Who is signed in on a browser; null when nobody is, or nobody can be asked. */
async function sessionOf({ request }: BrowserContext): Promise<string | null> {
	const answer = await request
		.get("/api/me", { timeout: 2_000 })
		.catch(() => null);
	return answer?.ok() ? (await answer.json()).sessionId : null;
}

/** Opening or reloading a page of these waits until it is awake, unless only its first byte is asked for. */
function wakePages(context: BrowserContext): void {
	context.on("page", (page) => {
		const { goto, reload } = page;
		page.goto = async (url, options) => {
			const answer = await goto.call(page, url, options);
			if (options?.waitUntil !== "commit") await awake(page);
			return answer;
		};
		page.reload = async (options) => {
			const answer = await reload.call(page, options);
			await awake(page);
			return answer;
		};
	});
}

/**
 * Waits until React has taken over all that can be pressed or written in. A press before that is kept or lost as the
 * machine is fast or slow; what is typed before has a test of its own.
 */
async function awake(page: Page): Promise<void> {
	const isAwake = () => {
		const controls = document.querySelectorAll(
			"a, button, input:not([type=hidden]), textarea, select, summary",
		);
		const isOurs = document.querySelector('script[src*="/_next/static/"]');
		return (
			!isOurs ||
			[...controls].every((control) =>
				Object.keys(control).some((key) => key.startsWith("__reactFiber$")),
			)
		);
	};
	// A page that leads on at once is looked at again where it led.
	await expect
		.poll(() => page.evaluate(isAwake).catch(() => false), {
			timeout: 30_000,
			intervals: [50],
		})
		.toBe(true);
}
