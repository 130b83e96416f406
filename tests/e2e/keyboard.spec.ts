import { expect, type Locator, type Page } from "@playwright/test";
import { flat } from "./media-people";
import { arrive, invitePath } from "./people";
import { test } from "./test";

/** More stops than any page has: whoever needs so many is caught in a trap. */
const STOPS_MAX = 60;

/** Walks by Tab (or Shift+Tab) until the focus is there, and asserts at each stop that one sees where one is. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
	await expect(target).toBeVisible();
	for (let stop = 0; stop < STOPS_MAX; stop++) {
		if (await target.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press(key);
		expect(await focusFault(page)).toBeNull();
	}
	throw new Error(`the Tab key does not come to ${target}`);
}

/** What is wrong with the focus as it is: lost, out of sight, or not to be seen. */
function focusFault(page: Page): Promise<string | null> {
	return page.evaluate(() => {
		const one = document.activeElement;
		// At the end of the page the browser's own controls have their turn.
		if (!one || one === document.body) return null;
		const name = one.outerHTML.slice(0, 120);
		const { top, right, bottom, left, width, height } =
			one.getBoundingClientRect();
		const insets = [bottom, right, innerHeight - top, innerWidth - left];
		if (Math.min(...insets) <= 0) return `${name} is off the screen`;
		const look = getComputedStyle(one);
		if (Math.min(width, height) < 2 || look.opacity === "0")
			return `${name} cannot be seen`;
		const ring =
			look.outlineStyle === "none" ? 0 : Number.parseFloat(look.outlineWidth);
		return ring < 2 ? `${name} has no focus ring` : null;
	});
}

/** After a dialog or a step the focus must be somewhere, or the next Tab begins the page anew. */
async function expectFocusKept(page: Page): Promise<void> {
	await expect
		.poll(() => page.evaluate(() => document.activeElement?.tagName))
		.not.toBe("BODY");
	expect(await focusFault(page)).toBeNull();
}

async function register(page: Page, person: Person): Promise<void> {
	await page.goto(await invitePath(1));
	for (const [label, text] of [
		["User name", person.handle],
		["Display name", person.displayName],
		["Password", person.password],
	] as const) {
		await tabTo(page, page.getByRole("textbox", { name: label, exact: true }));
		await page.keyboard.type(text);
	}
	await tabTo(page, page.getByRole("button", { name: "Create account" }));
	await page.keyboard.press("Enter");
	await page.waitForURL("**/feed");
}

async function signOut(page: Page): Promise<void> {
	await tabTo(page, place(page, "Settings"));
	await page.keyboard.press("Enter");
	const button = page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" });
	await tabTo(page, button);
	await page.keyboard.press("Enter");
}

async function signIn(page: Page, person: Person): Promise<void> {
	await tabTo(page, page.getByRole("textbox", { name: "User name" }));
	await page.keyboard.type(person.handle);
	await tabTo(page, page.getByRole("textbox", { name: "Password" }));
	await page.keyboard.type(person.password);
	await page.keyboard.press("Enter");
	await page.waitForURL("**/feed");
}

type Person = { handle: string; displayName: string; password: string };

function place(page: Page, name: string): Locator {
	return page
		.getByRole("navigation", { name: "Main" })
		.getByRole("link", { name });
}

function newPerson(): Person {
	const tag = Math.random().toString(36).slice(2, 8);
	return {
		handle: `tabby${tag}`,
		displayName: `Tabby ${tag}`,
		password: "Kettle on the stove 7",
	};
}

