import { expect, type Locator, type Page } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf, faultsInAllLooks } from "./checks";
import { test } from "./test";

const game = (page: Page) =>
	page.getByRole("region", { name: "Draw-and-guess" });
const press = (page: Page, name: string) =>
	game(page).getByRole("button", { name, exact: true }).click();

const taskOf = (page: Page) =>
	game(page).getByRole("status").filter({ hasText: "Draw: " });
const sheet = (page: Page) =>
	page.getByRole("application").locator("canvas").first();
const watched = (page: Page) =>
	game(page).getByRole("img", { name: /^What .* draws$/ });

/** Draws a line across the sheet with the mouse. */
async function draw(page: Page): Promise<void> {
	const box = await page.getByRole("application").boundingBox();
	if (!box) throw new Error("there is no sheet");
	const { x, y, width, height } = box;
	await page.mouse.move(x + 0.2 * width, y + 0.3 * height);
	await page.mouse.down();
	await page.mouse.move(x + 0.8 * width, y + 0.7 * height, { steps: 8 });
	await page.mouse.up();
}

/** Whether anything is drawn. */
const isInked = (canvas: Locator) =>
	canvas.evaluate((one: HTMLCanvasElement) => {
		const { width, height } = one;
		const context = one.getContext("2d");
		const data = context?.getImageData(0, 0, width, height).data ?? [];
		return data.some((value) => value !== 255);
	});

test("one draws, the other watches and guesses, and the log has the drawing and the result", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = [...[ann.page, bob.page].map(complaintsOf)];
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.page.getByRole("button", { name: "Attach", exact: true }).click();
	await ann.page.getByRole("button", { name: "Draw and guess" }).click();
	await press(bob.page, "Join");
	await press(ann.page, "Begin");

	await expect(taskOf(ann.page)).toBeVisible();
	const word = (await taskOf(ann.page).innerText()).replace("Draw: ", "");
	await draw(ann.page);
	await expect.poll(() => isInked(watched(bob.page))).toBe(true);
	await bob.chat.say("no idea");
	await expect(ann.chat.text("no idea")).toBeVisible();
	await expect(bob.page.getByText(word, { exact: true })).toHaveCount(0);
	await bob.chat.say(`a ${word}?`);
	await expect(bob.chat.log.getByText("You guessed the word")).toBeVisible();
	await expect(
		ann.chat.log.getByText(`${bob.person.displayName} guessed the word`),
	).toBeVisible();
	const drawing = new RegExp(`^Drawing from Ann .*: ${word}$`);
	await expect(bob.chat.log.getByRole("img", { name: drawing })).toBeVisible();

	// Then the other draws. Who comes back has what they drew so far.
	await expect(taskOf(bob.page)).toBeVisible({ timeout: 15_000 });
	await draw(bob.page);
	await expect.poll(() => isInked(watched(ann.page))).toBe(true);
	expect(await axeFaults(ann.page)).toEqual([]);
	await bob.page.reload();
	await expect.poll(() => isInked(sheet(bob.page))).toBe(true);
	expect(await faultsInAllLooks(bob.page)).toEqual([]);

	await press(ann.page, "End the game");
	await expect(
		bob.chat.log.getByText(
			/^Draw-and-guess is over: You [5-9]\d|^Draw-and-guess is over: You 100/,
		),
	).toBeVisible();
	for (const { page } of [ann, bob]) await expect(game(page)).toHaveCount(0);
	expect(complaints.flat()).toEqual([]);
});
