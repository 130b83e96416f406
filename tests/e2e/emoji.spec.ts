import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults } from "./checks";
import { test } from "./test";

test("emoji are searched and chosen by keyboard, in a tone, remembered, and typed by their codes", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser);
	await ann.chat.open(id);
	const { page, chat } = ann;
	const { field } = chat;
	await field.fill("so ");
	await page.getByRole("button", { name: "Emoji", exact: true }).click();
	const panel = page.getByRole("dialog", { name: "Choose an emoji" });
	const search = panel.getByRole("searchbox", { name: "Search emoji" });
	await expect(search).toBeFocused();
	await expect(panel.getByRole("gridcell").first()).toBeVisible();
	await panel.getByRole("radio", { name: "Medium", exact: true }).check();
	expect(await axeFaults(page)).toEqual([]);
	await search.fill("waving");
	await expect(panel.getByRole("button", { name: "waving hand" })).toHaveText(
		"👋🏽",
	);
	await search.press("ArrowDown");
	await expect(
		panel.getByRole("gridcell").first().locator("button"),
	).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(panel).toHaveCount(0);
	await expect(field).toBeFocused();
	await expect(field).toHaveValue("so 👋🏽");

	await page.getByRole("button", { name: "Emoji", exact: true }).click();
	await expect(panel.getByRole("grid", { name: "Used lately" })).toContainText(
		"👋🏽",
	);
	await page.keyboard.press("Escape");
	await expect(field).toBeFocused();

	const offered = page.getByRole("listbox", { name: "Suggestions" });
	await field.pressSequentially(" :pizz");
	await expect(offered.getByRole("option").first()).toHaveAttribute(
		"aria-selected",
		"true",
	);
	await field.press("Enter");
	await expect(offered).toHaveCount(0);
	await expect(field).toHaveValue("so 👋🏽 🍕");
	await field.pressSequentially(" :tada:");
	await expect(field).toHaveValue("so 👋🏽 🍕 🎉");
	await field.pressSequentially(" at 10:30 :hear");
	await expect(offered).toBeVisible();
	await field.press("Escape");
	await expect(offered).toHaveCount(0);
	await field.press("Enter");
	await expect
		.poll(async () => (await chat.texts()).at(-1))
		.toBe("so 👋🏽 🍕 🎉 at 10:30 :hear");
});

test("on a phone, in Norwegian, the emoji come as a sheet", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser, {
		options: {
			viewport: { width: 390, height: 844 },
			locale: "nb-NO",
			hasTouch: true,
			isMobile: true,
		},
	});
	const { page } = ann;
	await page.goto(`/conversations/${id}`);
	const send = page.getByRole("button", { name: "Send", exact: true });
	await expect(send.and(page.locator("[type=button]"))).toHaveCount(0);
	await page.getByRole("button", { name: "Emoji", exact: true }).tap();
	const sheet = page.getByRole("dialog", { name: "Velg en emoji" });
	await sheet.getByRole("searchbox").fill("bursdag");
	await sheet.getByRole("button", { name: "bursdagskake" }).tap();
	await expect(sheet).toHaveCount(0);
	await expect(page.getByRole("textbox", { name: "Melding" })).toHaveValue(
		"🎂",
	);
});
