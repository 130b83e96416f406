import { expect, type Page } from "@playwright/test";
import { complaintsOf, faultsInAllLooks } from "./checks";
import { DoorPage } from "./pages/door";
import { arrive, arriveAsOwner } from "./people";
import { test } from "./test";

const SETTINGS = [
	"/settings",
	"/settings/appearance",
	"/settings/security",
	"/settings/invites",
	"/settings/server",
];

test.describe("sessions", () => {
	test("another device is signed out from here, and is out at once", async ({
		browser,
	}) => {
		const { person, page, context } = await arrive(browser);
		const phone = await signedInPhone(browser, person);
		await expect.poll(() => keptBy(phone, person.personId)).toBe(true);
		await page.goto("/settings/security");
		await page
			.getByRole("button", { name: "Sign out on Chrome on Android" })
			.click();
		await page
			.getByRole("alertdialog")
			.getByRole("button", { name: "Sign out" })
			.click();
		await expect(page.getByText("Signed out there.")).toBeVisible();
		await expect(
			page.getByRole("button", { name: /^Sign out on/ }),
		).toHaveCount(0);
		// It leaves by itself, and does not come in again.
		await expect(phone).toHaveURL(/\/sign-in/);
		await phone.goto("/settings");
		await expect(phone).toHaveURL(/\/sign-in/);
		await expect.poll(() => keptBy(phone, person.personId)).toBe(false);
		expect((await phone.request.get("/api/me")).status()).toBe(401);
		expect((await page.request.get("/api/me")).status()).toBe(200);
		await context.close();
	});

	test("a new password signs every other device out", async ({ browser }) => {
		const { person, page, context } = await arrive(browser);
		const phone = await signedInPhone(browser, person);
		await page.goto("/settings/security");
		const current = page.getByLabel("Present password");
		await current.fill("not my password");
		await page.getByLabel("New password").fill("a new and longer phrase");
		await page.getByRole("button", { name: "Change password" }).click();
		await expect(
			page.getByText("This is not your present password."),
		).toBeVisible();
		await current.fill(person.password);
		await page.getByRole("button", { name: "Change password" }).click();
		await expect(page.getByText("Your password is changed.")).toBeVisible();
		await expect(phone).toHaveURL(/\/sign-in/);
		expect((await phone.request.get("/api/me")).status()).toBe(401);
		expect((await page.request.get("/api/me")).status()).toBe(200);
		await context.close();
	});

	test("signing out ends the session, not only its cookie, and leaves nothing on the device", async ({
		browser,
	}) => {
		const { page, context, person } = await arrive(browser);
		const cookies = await context.cookies();
		await page.goto("/conversations");
		await expect.poll(() => keptBy(page, person.personId)).toBe(true);
		await page.goto("/settings");
		await page.getByRole("button", { name: "Sign out" }).click();
		await page.waitForURL("**/sign-in");
		await expect.poll(() => keptBy(page, person.personId)).toBe(false);
		expect(
			(await context.cookies()).some((each) =>
				each.name.includes("session-token"),
			),
		).toBe(false);
		await context.addCookies(cookies);
		expect((await page.request.get("/api/me")).status()).toBe(401);
		await context.close();
	});
});

test("the owner makes an invite, shows it as link and code, and takes it back", async ({
	browser,
}) => {
	const { page, context } = await arriveAsOwner(browser);
	await page.goto("/settings/invites");
	await page.getByLabel("For how many people").fill("3");
	await page.getByRole("button", { name: "Make an invite link" }).click();
	const dialog = page.getByRole("dialog", { name: "Invite link" });
	await expect(
		dialog.getByRole("img", { name: "QR code of the invite link" }),
	).toBeVisible();
	const link = await dialog
		.getByRole("textbox", { name: "Invite link" })
		.inputValue();
	// The address the owner uses, whatever the server believes to be called.
	expect(
		link.startsWith(`${new URL(page.url()).origin}/register?invite=`),
	).toBe(true);
	await page.keyboard.press("Escape");
	const guest = await (await browser.newContext()).newPage();
	await guest.goto(link);
	await expect(
		guest.getByRole("button", { name: "Create account" }),
	).toBeVisible();
	await page
		.getByRole("listitem")
		.filter({ hasText: "0 of 3 used" })
		.first()
		.getByRole("button", { name: "Take back invite" })
		.click();
	await page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Take back invite" })
		.click();
	await expect(page.getByText("The invite is taken back.")).toBeVisible();
	await guest.reload();
	await expect(
		guest.getByRole("heading", { name: "This invite no longer works" }),
	).toBeVisible();
	await context.close();
});

test("only the owner sees the server's settings", async ({ browser }) => {
	const member = await arrive(browser);
	expect((await member.page.goto("/settings/server"))?.status()).toBe(404);
	const owner = await arriveAsOwner(browser);
	expect((await owner.page.goto("/settings/server"))?.status()).toBe(200);
	await owner.page.getByLabel("Name of this server").fill("Elm Street");
	await owner.page.getByRole("button", { name: "Save" }).click();
	await expect(owner.page.getByText("Saved")).toBeVisible();
	await owner.page.reload();
	await expect(owner.page.getByLabel("Name of this server")).toHaveValue(
		"Elm Street",
	);
	await member.context.close();
	await owner.context.close();
});

test("the settings meet WCAG 2.2 AA in both looks, fit 320 px, and so do their windows", async ({
	browser,
}) => {
	const { page } = await arriveAsOwner(browser);
	const complaints = complaintsOf(page);
	for (const path of SETTINGS) {
		await page.goto(path);
		expect(await faultsInAllLooks(page), path).toEqual([]);
	}
	await page.goto("/settings/invites");
	await page.getByRole("button", { name: "Make an invite link" }).click();
	await expect(page.getByRole("dialog")).toBeVisible();
	expect(await faultsInAllLooks(page), "the window").toEqual([]);
	expect(complaints).toEqual([]);
});

/** The same person on a second device, through the real form. */
async function signedInPhone(
	browser: Parameters<typeof arrive>[0],
	person: { handle: string; password: string },
): Promise<Page> {
	const context = await browser.newContext({
		userAgent:
			"Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
	});
	const page = await context.newPage();
	await page.goto("/sign-in");
	await new DoorPage(page).signIn(person.handle, person.password);
	await page.waitForURL("**/feed");
	return page;
}

/** Whether the browser keeps anything of what this person has read. */
function keptBy(page: Page, personId: string): Promise<boolean> {
	return page.evaluate(async (id) => {
		const databases = await indexedDB.databases();
		const opened = localStorage.getItem("chit-chat:kept") ?? "";
		const pictures = await caches.keys();
		return [opened, ...pictures, ...databases.map(({ name }) => name ?? "")]
			.filter((one) => !one.startsWith("chit-chat-outbox-"))
			.some((one) => one.includes(id));
	}, personId);
}
