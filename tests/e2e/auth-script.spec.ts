import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { badInput } from "@/tests/setup/bad-input";
import { DoorPage } from "./pages/door";
import { arrive } from "./people";
import { test } from "./test";

type LoginCase = { target: string; body: { json: object } };

test.describe("signing in by script", () => {
	const csrfToken = async (request: APIRequestContext) =>
		(await (await request.get("/api/auth/csrf")).json()).csrfToken as string;

	test("a cookie jar and two requests are enough", async ({
		browser,
		playwright,
		baseURL,
	}) => {
		const { person } = await arrive(browser);
		const request = await playwright.request.newContext({ baseURL });
		const answer = await request.post("/api/auth/callback/credentials", {
			form: {
				csrfToken: await csrfToken(request),
				handle: person.handle,
				password: person.password,
			},
			maxRedirects: 0,
		});
		expect(answer.status()).toBe(302);
		expect((await (await request.get("/api/me")).json()).person.handle).toBe(
			person.handle,
		);
		const out = await request.post("/api/auth/signout", {
			form: { csrfToken: await csrfToken(request) },
			maxRedirects: 0,
		});
		expect(out.status()).toBe(302);
		expect((await request.get("/api/me")).status()).toBe(401);
	});

	test("every login body of the corpus is refused in words, and nothing breaks", async ({
		request,
	}) => {
		const cases = badInput<LoginCase>("json_bodies").filter(
			({ target }) => target === "login",
		);
		expect(cases.length).toBeGreaterThan(0);
		for (const each of cases) {
			const answer = await request.post("/api/auth/callback/credentials", {
				data: {
					...each.body.json,
					csrfToken: await csrfToken(request),
				},
			});
			expect(answer.status(), each.id).toBe(400);
			expect(await answer.json(), each.id).toEqual({
				problem: { code: "invalid" },
			});
		}
	});

	test("guesses are slowed although each claims another address, and the known device still gets in", async ({
		browser,
		playwright,
		baseURL,
	}) => {
		const { person } = await arrive(browser);
		const known = await browser.newContext();
		await enter(await known.newPage(), person);
		const device = (await known.cookies()).filter(
			({ name }) => name === "device",
		);
		expect(device).toHaveLength(1);

		const thief = await playwright.request.newContext({ baseURL });
		const form = { csrfToken: await csrfToken(thief), handle: person.handle };
		const statuses: number[] = [];
		for (let n = 1; n <= 30; n++) {
			const answer = await thief.post("/api/auth/callback/credentials", {
				form: { ...form, password: `guess number ${n}` },
				headers: { "x-forwarded-for": `1.2.3.${n}` },
			});
			statuses.push(answer.status());
		}
		expect(
			statuses.filter((status) => status === 401).length,
		).toBeLessThanOrEqual(20);
		expect(statuses.at(-1)).toBe(429);

		const stranger = await (await browser.newContext()).newPage();
		await stranger.goto("/sign-in");
		await new DoorPage(stranger).signIn(person.handle, person.password);
		await expect(stranger.getByText("Too many tries")).toBeVisible();
		const again = await browser.newContext();
		await again.addCookies(device);
		await enter(await again.newPage(), person);
	});

	test("a foreign page cannot sign anybody in or out", async ({ browser }) => {
		const { page, context } = await arrive(browser);
		for (const origin of ["https://evil.test", "null"]) {
			const answer = await page.request.post("/api/auth/signout", {
				form: { csrfToken: await csrfToken(page.request) },
				headers: { origin },
			});
			expect(answer.status()).toBe(403);
		}
		expect((await page.request.get("/api/me")).status()).toBe(200);
		await context.close();
	});
});

async function enter(
	page: Page,
	person: { handle: string; password: string },
): Promise<void> {
	await page.goto("/sign-in");
	await new DoorPage(page).signIn(person.handle, person.password);
	await page.waitForURL("**/feed");
}
