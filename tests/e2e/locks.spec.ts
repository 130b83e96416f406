import { mkdirSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { complaintsOf, faultsInAllLooks } from "./checks";
import { DoorPage } from "./pages/door";
import { arrive, arriveAsOwner, OWNER } from "./people";
import { test } from "./test";

const SHOTS = process.env.SHOTS;

/** A picture to look at, on a phone and a desktop, when a folder is named. */
async function shoot(page: Page, name: string): Promise<void> {
	if (!SHOTS) return;
	mkdirSync(SHOTS, { recursive: true });
	const before = page.viewportSize();
	for (const size of [
		{ width: 390, height: 844 },
		{ width: 1280, height: 800 },
	]) {
		await page.setViewportSize(size);
		await page.screenshot({ path: `${SHOTS}/${name}-${size.width}.png` });
	}
	if (before) await page.setViewportSize(before);
}

test("two steps: switched on with an app, asked at sign-in, and a recovery code in place of the phone", async ({
	browser,
}) => {
	const { codeOf, stepAt } = await import("@/lib/two-step/totp.server");
	const { page, context, person } = await arrive(browser);
	const complaints = complaintsOf(page);
	await page.goto("/settings/security");
	await shoot(page, "security");
	expect(await faultsInAllLooks(page)).toEqual([]);
	await page.getByRole("button", { name: "Turn on two steps" }).click();
	const window = page.getByRole("dialog");
	await window.getByLabel("Password", { exact: true }).fill("not it");
	await window.getByRole("button", { name: "Continue" }).click();
	await expect(window.getByText("not your present password")).toBeVisible();
	await window.getByLabel("Password", { exact: true }).fill(person.password);
	await window.getByRole("button", { name: "Continue" }).click();
	const spelled = await window.getByLabel("Or type this").inputValue();
	await shoot(page, "scan");
	expect(await faultsInAllLooks(page)).toEqual([]);
	const secret = fromBase32(spelled);
	const code = (by: number) => codeOf(secret, stepAt(Date.now()) + by);
	await window.getByLabel("The code that the app shows").fill(code(0));
	await window.getByRole("button", { name: "Continue" }).click();
	await expect(window.getByRole("listitem")).toHaveCount(10);
	const codes = await window.getByRole("listitem").allTextContents();
	await shoot(page, "codes");
	expect(await faultsInAllLooks(page)).toEqual([]);
	await window.getByRole("button", { name: "I have kept them" }).click();
	await expect(page.getByText("10 recovery codes left.")).toBeVisible();
	expect(complaints).toEqual([]);

	await context.clearCookies();
	// A script is told no more than the page, and gets no session.
	const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
	for (const [password, problem] of [
		["not hers", "wrong_credentials"],
		[person.password, "code_needed"],
	]) {
		const answer = await page.request.post("/api/auth/callback/credentials", {
			data: { csrfToken, handle: person.handle, password },
		});
		expect(answer.status()).toBe(401);
		expect((await answer.json()).problem.code).toBe(problem);
	}
	expect((await page.request.get("/api/me")).status()).toBe(401);
	await context.clearCookies();
	await page.goto("/sign-in?next=/settings/security");
	const door = new DoorPage(page);
	await door.signIn(person.handle, person.password);
	await page.waitForURL(/\/sign-in\/code/);
	expect(await faultsInAllLooks(page)).toEqual([]);
	await shoot(page, "code");
	// Half signed in is not signed in.
	expect((await page.request.get("/api/me")).status()).toBe(401);
	const field = page.getByLabel("Code", { exact: true });
	await field.fill("12345");
	await page.getByRole("button", { name: "Continue" }).click();
	await expect(page.getByText("This code is not right")).toBeVisible();
	await field.fill(code(1));
	await page.getByRole("button", { name: "Continue" }).click();
	await page.waitForURL("**/settings/security");

	await context.clearCookies();
	await page.goto("/sign-in");
	await door.signIn(person.handle, person.password);
	await page.waitForURL(/\/sign-in\/code/);
	await page.getByRole("button", { name: "Use a recovery code" }).click();
	await page.getByLabel("Recovery code").fill(codes[0] ?? "");
	await page.getByRole("button", { name: "Continue" }).click();
	await page.waitForURL("**/feed");
	await page.goto("/settings/security");
	await expect(page.getByText("9 recovery codes left.")).toBeVisible();
});

test("a passkey: added with the password, opens the account without one, and is removed", async ({
	browser,
}) => {
	const { page, context, person } = await arrive(browser);
	const devtools = await context.newCDPSession(page);
	await devtools.send("WebAuthn.enable");
	await devtools.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	// A device that answers at once would also answer what the sign-in page only offers.
	await page.addInitScript(() => {
		if (!location.hash.includes("offer"))
			PublicKeyCredential.isConditionalMediationAvailable = async () => false;
	});
	await page.goto("/settings/security");
	await page.getByRole("button", { name: "Add a passkey" }).click();
	const window = page.getByRole("dialog");
	await window.getByLabel("A name for it").fill("Kitchen tablet");
	await window.getByLabel("Password", { exact: true }).fill(person.password);
	await shoot(page, "add-passkey");
	expect(await faultsInAllLooks(page)).toEqual([]);
	await window.getByRole("button", { name: "Continue" }).click();
	await expect(page.getByText("Kitchen tablet")).toBeVisible();
	await page.getByRole("button", { name: "Rename Kitchen tablet" }).click();
	await window.getByLabel("A name for it").fill("Hall tablet");
	await window.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Hall tablet", { exact: true })).toBeVisible();
	await shoot(page, "passkeys");

	await context.clearCookies();
	await page.goto("/sign-in?next=/settings/security");
	await shoot(page, "sign-in");
	expect(await faultsInAllLooks(page)).toEqual([]);
	await page.getByRole("button", { name: "Use a passkey" }).click();
	await page.waitForURL("**/settings/security");
	await expect(page.getByText(/last used today/)).toBeVisible();

	// Where the browser offers keys by itself, choosing one is all there is to do; this device chooses at once.
	await context.clearCookies();
	await page.goto("/sign-in?next=/settings/security#offer", {
		waitUntil: "commit",
	});
	await page.waitForURL("**/settings/security");

	await page.goto("/settings/security");
	await page.getByRole("button", { name: "Remove Hall tablet" }).click();
	await page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Remove" })
		.click();
	await expect(page.getByText("You have none yet.")).toBeVisible();
	await context.clearCookies();
	await page.goto("/sign-in");
	await page.getByRole("button", { name: "Use a passkey" }).click();
	await expect(
		page.getByText("This passkey does not open an account here."),
	).toBeVisible();
	expect((await page.request.get("/api/me")).status()).toBe(401);
});

test("the owner makes a link to a new password, and it works once", async ({
	browser,
}) => {
	const { person, page: theirs } = await arrive(browser, {
		displayName: "Forgetful Frida",
	});
	const { page } = await arriveAsOwner(browser);
	await theirs.goto("/settings");
	await page.goto(`/people/${person.handle}`);
	await page.getByRole("button", { name: "Make the link" }).click();
	const window = page.getByRole("dialog");
	await shoot(page, "reset-ask");
	expect(await faultsInAllLooks(page)).toEqual([]);
	await window.getByLabel("Password", { exact: true }).fill(OWNER.password);
	await window.getByRole("button", { name: "Make the link" }).click();
	const link = await window
		.getByRole("textbox", { name: "Link to a new password" })
		.inputValue();
	await shoot(page, "reset-link");
	expect(await faultsInAllLooks(page)).toEqual([]);

	const fresh = await (await browser.newContext()).newPage();
	await fresh.goto(link);
	await shoot(fresh, "reset");
	expect(await faultsInAllLooks(fresh)).toEqual([]);
	await fresh.getByLabel("New password").fill("a phrase she will keep");
	await fresh.getByRole("button", { name: "Set password" }).click();
	await fresh.waitForURL("**/feed");
	await expect(theirs).toHaveURL(/\/sign-in/);

	const late = await (await browser.newContext()).newPage();
	for (const gone of [link, link.replace(/.$/, "_"), "/reset/unknown"]) {
		await late.goto(gone);
		await expect(
			late.getByRole("heading", { name: "This link opens nothing" }),
		).toBeVisible();
	}
});

test("a class gets a sheet of cards that prints on A4, and it is taken back together", async ({
	browser,
}) => {
	const { page } = await arriveAsOwner(browser, { colorScheme: "dark" });
	await page.goto("/settings/invites");
	await page.getByLabel("How many cards").fill("20");
	await page.getByRole("button", { name: "Make the cards" }).click();
	await page.waitForURL(/\/settings\/invites\/.+/);
	await expect(page.getByRole("img", { name: /^QR code of card/ })).toHaveCount(
		20,
	);
	await shoot(page, "sheet");
	expect(await faultsInAllLooks(page)).toEqual([]);
	const pdf = await page.pdf({
		...(SHOTS && { path: `${SHOTS}/sheet.pdf` }),
		preferCSSPageSize: true,
		printBackground: true,
	});
	const text = pdf.toString("latin1");
	// A4 is 595 by 842 points; at least six cards stand on one, whole.
	expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
	const pages = text.match(/\/Type \/Page\b/g) ?? [];
	expect(pages.length).toBeGreaterThan(1);
	expect(pages.length).toBeLessThanOrEqual(4);
	const { pathname } = new URL(page.url());
	await page.goto("/settings/invites");
	await shoot(page, "invites");
	const shown = page.locator(`a[href="${pathname}"]`);
	await page
		.getByRole("listitem")
		.filter({ has: shown })
		.getByRole("button", { name: "Take back all" })
		.click();
	await page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Take back all" })
		.click();
	await expect(page.getByText("The cards are taken back.")).toBeVisible();
	await expect(shown).toHaveCount(0);
	const answer = await page.request.get(pathname);
	expect(answer.status()).toBe(404);
});

/** A spelled secret as an app reads it. */
function fromBase32(spelled: string): Buffer {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	const bits = [...spelled.replaceAll(" ", "")]
		.map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"))
		.join("");
	const bytes = bits.match(/.{8}/g) ?? [];
	return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