test("from the invite to signing out again by the keyboard alone", async ({
	browser,
}) => {
	const bob = await arrive(browser);
	const context = await browser.newContext();
	const page = await context.newPage();
	const person = newPerson();
	await register(page, person);
	await signOut(page);
	await expect(
		page.getByRole("heading", { name: "Welcome back" }),
	).toBeVisible();
	await signIn(page, person);

	// A request, taken back and sent again: the button changes under the focus and keeps it.
	await page.keyboard.press("Tab");
	const skip = page.getByRole("link", { name: "Skip to content" });
	await expect(skip).toBeFocused();
	expect(await focusFault(page)).toBeNull();
	await tabTo(page, place(page, "People"));
	await page.keyboard.press("Enter");
	await page.waitForURL("**/people");
	await tabTo(page, page.getByRole("searchbox", { name: "Search people" }));
	await page.keyboard.type(bob.person.handle);
	const card = page.getByRole("list", { name: "People" }).getByRole("listitem");
	await expect(card).toHaveCount(1);
	await tabTo(page, card.getByRole("link"));
	await page.keyboard.press("Enter");
	await page.waitForURL(`**/people/${bob.person.handle}`);
	const main = page.getByRole("main");
	await tabTo(page, main.getByRole("button", { name: /^Add friend/ }));
	await page.keyboard.press("Space");
	await expect(main.getByText("Request sent")).toBeVisible();
	await expectFocusKept(page);
	await tabTo(page, main.getByRole("button", { name: /^More about/ }));
	await page.keyboard.press("Enter");
	await expect(page.getByRole("menuitem", { name: "Message" })).toBeFocused();
	await page.keyboard.press("End");
	await expect(page.getByRole("menuitem", { name: "Block" })).toBeFocused();
	await page.keyboard.press("Enter");
	const question = page.getByRole("alertdialog");
	await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(question).toHaveCount(0);
	await expectFocusKept(page);
	await expect(main.getByRole("button", { name: /^More about/ })).toBeFocused();

	await bob.page.goto("/contacts");
	await tabTo(bob.page, bob.page.getByRole("button", { name: /^Accept/ }));
	await bob.page.keyboard.press("Enter");
	await expect(bob.page.getByRole("list", { name: "Friends" })).toContainText(
		person.displayName,
	);
	await expectFocusKept(bob.page);

	await tabTo(
		page,
		main.getByRole("button", { name: /^Message/ }),
		"Shift+Tab",
	);
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/conversations\/[0-9a-f-]{36}$/);
	await expect(page.getByRole("textbox", { name: "Message" })).toBeFocused();
	await page.keyboard.type("Hello without a mouse");
	await page.keyboard.press("Enter");
	const log = page.getByRole("log");
	await expect(log.getByText("Hello without a mouse")).toBeVisible();
	await expect(page.getByRole("textbox", { name: "Message" })).toBeFocused();

	await tabTo(page, page.getByRole("button", { name: "Attach" }), "Shift+Tab");
	const choosing = page.waitForEvent("filechooser");
	await page.keyboard.press("Space");
	const kinds = page.getByRole("list", { name: "What to attach" });
	await expect(kinds.getByRole("button").first()).toBeFocused();
	await page.keyboard.press("Enter");
	await (await choosing).setFiles([await flat("door.png")]);
	await expect(page.getByText("1 of 1 uploaded")).toBeAttached();
	await tabTo(page, page.getByRole("button", { name: "Send" }));
	await page.keyboard.press("Enter");
	const photo = log.getByRole("button", { name: /Photo/ });
	await expect(photo).toBeVisible();
	await expectFocusKept(page);
	await tabTo(page, photo, "Shift+Tab");
	await page.keyboard.press("Enter");
	const box = page.getByRole("dialog");
	await expect(box).toBeVisible();
	await tabTo(page, box.getByRole("button", { name: "Close" }));
	await page.keyboard.press("Escape");
	await expect(box).toHaveCount(0);
	await expect(photo).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("textbox", { name: "Message" })).toBeFocused();

	await signOut(page);
	await expect(
		page.getByRole("heading", { name: "Welcome back" }),
	).toBeVisible();
	await Promise.all([context.close(), bob.context.close()]);
});

test("the skip link leads past the navigation, and arrows walk the list of conversations", async ({
	browser,
}) => {
	const { arrivePair } = await import("./chat-people");
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await ann.chat.say("first");
	await ann.page.goto("/conversations");
	await ann.page.keyboard.press("Tab");
	await ann.page.keyboard.press("Enter");
	await ann.page.keyboard.press("Tab");
	const isInside = () =>
		ann.page.evaluate(() => !!document.activeElement?.closest("main#content"));
	expect(await isInside()).toBe(true);
	const row = ann.chat.listed(bob.person.displayName);
	await tabTo(ann.page, row);
	await ann.page.keyboard.press("Enter");
	await expect(ann.chat.field).toBeFocused();
	await Promise.all([ann.context.close(), bob.context.close()]);
});
