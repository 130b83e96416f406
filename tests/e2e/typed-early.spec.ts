import { type BrowserContext, expect } from "@playwright/test";
import { arrivePair, keptTexts } from "./chat-people";
import { ChatPage } from "./pages/chat";
import { test } from "./test";

/** Pages whose scripts come only when they are let through, as on a slow line. */
async function slowScripts(context: BrowserContext) {
	let letThrough = () => {};
	const gate = new Promise<void>((open) => {
		letThrough = open;
	});
	const page = await context.newPage();
	await page.route("**/_next/static/**/*.js", async (route) => {
		await gate;
		await route.continue();
	});
	return { page, letThrough };
}

test("what is typed before the scripts come stays in the field, after a draft, and is sent once by Enter", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser, {
		// One would have the scripts at hand.
		options: { serviceWorkers: "block" },
	});
	const { page, letThrough } = await slowScripts(ann.context);
	const chat = new ChatPage(page);
	await page.goto(`/conversations/${id}`, { waitUntil: "commit" });
	await chat.field.fill("early");
	await chat.send.click();
	await expect(chat.field).toHaveValue("early");
	letThrough();
	await expect(chat.send).toHaveAttribute("type", "submit");
	await expect(chat.field).toHaveValue("early");
	await chat.field.press("Enter");
	await chat.expectTick("early", "Sent");
	await expect(chat.field).toHaveValue("");
	expect(await keptTexts(id)).toEqual(["early"]);

	await bob.chat.open(id);
	await bob.chat.field.fill("a draft");
	const slow = await slowScripts(bob.context);
	const again = new ChatPage(slow.page);
	await slow.page.goto(`/conversations/${id}`, { waitUntil: "commit" });
	await again.field.fill("and more");
	slow.letThrough();
	await expect(again.field).toHaveValue("a draft\nand more");
});

test("times are the reader's own before the scripts come, from the second page on", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser, {
		options: { serviceWorkers: "block" },
	});
	await ann.chat.open(id);
	await ann.chat.say("what time is it?");
	const time = ann.chat.row("what time is it?").locator("time");
	const { page, letThrough } = await slowScripts(ann.context);
	await page.goto(`/conversations/${id}`, { waitUntil: "commit" });
	const early = new ChatPage(page).row("what time is it?").locator("time");
	const at = await early.getAttribute("datetime");
	const clock = (timeZone: string) =>
		new Date(at ?? "").toLocaleTimeString("en-GB", {
			...{ timeZone, hour: "2-digit", minute: "2-digit" },
		});
	expect(clock("Europe/Oslo")).not.toBe(clock("UTC"));
	await expect(early).toHaveText(clock("Europe/Oslo"));
	letThrough();
	await expect(time).toHaveText(clock("Europe/Oslo"));
});

for (const [path, nobody] of [
	["/conversations", "No conversation by that name"],
	["/people", "Nobody by that name"],
	["/groups/new", "Nobody by that name"],
] as const)
	test(`a search that is typed before the scripts come is done once they are there: ${path}`, async ({
		browser,
	}) => {
		const { ann } = await arrivePair(browser);
		const { page, letThrough } = await slowScripts(ann.context);
		await page.goto(path, { waitUntil: "commit" });
		const main = page.getByRole("main");
		const words = "nobody is called this";
		const field = main.locator("input[type=search], input[inputmode=search]");
		await field.fill(words);
		await expect(main.getByText(nobody)).toHaveCount(0);
		letThrough();
		await expect(main.getByText(nobody).first()).toBeVisible();
		await expect(field).toHaveValue(words);
	});
