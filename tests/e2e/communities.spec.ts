import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { axeFaults, complaintsOf, isWiderThanScreen } from "./checks";
import { ChatPage } from "./pages/chat";
import { arrive } from "./people";
import { test } from "./test";

/** The view as it is: nothing for axe, nothing wider than the screen; and a picture for who looks (`PICTURES=<folder>`). */
async function look(page: Page, view: string): Promise<void> {
	const folder = process.env.PICTURES;
	if (folder) await page.screenshot({ path: `${folder}/${view}.png` });
	expect([view, await axeFaults(page)]).toEqual([view, []]);
	expect([view, await isWiderThanScreen(page)]).toEqual([view, false]);
}

for (const [name, options] of [
	["phone", { viewport: { width: 390, height: 844 }, colorScheme: "light" }],
	["desktop", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }],
] as const)
	test(`the lobby and a community are found, entered and talked in on a ${name}`, async ({
		browser,
	}) => {
		const tag = randomUUID().slice(0, 6);
		const village = `Village ${tag}`;
		const ann = await arrive(browser, { displayName: `Ann ${tag}` }, options);
		const { page } = ann;
		const complaints = complaintsOf(page);
		await page.goto("/communities");
		await look(page, `communities-${name}`);
		await page.getByRole("button", { name: "Enter Lobby" }).click();
		const chat = new ChatPage(page);
		await expect(chat.log).toBeVisible();
		await chat.say(`Good morning ${tag}`);
		await chat.expectTick(`Good morning ${tag}`, "Sent");
		await look(page, `lobby-${name}`);

		await page.goto("/communities/new");
		await look(page, `new-${name}`);
		await page
			.getByRole("textbox", { name: "Name", exact: true })
			.fill(village);
		await page.getByRole("button", { name: "Make the community" }).click();
		await expect(page.getByRole("heading", { name: village })).toBeVisible();
		await page.getByRole("button", { name: "New channel" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByRole("textbox", { name: "Channel name" }).fill("Garden");
		await look(page, `channel-form-${name}`);
		await dialog.getByRole("button", { name: "Save" }).click();
		await expect(page.getByRole("link", { name: "Open Garden" })).toBeVisible();
		await look(page, `community-${name}`);

		const bob = await arrive(browser, { displayName: `Bob ${tag}` }, options);
		await bob.page.goto("/communities");
		await bob.page
			.getByRole("searchbox", { name: "Search communities and channels" })
			.fill(tag);
		await bob.page.getByRole("link", { name: new RegExp(village) }).click();
		await bob.page.getByRole("button", { name: "Enter Garden" }).click();
		const answer = new ChatPage(bob.page);
		await expect(answer.log).toBeVisible();
		await answer.say("Are the beans up?");
		await page.getByRole("link", { name: "Open Garden" }).click();
		await expect(chat.text("Are the beans up?")).toBeVisible();
		await expect(chat.log.getByText(`Bob ${tag}`).first()).toBeVisible();
		await look(page, `channel-${name}`);
		await page.goto(`${new URL(page.url()).pathname}/info`);
		await expect(page.getByRole("list", { name: "Members" })).toBeVisible();
		await look(page, `info-${name}`);
		expect(complaints).toEqual([]);
	});
