import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import { axeFaults, settled } from "./checks";
import { arrive } from "./people";
import { test } from "./test";

const PASSWORD = "Kitchen window 42";
const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 },
];

/** Axe in both looks and at a phone's and a desk's size; and a picture of each, where pictures are asked for. */
async function looksRight(page: Page, name: string): Promise<void> {
	for (const colorScheme of ["light", "dark"] as const)
		for (const size of SIZES) {
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			await page.setViewportSize(size);
			await settled(page);
			expect(await axeFaults(page), `${name} ${colorScheme}`).toEqual([]);
			const folder = process.env.SHOTS;
			if (folder)
				await page.screenshot({
					path: join(folder, `${name}-${colorScheme}-${size.width}.png`),
					fullPage: true,
				});
		}
}

test("a user name is changed, leads on from the old one, and an account goes and comes back", async ({
	browser,
}) => {
	const { person, page } = await arrive(browser, { displayName: "Mari Moen" });
	const other = await arrive(browser);
	const name = `${person.handle.slice(0, 12)}.new`;
	await page.goto("/settings/account");
	await page.getByRole("textbox", { name: "User name" }).fill(name);
	await page.getByRole("button", { name: "Change user name" }).click();
	await expect(page.getByText(`You are @${name} now.`)).toBeVisible();
	await expect(
		page.getByRole("button", { name: `Take @${person.handle} back` }),
	).toBeVisible();
	await other.page.goto(`/people/${person.handle}`);
	await expect(other.page).toHaveURL(new RegExp(`/people/${name}$`));
	await expect(
		other.page.getByRole("heading", { name: "Mari Moen" }),
	).toBeVisible();
	await looksRight(page, "account");

	await page.getByRole("link", { name: "Delete my account" }).click();
	const remove = page.getByRole("button", { name: "Delete my account" });
	await expect(remove).toBeVisible();
	await looksRight(page, "delete");
	await page.getByLabel("Present password").fill(PASSWORD);
	await remove.click();
	await expect(page).toHaveURL(/\/return$/);
	await expect(
		page.getByRole("heading", { name: "Your account is deleted" }),
	).toBeVisible();
	await looksRight(page, "gone");
	const gone = await other.page.request.get(`/people/${name}`);
	expect(gone.status()).toBe(404);

	await page.goto("/sign-in");
	await page.getByRole("textbox", { name: "User name" }).fill(name);
	await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
	await page.getByRole("button", { name: "Sign in" }).click();
	await expect(
		page.getByRole("heading", { name: "Hello, Mari Moen" }),
	).toBeVisible();
	await looksRight(page, "return");
	await page.getByRole("button", { name: "Bring my account back" }).click();
	await expect(page).toHaveURL(/\/feed$/);
	const back = await other.page.request.get(`/people/${name}`);
	expect(back.status()).toBe(200);
});

test("all data of a person comes as a ZIP that reads without a connection", async ({
	browser,
}) => {
	const { person, page, context } = await arrive(browser, {
		displayName: "Mari Moen",
	});
	const { makePerson } = await import("@/tests/factories");
	const { befriend, open, say } = await import("@/tests/setup/talk");
	const { post } = await import("@/tests/setup/feed");
	const friend = await makePerson({ displayName: "Nils <Nordby>" });
	await befriend(person, friend);
	const { id } = await open(person, friend);
	await say(person, id, "Plums & <b>pears</b>");
	await say(friend, id, "Apples too");
	await post(person, "The first frost");

	expect((await page.request.get("/api/account/export")).status()).toBe(401);
	await page.goto("/settings/account");
	await page.getByLabel("Present password").fill(PASSWORD);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Get my data" }).click(),
	]);
	const folder = mkdtempSync(join(tmpdir(), "export-"));
	const zip = join(folder, "data.zip");
	await download.saveAs(zip);
	execFileSync("python3", ["-m", "zipfile", "-e", zip, folder]);

	await context.setOffline(true);
	const reader = await context.newPage();
	const failed: string[] = [];
	reader.on("requestfailed", (request) => failed.push(request.url()));
	reader.on("request", (request) => {
		if (!request.url().startsWith("file:")) failed.push(request.url());
	});
	await reader.goto(pathToFileURL(join(folder, "index.html")).href, {
		waitUntil: "commit",
	});
	await expect(
		reader.getByRole("heading", { name: /^Your data on/ }),
	).toBeVisible();
	await looksRight(reader, "export");
	await reader.getByRole("link", { name: "Nils <Nordby>" }).click();
	await expect(reader.getByText("Plums & <b>pears</b>")).toBeVisible();
	await expect(reader.getByText("Apples too")).toBeVisible();
	await looksRight(reader, "export-chat");
	await reader.getByRole("link", { name: "To the first page" }).click();
	await reader.getByRole("link", { name: "Posts" }).click();
	await expect(reader.getByText("The first frost")).toBeVisible();
	expect(failed).toEqual([]);
});
