import { expect, type Page } from "@playwright/test";
import { axeFaultsIn } from "./checks";
import { openChat, uploaded } from "./media-people";
import { test } from "./test";

const pad = (page: Page) => page.getByRole("dialog", { name: "Drawing" });
const sheet = (page: Page) => page.getByRole("application");

async function openPad(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Attach" }).click();
	await page.getByRole("button", { name: "Drawing", exact: true }).click();
	await expect(sheet(page)).toBeVisible();
}

/** Draws a line with the mouse, in parts of the sheet's width. */
async function draw(page: Page, from: [number, number], to: [number, number]) {
	const box = await sheet(page).boundingBox();
	if (!box) throw new Error("there is no sheet");
	const at = ([x, y]: [number, number]) =>
		[box.x + x * box.width, box.y + y * box.height] as const;
	await page.mouse.move(...at(from));
	await page.mouse.down();
	await page.mouse.move(...at(to), { steps: 8 });
	await page.mouse.up();
}

/** How much of the sheet is not white. */
const inked = (page: Page) =>
	sheet(page)
		.locator("canvas")
		.first()
		.evaluate((canvas: HTMLCanvasElement) => {
			const context = canvas.getContext("2d");
			const { width, height } = canvas;
			const data = context?.getImageData(0, 0, width, height).data ?? [];
			let count = 0;
			for (let at = 0; at < data.length; at += 4)
				if (data[at] !== 255 || data[at + 1] !== 255) count++;
			return count;
		});

test("a drawing survives closing, is undone, described and sent", async ({
	browser,
}) => {
	const { page, bob, enter } = await openChat(browser);
	await openPad(page);
	await page.getByRole("radio", { name: "Red" }).check();
	await draw(page, [0.2, 0.2], [0.8, 0.3]);
	await expect.poll(() => inked(page)).toBeGreaterThan(0);
	const first = await inked(page);
	await draw(page, [0.2, 0.6], [0.8, 0.8]);
	await expect.poll(() => inked(page)).toBeGreaterThan(first);
	await page.keyboard.press("Control+z");
	await expect.poll(() => inked(page)).toBe(first);
	const shows = page.getByRole("textbox", { name: "What does it show?" });
	await shows.fill("A kite");
	await page.keyboard.press("Escape");
	await expect(pad(page)).toHaveCount(0);
	await openPad(page);
	await expect.poll(() => inked(page)).toBe(first);
	await expect(shows).toHaveValue("A kite");
	await sheet(page).focus();
	for (const key of ["Space", "ArrowRight", "ArrowDown"])
		await page.keyboard.press(key);
	await expect.poll(() => inked(page)).toBeGreaterThan(first);
	expect(await axeFaultsIn(page, "[role=dialog]")).toEqual([]);
	await page.getByRole("button", { name: "Add to message" }).click();
	await expect(pad(page)).toHaveCount(0);
	await uploaded(page, "1 of 1 uploaded");
	await page.getByRole("button", { name: "Send", exact: true }).click();
	const other = await enter(bob);
	await expect(
		other
			.getByRole("log")
			.getByRole("img", { name: /^Drawing from .*: A kite$/ }),
	).toBeVisible();
	await openPad(page);
	expect(await inked(page)).toBe(0);
});
