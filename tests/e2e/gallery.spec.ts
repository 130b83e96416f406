import { expect } from "@playwright/test";
import { axeFaultsIn } from "./checks";
import { attach, flat, loaded, openChat, uploaded } from "./media-people";
import { test } from "./test";

test("a conversation's gallery shows what was sent, and leads to its place in the log", async ({
	browser,
}) => {
	const { page, ann, id } = await openChat(browser);
	const { say } = await import("@/tests/setup/talk");
	await attach(page, [await flat("one.png"), await flat("two.png", 1)]);
	await uploaded(page, "2 of 2 uploaded");
	await page.getByRole("button", { name: "Send", exact: true }).click();
	await loaded(page, 2);
	await say(ann, id, "the map: https://example.org/map");
	const chat = page.getByRole("region", { name: "Somebody" });
	await chat.getByRole("button", { name: /^Options for/ }).click();
	await page.getByRole("menuitem", { name: "Photos, files and links" }).click();
	await expect(
		page.getByRole("heading", { name: "Photos, files and links" }),
	).toBeVisible();
	const pictures = page.getByRole("tabpanel").getByRole("listitem");
	await expect(pictures).toHaveCount(2);
	expect(await axeFaultsIn(page, "main")).toEqual([]);
	await page.getByRole("tab", { name: "Photos and videos" }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByText("No files yet")).toBeVisible();
	await page.keyboard.press("ArrowRight");
	await expect(
		page.getByRole("link", { name: "https://example.org/map", exact: true }),
	).toBeVisible();
	expect(await axeFaultsIn(page, "main")).toEqual([]);
	await page.keyboard.press("Home");
	await expect(pictures).toHaveCount(2);
	await pictures.first().getByRole("button").click();
	const box = page.getByRole("dialog");
	await expect(box.getByText("Photo 1 of 2")).toBeVisible();
	await box.getByRole("link", { name: "Show in the conversation" }).click();
	await expect(page.getByRole("log")).toBeVisible();
	await loaded(page, 2);
});
