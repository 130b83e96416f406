import { expect, type Page } from "@playwright/test";
import { axeFaults, complaintsOf, faultsInAllLooks } from "./checks";
import { arrive } from "./people";
import { test } from "./test";

const heading = (page: Page, name: string) =>
	page.getByRole("heading", { name, exact: true });

test("who cannot sign in finds out what to do, without an account", async ({
	page,
}) => {
	const complaints = complaintsOf(page);
	await page.goto("/sign-in");
	await page.getByRole("link", { name: "Cannot get in?" }).click();
	await expect(page).toHaveURL(/\/help\/signing-in#forgot$/);
	await expect(heading(page, "I forgot my password")).toBeInViewport();
	expect(await faultsInAllLooks(page)).toEqual([]);

	await page.goto("/help");
	const field = page.getByRole("searchbox");
	await field.fill("my phone does not ring");
	await field.press("Enter");
	const hits = page.getByRole("status").getByRole("link");
	await expect(hits.first()).toContainText("I get no notifications");
	expect(await faultsInAllLooks(page)).toEqual([]);
	await hits.first().press("Enter");
	await expect(heading(page, "I get no notifications")).toBeInViewport();

	await page.goto("/help?q=zeppelin");
	await expect(page.getByText("Nothing about “zeppelin”")).toBeVisible();
	expect(complaints).toEqual([]);
	expect((await page.request.get("/help/nothing")).status()).toBe(404);
	expect(
		(await page.request.get("/help/pictures/en/nothing.webp")).status(),
	).toBe(404);
});

test("who is signed in reads it beside their chats, in their language", async ({
	browser,
}) => {
	const { page } = await arrive(browser);
	await page.goto("/settings");
	await page.getByRole("link", { name: /^Help/ }).click();
	await expect(heading(page, "Help")).toBeVisible();
	await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
	await page.getByRole("link", { name: /^Getting started/ }).click();
	await expect(heading(page, "Getting started")).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole("link", { name: /^Next/ }).click();
	await expect(
		heading(page, "Chit Chat on your phone and computer"),
	).toBeVisible();
	await page.getByRole("link", { name: "iPhone and iPad" }).first().click();
	await expect(heading(page, "iPhone and iPad")).toBeInViewport();
	await page
		.context()
		.addCookies([
			{ name: "locale", value: "nb", url: new URL(page.url()).origin },
		]);
	await page.goto("/help/signing-in");
	await expect(heading(page, "Jeg har glemt passordet")).toBeVisible();
});
