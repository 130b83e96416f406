import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { complaintsOf, faultsInAllLooks } from "./checks";
import { test } from "./test";

const PAGES = ["/", "/sign-in", "/register", "/nowhere", "/offline"];

test("the pages before the door meet WCAG 2.2 AA in both looks, fit 320 px and break no rule of the CSP", async ({
	page,
}) => {
	const complaints = complaintsOf(page);
	for (const path of PAGES) {
		await page.goto(path);
		expect(await faultsInAllLooks(page), path).toEqual([]);
	}
	expect(complaints).toEqual([]);
});

test("the page holds no inline style, and no script without the page's nonce", async ({
	request,
}) => {
	const answer = await request.get("/sign-in");
	const policy = answer.headers()["content-security-policy"] ?? "";
	const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
	expect(nonce).toBeTruthy();
	expect(policy).not.toContain("unsafe");
	const html = await answer.text();
	expect(html).not.toMatch(/<[^>]+\sstyle=/);
	const scripts = html.match(/<script[^>]*>/g) ?? [];
	expect(scripts.length).toBeGreaterThan(0);
	expect(
		scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
	).toEqual([]);
	const second = await request.get("/sign-in");
	expect(second.headers()["content-security-policy"]).not.toContain(nonce);
});

test("a chosen look is in the first byte of the next page, and can be given back to the device", async ({
	page,
}) => {
	await page.emulateMedia({ colorScheme: "light" });
	await page.goto("/");
	await expect.poll(() => ground(page)).toBe("rgb(244, 246, 243)");
	await page.getByRole("button", { name: "Dark" }).click();
	await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute(
		"aria-pressed",
		"true",
	);
	await expect.poll(() => ground(page)).toBe("rgb(12, 12, 12)");
	const html = await (await page.request.get("/sign-in")).text();
	expect(html).toContain('data-theme="dark"');
	await page.getByRole("button", { name: "Automatic" }).click();
	await expect.poll(() => ground(page)).toBe("rgb(244, 246, 243)");
});

test("the words follow the browser, then the switch", async ({ browser }) => {
	const context = await browser.newContext({ locale: "nn-NO" });
	const page = await context.newPage();
	await page.goto("/");
	await expect(page.locator("html")).toHaveAttribute("lang", "nb");
	await expect(page.getByRole("link", { name: "Logg inn" })).toBeVisible();
	await page.getByRole("button", { name: "Suomi" }).click();
	await expect(page.getByRole("link", { name: "Kirjaudu" })).toBeVisible();
	await expect(page.locator("html")).toHaveAttribute("lang", "fi");
	await page.getByRole("button", { name: "English" }).click();
	await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
	await page.reload();
	await expect(page.locator("html")).toHaveAttribute("lang", "en");
	await context.close();
});

test("the switches work before any script has come", async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto("/");
	await page.getByRole("button", { name: "Norsk" }).click();
	await expect(page.getByRole("link", { name: "Logg inn" })).toBeVisible();
	await page.getByRole("button", { name: "Mørkt" }).click();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await context.close();
});

test("the first page loads under 150 KB of script, and one language's words", async ({
	page,
}) => {
	const bodies: Promise<Buffer>[] = [];
	page.on("response", (response) => {
		if (response.url().endsWith(".js")) bodies.push(response.body());
	});
	await page.goto("/", { waitUntil: "networkidle" });
	const scripts = await Promise.all(bodies);
	const bytes = scripts.reduce((sum, body) => sum + gzipSync(body).length, 0);
	expect(bytes).toBeGreaterThan(50 * 1024);
	expect(bytes).toBeLessThan(150 * 1024);
	const text = scripts.map((body) => body.toString()).join("\n");
	expect(text).toContain("Wait a moment and try again");
	expect(text).not.toContain("Vent litt og prøv igjen");
	expect(text).not.toContain("Odota hetki ja yritä uudelleen");
});

test("without a line a page of ours is shown, and it comes back by itself", async ({
	page,
	context,
}) => {
	await page.goto("/");
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect
		.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller))
		.toBe(true);
	await context.setOffline(true);
	await page.goto("/sign-in");
	await expect(
		page.getByRole("heading", { name: "You are offline" }),
	).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByLabel("User name")).toBeVisible();
});

test("the service worker keeps the build's files and the offline page, and nothing of anybody", async ({
	page,
}) => {
	await page.goto("/");
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect
		.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller))
		.toBe(true);
	await page.goto("/sign-in");
	await page.evaluate(() => fetch("/api/health"));
	await expect.poll(async () => (await kept(page)).length).toBeGreaterThan(6);
	const allowed =
		/^\/(_next\/static\/.+|offline|offline\.css|offline\.js|icons\/icon\.svg)$/;
	expect((await kept(page)).filter((path) => !allowed.test(path))).toEqual([]);

	await page.evaluate(() =>
		navigator.serviceWorker.controller?.postMessage({ type: "wipe" }),
	);
	await expect
		.poll(async () =>
			(await kept(page)).some((path) => path.startsWith("/_next/")),
		)
		.toBe(false);
});

test("the app can be installed, with icons of its own", async ({ request }) => {
	const manifest = await (await request.get("/manifest.webmanifest")).json();
	expect(manifest).toMatchObject({
		name: "Chit Chat",
		display: "standalone",
		start_url: "/",
	});
	for (const { src, sizes } of manifest.icons) {
		const icon = await request.get(src);
		expect(icon.headers()["content-type"]).toBe("image/png");
		// Width and height stand in the first chunk of a PNG.
		const bytes = await icon.body();
		expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
	}
});

function ground(page: Page): Promise<string> {
	return page.evaluate(
		() => getComputedStyle(document.documentElement).backgroundColor,
	);
}

function kept(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const paths: string[] = [];
		for (const name of await caches.keys())
			for (const request of await (await caches.open(name)).keys())
				paths.push(new URL(request.url).pathname);
		return paths;
	});
}
