import { expect } from "@playwright/test";
import { axeFaultsIn } from "./checks";
import { attach, flat, loaded, openChat, uploaded } from "./media-people";
import { test } from "./test";

test("the lightbox works by keyboard, gives focus back and downloads", async ({
	browser,
}) => {
	const { page } = await openChat(browser);
	await attach(page, [await flat("one.png"), await flat("two.png", 1)]);
	await uploaded(page, "2 of 2 uploaded");
	await page.getByRole("button", { name: "Send" }).click();
	await loaded(page, 2);
	const first = page
		.getByRole("log")
		.getByRole("button", { name: /Photo 1 of 2/ });
	await first.focus();
	await page.keyboard.press("Enter");
	const box = page.getByRole("dialog");
	await expect(box.getByText("Photo 1 of 2")).toBeVisible();
	await page.keyboard.press("ArrowRight");
	await expect(box.getByText("Photo 2 of 2")).toBeVisible();
	await page.keyboard.press("ArrowRight");
	await expect(box.getByText("Photo 2 of 2")).toBeVisible();
	await page.keyboard.press("z");
	await expect(box.getByRole("button", { name: "Zoom out" })).toBeVisible();
	expect(await axeFaultsIn(page, "[role=dialog]")).toEqual([]);
	const downloading = page.waitForEvent("download");
	await box.getByRole("link", { name: "Download" }).click();
	expect((await downloading).suggestedFilename()).toBe("two.png");
	await page.keyboard.press("Escape");
	await expect(box).toHaveCount(0);
	await expect(first).toBeFocused();
});

test("on a narrow phone the tray is accessible, and no photo is cut off", async ({
	browser,
}) => {
	const { page } = await openChat(browser, {
		viewport: { width: 320, height: 640 },
	});
	await attach(page, [
		await flat("one.png"),
		{ name: "bad.png", mimeType: "image/png", buffer: Buffer.from("no") },
	]);
	await expect(
		page.getByRole("alert").filter({ hasText: "This is no photo" }),
	).toBeVisible();
	expect(await axeFaultsIn(page, "form")).toEqual([]);
	expect(
		await page.evaluate(() => document.documentElement.scrollWidth),
	).toBeLessThanOrEqual(320);
	await page.getByRole("button", { name: "Remove bad.png" }).click();
	await attach(page, [await flat("two.png", 1), await flat("three.png", 2)]);
	await uploaded(page, "3 of 3 uploaded");
	await page.getByRole("button", { name: "Send" }).click();
	await loaded(page, 3);
	const last = page.getByRole("log").getByRole("button", { name: /3 of 3/ });
	const cut = await last.evaluate((photo) => {
		const bubble = photo.closest(".overflow-hidden.rounded-bubble");
		const edge = bubble?.getBoundingClientRect().right ?? 0;
		return photo.getBoundingClientRect().right - edge;
	});
	expect(cut).toBeLessThan(0);
});
