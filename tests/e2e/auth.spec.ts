import { expect } from "@playwright/test";
import { DoorPage } from "./pages/door";
import { arrive, invitePath, OWNER } from "./people";
import { test } from "./test";

const fresh = (prefix: string) =>
	`${prefix}${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

test.describe("registering", () => {
	test("by an invite link: faults at their fields, nothing typed is lost, then signed in at once", async ({
		page,
		browser,
	}) => {
		const path = await invitePath(1);
		await page.goto(path);
		const door = new DoorPage(page);
		const handle = fresh("kari");
		await door.createAccount({
			handle: "admin",
			displayName: "Kari Nordmann",
			password: "short",
			email: "nonsense",
		});
		await expect(door.field("password")).toBeFocused();
		expect(await door.descriptionOf("password")).toContain(
			"At least 8 characters",
		);
		expect(await door.descriptionOf("email")).toContain(
			"not an e-mail address",
		);
		await expect(door.field("displayName")).toHaveValue("Kari Nordmann");
		await expect(door.field("password")).toHaveValue("short");

		await door.createAccount({
			password: "  a rather long phrase ",
			email: "",
		});
		await expect(door.field("handle")).toBeFocused();
		expect(await door.descriptionOf("handle")).toContain("kept for the server");
		await door.createAccount({ handle: OWNER.handle });
		await expect.poll(() => door.descriptionOf("handle")).toContain("taken");
		await expect(door.field("password")).toHaveValue("  a rather long phrase ");
		await door.createAccount({ handle });
		await page.waitForURL("**/feed");

		// The link was for one person.
		const other = await (await browser.newContext()).newPage();
		await other.goto(path);
		await expect(
			other.getByRole("heading", { name: "This invite no longer works" }),
		).toBeVisible();
		// The password counts exactly as it was typed.
		await other.goto("/sign-in");
		await new DoorPage(other).signIn(handle, "a rather long phrase");
		await expect(
			other.getByRole("alert").filter({ hasText: "not right" }),
		).toBeVisible();
		await new DoorPage(other).signIn(handle, "  a rather long phrase ");
		await other.waitForURL("**/feed");
	});

	test("without an invite the page says how to get one", async ({ page }) => {
		await page.goto("/register");
		await expect(
			page.getByRole("heading", { name: "You need an invite" }),
		).toBeVisible();
	});

	test("works before any script has come", async ({ browser }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(await invitePath(1));
		const door = new DoorPage(page);
		await door.createAccount({
			handle: fresh("noscript"),
			displayName: "Quiet",
			password: "short",
		});
		await expect(door.field("displayName")).toHaveValue("Quiet");
		expect(await door.descriptionOf("password")).toContain(
			"At least 8 characters",
		);
		await door.createAccount({ password: "a rather long phrase" });
		await page.waitForURL("**/feed");
		await context.close();
	});
});

test.describe("signing in", () => {
	test("goes back to where one wanted to go, and never to another site", async ({
		browser,
	}) => {
		const { person } = await arrive(browser);
		for (const [next, path] of [
			["/settings/invites", "/settings/invites"],
			["//evil.test/x", "/feed"],
			["/\\evil.test", "/feed"],
			["https://evil.test", "/feed"],
		] as const) {
			const context = await browser.newContext();
			const page = await context.newPage();
			await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
			const typed = ` ${person.handle.toUpperCase()} `;
			await new DoorPage(page).signIn(typed, person.password);
			await page.waitForURL(`**${path}`);
			await context.close();
		}
		const stranger = await (await browser.newContext()).newPage();
		await stranger.goto("/settings/security");
		await expect(stranger).toHaveURL(/\/sign-in\?next=%2Fsettings%2Fsecurity$/);
	});

	test("a wrong name and a wrong password read the same, and the fields stay", async ({
		browser,
		page,
	}) => {
		const { person } = await arrive(browser);
		await page.goto("/sign-in");
		const door = new DoorPage(page);
		const alert = page.getByRole("alert").filter({ hasText: /./ });
		await door.signIn(person.handle, "certainly not it");
		await expect(alert).toBeVisible();
		const words = await alert.textContent();
		await expect(door.field("password")).toHaveValue("certainly not it");
		await page.reload();
		await door.signIn(fresh("nobody"), "certainly not it");
		await expect(alert).toHaveText(words ?? "");
	});

	test("the password can be looked at, and a manager knows the fields", async ({
		page,
	}) => {
		await page.goto("/sign-in");
		const door = new DoorPage(page);
		await door.fill({ password: "open sesame" });
		await expect(door.field("password")).toHaveAttribute("type", "password");
		await page.getByRole("button", { name: "Show password" }).click();
		await expect(door.field("password")).toHaveAttribute("type", "text");
		await expect(door.field("password")).toHaveAttribute(
			"autocomplete",
			"current-password",
		);
		await expect(door.field("handle")).toHaveAttribute(
			"autocomplete",
			"username webauthn",
		);
		expect(await door.field("password").getAttribute("maxlength")).toBeNull();
	});
});
