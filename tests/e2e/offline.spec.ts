import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults } from "./checks";
import { expectKept, left } from "./kept-device";
import { ChatPage } from "./pages/chat";
import { test } from "./test";

test("the chats open without a line, are written in, and go on when it is back; signing out leaves nothing", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const bobsName = bob.person.displayName;
	await bob.chat.open(id);
	await bob.chat.say("before the tunnel");
	await ann.chat.open(id);
	await expect(ann.chat.text("before the tunnel")).toBeVisible();
	await expectKept(ann.page, "before the tunnel");
	await ann.page.close();

	await ann.context.setOffline(true);
	const page = await ann.context.newPage();
	const chat = new ChatPage(page);
	await page.goto("/conversations");
	await chat.listed(bobsName).click();
	await expect(page).toHaveURL(`/conversations/${id}`);
	await expect(chat.text("before the tunnel")).toBeVisible();
	await chat.say("from the tunnel");
	await chat.expectTick("from the tunnel", "Waiting to be sent");
	expect(await axeFaults(page)).toEqual([]);

	await bob.chat.say("meanwhile");
	await ann.context.setOffline(false);
	await expect(chat.text("meanwhile")).toBeVisible();
	await chat.expectTick("from the tunnel", "Read");
	await expect(bob.chat.text("from the tunnel")).toBeVisible();
	expect((await chat.texts()).sort()).toEqual([
		"before the tunnel",
		"from the tunnel",
		"meanwhile",
	]);

	await page.goto("/settings");
	await page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" })
		.click();
	await page.waitForURL("**/sign-in");
	await expect.poll(() => left(page, ann.person.personId)).toEqual([]);
	await ann.context.setOffline(true);
	await page.goto(`/conversations/${id}`);
	await expect(
		page.getByRole("heading", { name: "You are offline" }),
	).toBeVisible();
});
