import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { arriveThree } from "./group-people";
import { ChatPage } from "./pages/chat";
import { DoorPage } from "./pages/door";
import { arrive, invitePath } from "./people";
import { test } from "./test";

test("three make a group, talk, rename it, and who is removed is out at once", async ({
	browser,
}) => {
	const { ann, bob, cid } = await arriveThree(browser);
	for (const { page } of [bob, cid]) await page.goto("/conversations");
	await ann.page.goto("/conversations");
	await ann.page.getByRole("link", { name: "New group" }).click();
	await ann.page.getByLabel("Group name").fill("Choir");
	for (const { person } of [bob, cid])
		await ann.page.getByRole("checkbox", { name: person.displayName }).check();
	await ann.page.getByRole("button", { name: "Create group" }).click();
	await ann.page.waitForURL("**/conversations/*-*");
	await expect(ann.chat.text("You created “Choir”")).toBeVisible();

	for (const { chat } of [bob, cid]) await chat.listed("Choir").click();
	await ann.chat.say("Tuesday at seven?");
	await expect(bob.chat.text("Tuesday at seven?")).toBeVisible();
	await expect(cid.chat.text("Tuesday at seven?")).toBeVisible();
	await ann.chat.expectTick("Tuesday at seven?", "Read");
	await ann.chat
		.row("Tuesday at seven?")
		.getByRole("button", { name: "See who has read it" })
		.click();
	for (const { person } of [bob, cid])
		await expect(ann.page.getByRole("list", { name: "Read by" })).toContainText(
			person.displayName,
		);
	await ann.page.keyboard.press("Escape");
	await expect(
		bob.chat.log.getByText(ann.person.displayName, { exact: true }),
	).toBeVisible();

	await bob.chat.field.pressSequentially("Y");
	await cid.chat.field.pressSequentially("Y");
	await expect(
		ann.page.getByText(
			new RegExp(
				`(${bob.person.displayName} and ${cid.person.displayName}|${cid.person.displayName} and ${bob.person.displayName}) are writing…`,
			),
		),
	).toBeVisible();

	await ann.page.getByRole("link", { name: /Choir/ }).last().click();
	await ann.page.getByRole("button", { name: "Edit group" }).click();
	await ann.page.getByLabel("Group name").fill("Band");
	await ann.page
		.getByRole("dialog")
		.getByRole("button", { name: "Save" })
		.click();
	await expect(
		bob.page.getByRole("heading", { name: "Band", level: 2 }),
	).toBeVisible();
	await expect(
		bob.chat.text(`${ann.person.displayName} changed the name to “Band”`),
	).toBeVisible();

	await ann.page
		.getByRole("button", { name: `Options for ${cid.person.displayName}` })
		.click();
	await ann.page
		.getByRole("menuitem", { name: "Remove from the group" })
		.click();
	await ann.page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Remove from the group" })
		.click();
	await expect(
		cid.page.getByText("You are not in this group any more"),
	).toBeVisible();
	await expect(cid.chat.field).toHaveCount(0);
	await expect(
		bob.chat.text(
			`${ann.person.displayName} removed ${cid.person.displayName}`,
		),
	).toBeVisible();
	await bob.chat.say("Only us now");
	await cid.page.reload();
	await expect(
		cid.page.getByText("This conversation is not here"),
	).toBeVisible();
	await expect(cid.chat.listed("Band")).toHaveCount(0);
});

test("somebody who is asked by no friend says yes first; an announcement group is for reading", async ({
	browser,
}) => {
	const { ann, bob, id } = await arriveThree(browser, { group: "News" });
	// The end of an id: its beginning is the hour.
	const dan = await arrive(browser, { displayName: `Dan ${id.slice(-6)}` });
	const chat = new ChatPage(dan.page);
	await dan.page.goto("/conversations");
	await ann.page.goto(`/conversations/${id}/info`);
	await ann.page.getByRole("button", { name: "Add people" }).click();
	await ann.page.getByRole("searchbox").fill(dan.person.displayName);
	await ann.page
		.getByRole("checkbox", { name: dan.person.displayName })
		.check();
	await ann.page.getByRole("button", { name: "Add", exact: true }).click();
	await expect(ann.page.getByText(/1 person asked/).first()).toBeVisible();
	await expect(
		ann.page.getByRole("list", { name: "Asked, not answered yet" }),
	).toContainText(dan.person.displayName);

	await chat.listed("News").click();
	await expect(
		dan.page.getByText(`${ann.person.displayName} wants to add you to News`),
	).toBeVisible();
	await dan.page.getByRole("button", { name: "Accept" }).click();
	await chat.say("Glad to be here");
	await expect(ann.page.getByRole("list", { name: "Members" })).toContainText(
		dan.person.displayName,
	);

	await bob.chat.open(id);
	await ann.page.getByRole("switch", { name: "Only admins write" }).check();
	await expect(
		bob.page.getByText("Only admins write in this group."),
	).toBeVisible();
	await expect(bob.chat.field).toHaveCount(0);
	await ann.chat.open(id);
	await ann.chat.say("Closed on Monday");
	await expect(bob.chat.text("Closed on Monday")).toBeVisible();
});

