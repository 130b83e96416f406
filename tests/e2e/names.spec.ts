import { expect, type Locator, type Page } from "@playwright/test";
import { axeFaults } from "./checks";
import { arriveThree } from "./group-people";
import { ChatPage } from "./pages/chat";
import { arriveAgain } from "./people";
import { test } from "./test";

test("a name has its person's menu wherever it stands: by a right click, from the keyboard, by a long press", async ({
	browser,
}) => {
	const { ann, bob, id } = await arriveThree(browser, { group: "Choir" });
	const name = bob.person.displayName;
	const { page } = ann;
	await bob.chat.open(id);
	await bob.chat.say("la la");
	await ann.chat.open(id);
	const menu = page.getByRole("menu", { name: `More about ${name}` });
	await ann.chat.log.getByText(name, { exact: true }).click({
		button: "right",
	});
	await expect(menu.getByRole("menuitem", { name: "Follow" })).toBeEnabled();
	expect(await axeFaults(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(menu).toBeHidden();

	// Who does not point comes there from the message's own menu.
	await ann.chat
		.row("la la")
		.getByRole("button", { name: "More about this message" })
		.click();
	await page.getByRole("menuitem", { name: `More about ${name}` }).click();
	await menu.getByRole("menuitem", { name: "Block" }).click();
	const question = page.getByRole("alertdialog", { name: `Block ${name}?` });
	await question.getByRole("button", { name: "Cancel" }).click();
	await expect(question).toBeHidden();

	const phone = await arriveAgain(browser, ann.person, {
		hasTouch: true,
		isMobile: true,
		viewport: { width: 390, height: 844 },
	});
	const link = await lookUp(phone.page, bob.person.handle);
	const directory = phone.page.url();
	await longPress(phone.page, link);
	await expect(phone.page).toHaveURL(directory);
	await phone.page.getByRole("menuitem", { name: "Message" }).click();
	await expect(new ChatPage(phone.page).field).toBeVisible();
	// The premise: a short tap on it leads to the person's page.
	await (await lookUp(phone.page, bob.person.handle)).tap();
	await expect(phone.page).toHaveURL(`/people/${bob.person.handle}`);
});

/** The name of the one person in the directory who is called so. */
async function lookUp(page: Page, handle: string): Promise<Locator> {
	await page.goto("/people");
	await page.getByRole("searchbox", { name: "Search people" }).fill(handle);
	const found = page.getByRole("list", { name: "People" });
	await expect(found.getByRole("listitem")).toHaveCount(1);
	return found.getByRole("link");
}

/** A finger that rests until the menu is there, and lets go. */
async function longPress(page: Page, on: Locator): Promise<void> {
	const box = await on.boundingBox();
	if (!box) throw new Error("nothing to press");
	const devices = await page.context().newCDPSession(page);
	const touch = (type: "touchStart" | "touchEnd", points: object[]) =>
		devices.send("Input.dispatchTouchEvent", {
			type,
			touchPoints: points as { x: number; y: number }[],
		});
	await touch("touchStart", [{ x: box.x + 20, y: box.y + 10 }]);
	await expect(page.getByRole("menuitem", { name: "Block" })).toBeVisible();
	await touch("touchEnd", []);
	await expect(page.getByRole("menuitem", { name: "Block" })).toBeVisible();
}
