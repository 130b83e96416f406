import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { faultsInAllLooks } from "./checks";
import { test } from "./test";

test("list, chat and request meet WCAG 2.2 AA in both looks and fit 320 px", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser, { areFriends: false });
	await ann.chat.open(id);
	expect(await faultsInAllLooks(ann.page), "nothing said").toEqual([]);
	await ann.chat.say("See https://example.com/ 👍");
	await bob.chat.open(id);
	await expect(bob.page.getByRole("button", { name: "Accept" })).toBeVisible();
	expect(await faultsInAllLooks(bob.page), "the request").toEqual([]);
	await bob.page.getByRole("button", { name: "Accept" }).click();
	await bob.chat.say("Hello");
	await bob.chat.expectTick("Hello", "Read");
	expect(await faultsInAllLooks(bob.page), "the chat").toEqual([]);
	await bob.page.goto("/conversations");
	await expect(bob.chat.listed(ann.person.displayName)).toBeVisible();
	expect(await faultsInAllLooks(bob.page), "the list").toEqual([]);
});

test("a chat is had by keyboard alone: list, field, history, newest", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	for (let n = 1; n <= 60; n++) await say(bob.person, id, `message ${n}`);
	await ann.page.goto("/conversations");
	const row = ann.chat.listed(bob.person.displayName);
	await row.focus();
	await ann.page.keyboard.press("Enter");
	await expect(ann.chat.field).toBeFocused();
	await ann.page.keyboard.type("by keyboard");
	await ann.page.keyboard.press("Enter");
	await expect(ann.chat.text("by keyboard")).toBeInViewport();
	await ann.page.keyboard.press("PageUp");
	await ann.page.keyboard.press("PageUp");
	await expect(ann.chat.text("by keyboard")).not.toBeInViewport();
	await ann.page.keyboard.press("Escape");
	await expect(ann.chat.text("by keyboard")).toBeInViewport();
	await expect(ann.chat.field).toBeFocused();
});

test("a new message is said to screen readers once, with who says it", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await bob.chat.say("psst");
	const said = ann.page.locator("[aria-live=polite]").getByText("psst");
	await expect(said).toHaveText(`${bob.person.displayName}: psst`);
	await expect(ann.page.getByRole("log")).toHaveAttribute("aria-live", "off");
	await ann.chat.say("heard");
	await expect(
		ann.page.locator("[aria-live=polite]").getByText("heard"),
	).toHaveCount(0);
});