test("a link lets in who is signed in, and a visitor who makes an account first", async ({
	browser,
}) => {
	const { ann, bob, id } = await arriveThree(browser, { group: "Open house" });
	await ann.page.goto(`/conversations/${id}/info`);
	await ann.page.getByLabel("For how many people").fill("2");
	await ann.page.getByRole("button", { name: "Make a link" }).click();
	const link = await ann.page
		.getByRole("textbox", { name: "Invite link" })
		.inputValue();
	await expect(
		ann.page.getByRole("img", { name: "QR code of the link into the group" }),
	).toBeVisible();

	const dan = await arrive(browser, { displayName: "Dan" });
	await dan.page.goto(link);
	await expect(
		dan.page.getByRole("heading", { name: "Join Open house" }),
	).toBeVisible();
	await expect(dan.page.getByText("3 members")).toBeVisible();
	await dan.page.getByRole("button", { name: "Join the group" }).click();
	await dan.page.waitForURL(`**/conversations/${id}`);
	await expect(new ChatPage(dan.page).text("You joined")).toBeVisible();
	await dan.page.goto(link);
	await expect(
		dan.page.getByRole("link", { name: "Open the group" }),
	).toBeVisible();

	const visitor = await (await browser.newContext()).newPage();
	await visitor.goto(link);
	await expect(
		visitor.getByRole("heading", { name: "Join Open house" }),
	).toBeVisible();
	const path = await invitePath();
	await visitor.goto(`${path}&next=${new URL(link).pathname}`);
	await new DoorPage(visitor).createAccount({
		handle: `v${randomUUID().slice(0, 8)}`,
		displayName: "Vera Visitor",
		password: "Kitchen window 42",
	});
	await visitor.waitForURL(link);
	await visitor.getByRole("button", { name: "Join the group" }).click();
	await visitor.waitForURL(`**/conversations/${id}`);
	await bob.chat.open(id);
	await expect(bob.chat.text("Vera Visitor joined")).toBeVisible();

	const late = await arrive(browser);
	await late.page.goto(link);
	await expect(late.page.getByText("This link no longer works")).toBeVisible();
});

test("a chat is pinned, muted, archived and put aside as unread, and badges follow", async ({
	browser,
}) => {
	const { ann, bob, id } = await arriveThree(browser, { group: "Noise" });
	await bob.chat.open(id);
	await bob.page.goto("/conversations");
	const menu = async (item: string) => {
		await bob.chat.list
			.getByRole("button", { name: "Options for Noise" })
			.click();
		await bob.page.getByRole("menuitem", { name: item }).click();
	};
	await ann.chat.open(id);
	await ann.chat.say("one");
	await expect(bob.page).toHaveTitle(/^\(1\)/);
	await menu("Notifications");
	await bob.page.getByRole("radio", { name: "None" }).check();
	await expect(bob.page).not.toHaveTitle(/^\(1\)/);
	await bob.page.getByRole("radio", { name: "All messages" }).check();
	await expect(bob.page).toHaveTitle(/^\(1\)/);
	await bob.page.getByRole("button", { name: "1 hour" }).click();
	await expect(bob.page).not.toHaveTitle(/^\(1\)/);
	await bob.page.getByRole("button", { name: "Unmute" }).click();
	await bob.page.keyboard.press("Escape");
	await bob.chat.listed("Noise").click();
	await expect(bob.chat.text("one")).toBeVisible();
	await expect(bob.page).not.toHaveTitle(/^\(1\)/);

	await bob.page.goto("/conversations");
	await menu("Pin to the top");
	await expect(bob.chat.listed("Noise")).toContainText("Pinned");
	await menu("Mark as unread");
	await expect(bob.chat.listed("Noise")).toContainText("Marked as unread");
	await expect(bob.page).toHaveTitle(/^\(1\)/);
	await bob.chat.listed("Noise").click();
	await expect(bob.page).not.toHaveTitle(/^\(1\)/);

	await bob.page.goto("/conversations");
	await menu("Archive");
	await expect(bob.chat.listed("Noise")).toHaveCount(0);
	await bob.page.getByRole("button", { name: "Archived (1)" }).click();
	await expect(bob.chat.listed("Noise")).toBeVisible();
	await bob.page.reload();
	await expect(bob.chat.listed("Noise")).toHaveCount(0);
});
