import { expect, test } from "@playwright/test";
import { testStack } from "@/tests/setup/stack";
import { DoorPage } from "./pages/door";
import { OWNER } from "./people";

test("who opens the set-up link first becomes the owner; nobody registers before, and the link dies", async ({
	page,
	browser,
}) => {
	await page.goto("/register");
	await expect(
		page.getByRole("heading", { name: "This server is not ready yet" }),
	).toBeVisible();

	const { setupPath } = testStack();
	await page.goto(`${setupPath.slice(0, -3)}xxx`);
	await expect(
		page.getByRole("button", { name: "Create account" }),
	).toHaveCount(0);

	await page.goto(setupPath);
	const door = new DoorPage(page);
	await door.createAccount({
		...OWNER,
		serverName: "Maple Street",
		password: "password",
	});
	await expect(door.field("password")).toBeFocused();
	expect(await door.descriptionOf("password")).toContain(
		"Many people use that password",
	);
	await door.createAccount({ password: OWNER.password });
	await page.waitForURL("**/feed");
	await page.goto("/settings/server");
	await expect(page.getByLabel("Name of this server")).toHaveValue(
		"Maple Street",
	);

	const late = await (await browser.newContext()).newPage();
	await late.goto(setupPath);
	await expect(
		late.getByRole("heading", { name: "This set-up link has been used" }),
	).toBeVisible();
});
