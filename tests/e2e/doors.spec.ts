import { request as httpRequest } from "node:http";
import { type APIResponse, expect } from "@playwright/test";
import { arrive } from "./people";
import { test } from "./test";

const PAGES = [
	"/feed",
	"/feed/0198c0de-0000-7000-8000-000000000000",
	"/conversations",
	"/conversations/0198c0de-0000-7000-8000-000000000000",
	"/notices",
	"/settings",
	"/settings/notifications",
	"/share",
	"/settings/appearance",
	"/settings/data",
	"/settings/invites",
	"/settings/security",
	"/settings/server",
	"/settings/reports",
	"/reports",
];

/** Asks for a path exactly as written, which a browser or fetch would tidy first. */
function askRaw(
	baseURL: string,
	path: string,
): Promise<{ status: number; location: string }> {
	const { hostname, port } = new URL(baseURL);
	return new Promise((done, fail) => {
		httpRequest({ hostname, port, path }, (answer) => {
			answer.resume();
			done({
				status: answer.statusCode ?? 0,
				location: answer.headers.location ?? "",
			});
		})
			.on("error", fail)
			.end();
	});
}

/** By a redirect, or by the word that Next leaves in a page which had begun to stream. */
async function goesToSignIn(answer: APIResponse): Promise<boolean> {
	if (new URL(answer.url()).pathname === "/sign-in") return true;
	return /http-equiv="refresh"[^>]*url=\/sign-in/.test(await answer.text());
}

test.describe("the doors of the running product", () => {
	test("every page of the inside sends nobody to sign in, and lets a member in", async ({
		browser,
		playwright,
		baseURL,
	}) => {
		const anybody = await playwright.request.newContext({ baseURL });
		const { page, context } = await arrive(browser);
		for (const path of PAGES) {
			const shut = await anybody.get(path);
			expect(await goesToSignIn(shut), path).toBe(true);
			const open = await page.request.get(path);
			expect(new URL(open.url()).pathname, path).toBe(path);
			const policy = open.headers()["content-security-policy"];
			expect(policy, path).toContain("'strict-dynamic'");
			expect(policy, path).not.toContain("unsafe-inline");
			expect(open.headers()["cache-control"], path).toContain("no-store");
		}
		await context.close();
	});

	test("the session's cookie is out of reach of scripts and of other sites", async ({
		browser,
	}) => {
		const { context } = await arrive(browser);
		const cookies = await context.cookies();
		const names = cookies.map(({ name }) => name);
		expect(names).toContain("authjs.session-token");
		for (const { name, httpOnly, sameSite } of cookies)
			expect([name, httpOnly, sameSite]).toEqual([name, true, "Lax"]);
		await context.close();
	});

	test("only those of Auth.js's routes that are used are served", async ({
		request,
	}) => {
		expect((await request.get("/api/auth/csrf")).status()).toBe(200);
		expect(await (await request.get("/api/auth/session")).json()).toBeNull();
		for (const name of ["signin", "signout", "error", "providers", "x"])
			expect((await request.get(`/api/auth/${name}`)).status(), name).toBe(404);
		const callback = "/api/auth/callback/credentials";
		expect((await request.get(callback)).status()).toBe(404);
	});

	test("nobody has pictures made for them", async ({ request }) => {
		const icon = "/icons/icon-512.png";
		expect((await request.get(icon)).status()).toBe(200);
		const made = `/_next/image?url=${encodeURIComponent(icon)}&w=640&q=75`;
		expect((await request.get(made)).status()).toBe(404);
	});

	test("no address leads to another site", async ({ baseURL }) => {
		const own = baseURL ?? "";
		for (const path of [
			"//evil.test",
			"//evil.test/%2e%2e",
			"/\\evil.test",
			"/%5cevil.test",
			"/%2f%2fevil.test/",
			"/sign-in//evil.test/",
			"/sign-in/?next=//evil.test",
		]) {
			const { status, location } = await askRaw(own, path);
			expect(status, path).toBeLessThan(500);
			const target = new URL(location, own);
			expect(target.host, `${path} → ${location}`).toBe(new URL(own).host);
		}
	});
});
