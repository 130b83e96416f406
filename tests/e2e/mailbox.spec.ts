import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { axeFaults, complaintsOf, isWiderThanScreen } from "./checks";
import { arrive } from "./people";
import { test } from "./test";

const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: "light" };
const DESKTOP = { viewport: { width: 1280, height: 800 }, colorScheme: "dark" };

/** The view as it is: nothing for axe, nothing wider than the screen; and a picture for who looks (`PICTURES=<folder>`). */
async function look(page: Page, view: string): Promise<void> {
	const folder = process.env.PICTURES;
	if (folder) await page.screenshot({ path: `${folder}/${view}.png` });
	expect([view, await axeFaults(page)]).toEqual([view, []]);
	expect([view, await isWiderThanScreen(page)]).toEqual([view, false]);
}

/** Chooses somebody by the keyboard alone. */
async function addressTo(page: Page, name: string): Promise<void> {
	const field = page.getByRole("combobox", { name: "To" });
	await field.pressSequentially(name);
	await expect(page.getByRole("option", { name })).toBeVisible();
	await field.press("Enter");
	await expect(
		page.getByRole("button", { name: `Remove ${name}` }),
	).toBeVisible();
}

for (const [name, options] of [
	["phone", PHONE],
	["desktop", DESKTOP],
] as const)
	test(`a letter goes out, is read, answered and thrown away on a ${name}`, async ({
		browser,
	}) => {
		const { befriend } = await import("@/tests/setup/talk");
		const tag = randomUUID().slice(0, 6);
		const setting = options as Parameters<typeof browser.newContext>[0];
		const ann = await arrive(browser, { displayName: `Ann ${tag}` }, setting);
		const bob = await arrive(browser, { displayName: `Bob ${tag}` }, setting);
		const cat = await arrive(browser, { displayName: `Cat ${tag}` }, setting);
		await befriend(ann.person, bob.person);
		await befriend(bob.person, cat.person);
		const complaints = complaintsOf(ann.page);
		await bob.page.goto("/mailbox");
		await look(bob.page, `empty-${name}`);

		const { page } = ann;
		await page.goto("/mailbox/new");
		await addressTo(page, `Bob ${tag}`);
		await addressTo(page, `Cat ${tag}`);
		await page.getByRole("textbox", { name: "Subject" }).fill("Plums");
		await page
			.getByRole("textbox", { name: "Letter", exact: true })
			.fill("Dear both,\n\nthe tree is **full**. Come and pick some!\n\nAnn");
		await page.locator("input[type=file]").setInputFiles({
			name: "recipe.txt",
			mimeType: "text/plain",
			buffer: Buffer.from("plums and sugar"),
		});
		await expect(page.getByText("1 of 1")).toBeAttached();
		await expect(page.getByText("Draft saved")).toBeVisible();
		await look(page, `compose-${name}`);
		// Reloaded in the middle it is all there.
		await page.reload();
		await expect(page.getByRole("textbox", { name: "Subject" })).toHaveValue(
			"Plums",
		);
		await expect(page.getByText("recipe.txt")).toBeVisible();
		await page.getByRole("button", { name: "Send", exact: true }).click();
		await expect(page.getByText("The letter is sent.")).toBeVisible();

		// It came by itself.
		const line = bob.page.getByRole("link", { name: /Plums/ });
		await expect(line).toBeVisible();
		await expect(
			bob.page.getByRole("link", { name: /^1 unread Letters/ }),
		).toBeVisible();
		await look(bob.page, `inbox-${name}`);
		await line.click();
		const sheet = bob.page.getByRole("article", { name: "Plums" });
		await expect(sheet.getByText("Come and pick some!")).toBeVisible();
		await expect(sheet.getByRole("img", { name: /^Postmark: / })).toBeVisible();
		await expect(sheet.getByText("recipe.txt")).toBeVisible();
		await look(bob.page, `letter-${name}`);

		await bob.page.getByRole("link", { name: "Reply to all" }).click();
		const body = bob.page.getByRole("textbox", { name: "Letter", exact: true });
		await expect(body).toHaveValue(/> Dear both,/);
		await expect(
			bob.page.getByRole("textbox", { name: "Subject" }),
		).toHaveValue("Re: Plums");
		for (const who of ["Ann", "Cat"])
			await expect(
				bob.page.getByRole("button", { name: `Remove ${who} ${tag}` }),
			).toBeVisible();
		await body.press("Control+Home");
		await body.pressSequentially("I bring a basket.");
		await look(bob.page, `reply-${name}`);
		await bob.page.getByRole("button", { name: "Send", exact: true }).click();
		await expect(bob.page.getByText("The letter is sent.")).toBeVisible();

		await page.getByRole("link", { name: /Re: Plums/ }).click();
		await expect(
			page
				.getByRole("article", { name: "Re: Plums" })
				.getByText("I bring a basket."),
		).toBeVisible();
		await page.getByRole("button", { name: "Move to trash" }).click();
		await expect(page.getByText("1 letter moved to the trash.")).toBeVisible();
		await page.goto("/mailbox/trash");
		await page.getByRole("link", { name: /Re: Plums/ }).click();
		await page.getByRole("button", { name: "Put back" }).click();
		await expect(page.getByText("1 letter put back.")).toBeVisible();
		await page.goto("/mailbox");
		await expect(page.getByRole("link", { name: /Re: Plums/ })).toBeVisible();

		// Ann is a stranger to Cat: her letter waits.
		await cat.page.goto("/mailbox/requests");
		await cat.page.getByRole("link", { name: /Plums/ }).click();
		await look(cat.page, `request-${name}`);
		await cat.page.getByRole("button", { name: "Accept" }).click();
		await expect(cat.page.getByText("Done.")).toBeVisible();
		expect(complaints).toEqual([]);
	});
