import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { axeFaults } from "./checks";
import { ChatPage } from "./pages/chat";
import { DoorPage } from "./pages/door";
import { arrive, arriveAsOwner, invitePath, OWNER } from "./people";
import { test } from "./test";

const PHONE = { viewport: { width: 390, height: 844 } };

test("a guest comes in by a name, talks live, makes an account and keeps what was said", async ({
	browser,
}) => {
	const { goIn } = await import("@/tests/setup/communities");
	const { lobby } = await import("@/lib/communities/lobby.server");
	const tag = randomUUID().slice(0, 8);
	const owner = await arriveAsOwner(browser);
	await owner.page.goto("/settings/server");
	await owner.page
		.getByLabel("Guests", { exact: true })
		.selectOption({ label: "For 8 hours" });
	await owner.page.getByRole("button", { name: "Save" }).click();
	await expect(owner.page.getByText("Saved")).toBeVisible();
	expect(await axeFaults(owner.page)).toEqual([]);

	const ann = await arrive(browser, { displayName: `Ann ${tag}` });
	const id = await lobby();
	await goIn(ann.person, id);
	const annsChat = new ChatPage(ann.page);
	await annsChat.open(id);

	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await page.goto("/");
	await page.getByRole("link", { name: "Come in as a guest" }).click();
	await page.waitForURL("**/guest");
	const name = page.getByRole("textbox", { name: "Your name" });
	const enter = page.getByRole("button", { name: "Come in as a guest" });
	await name.fill(OWNER.displayName.toUpperCase());
	await enter.click();
	await expect(page.getByText("Somebody here goes by that name")).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
	await name.fill(`Ola ${tag}`);
	await enter.click();
	await page.waitForURL(`**/conversations/${id}`);
	await expect(annsChat.log.getByText(`Guest Ola ${tag} joined`)).toBeVisible();

	const chat = new ChatPage(page);
	await chat.open(id);
	await chat.say(`Hello from outside ${tag}`);
	await expect(annsChat.text(`Hello from outside ${tag}`)).toBeVisible();
	await expect(
		annsChat.log.getByText(`Guest Ola ${tag}`, { exact: true }),
	).toBeVisible();
	await annsChat.say(`Welcome ${tag}`);
	await expect(chat.text(`Welcome ${tag}`)).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
	for (const path of ["/people", "/contacts", "/search", "/groups/new"])
		expect((await page.goto(path, { waitUntil: "commit" }))?.status()).toBe(
			404,
		);

	await page.goto("/settings");
	await page.getByRole("link", { name: "Stay here" }).click();
	await page.waitForURL("**/settings/account");
	expect(await axeFaults(page)).toEqual([]);
	const door = new DoorPage(page);
	await expect(door.field("displayName")).toHaveValue(`Ola ${tag}`);
	await page
		.getByRole("textbox", { name: "Invite link" })
		.fill(`http://chat.test${await invitePath()}`);
	const account = { handle: `ola.${tag}`, password: "Kitchen window 42" };
	await door.createAccount(account);
	await page.waitForURL("**/conversations");
	await expect(page.getByRole("link", { name: "People" })).toBeVisible();
	await chat.open(id);
	await expect(chat.row(`Hello from outside ${tag}`)).toBeVisible();
	await chat.say(`Here to stay ${tag}`);
	await annsChat.open(id);
	await expect(annsChat.text(`Here to stay ${tag}`)).toBeVisible();
	await expect(annsChat.log.getByText(`Guest Ola ${tag}`)).toHaveCount(0);
});

test("a channel's link brings a guest into that channel alone, and the owner ends the visit", async ({
	browser,
}) => {
	const { madeCommunity } = await import("@/tests/setup/communities");
	const { letGuestsIn } = await import("@/tests/setup/guests");
	const tag = randomUUID().slice(0, 8);
	const owner = await arriveAsOwner(browser);
	await letGuestsIn({ ...owner.person, role: "owner" });
	const ann = await arrive(browser, { displayName: `Ann ${tag}` });
	const { channelId } = await madeCommunity(ann.person, {
		name: `Village ${tag}`,
		channel: `Square ${tag}`,
	});
	await ann.page.goto(`/conversations/${channelId}/info`);
	await ann.page.getByRole("checkbox", { name: "Guests too" }).check();
	await ann.page.getByRole("button", { name: "Make a link" }).click();
	const link = ann.page.getByRole("dialog", { name: "Invite link" });
	await expect(link).toBeVisible();
	expect(await axeFaults(ann.page)).toEqual([]);
	const field = link.getByRole("textbox", { name: "Invite link" });
	const { pathname } = new URL(await field.inputValue());

	const { page } = await browser.newContext(PHONE).then(async (context) => ({
		page: await context.newPage(),
	}));
	await page.goto(pathname);
	await expect(
		page.getByRole("heading", { name: `Square ${tag}`, exact: true }),
	).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole("textbox", { name: "Your name" }).fill(`Kari ${tag}`);
	await page.getByRole("button", { name: "Come in as a guest" }).click();
	await page.waitForURL(`**/conversations/${channelId}`);
	const chat = new ChatPage(page);
	await chat.open(channelId);
	await chat.say(`Hello square ${tag}`);
	const annsChat = new ChatPage(ann.page);
	await annsChat.open(channelId);
	await expect(annsChat.text(`Hello square ${tag}`)).toBeVisible();
	const elsewhere = await page.goto("/communities", { waitUntil: "commit" });
	expect(elsewhere?.status()).toBe(404);
	await page.goto("/settings/account");
	await expect(page.getByText("Your visit lasts until")).toBeVisible();
	await chat.open(channelId);

	await owner.page.goto("/settings/server");
	await owner.page
		.getByRole("button", { name: `End the visit of Kari ${tag}` })
		.click();
	await owner.page
		.getByRole("alertdialog")
		.getByRole("button", { name: "End the visit" })
		.click();
	await page.waitForURL(/sign-in|\/$|guest/);
	await expect(annsChat.log.getByText(`Guest Kari ${tag} left`)).toBeVisible();
});
