import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults } from "./checks";
import { test } from "./test";

test("keys lead to a chat, to the sheet that tells them all, and to what a command says", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { page, chat } = ann;
	await page.goto("/settings");
	await page.keyboard.press("Control+k");
	const switcher = page.getByRole("dialog", { name: "Go to a chat" });
	const name = switcher.getByRole("combobox");
	await expect(name).toBeFocused();
	await name.fill(bob.person.displayName);
	await expect(
		switcher.getByRole("option", { name: bob.person.displayName }),
	).toHaveAttribute("aria-selected", "true");
	expect(await axeFaults(page)).toEqual([]);
	await name.press("Enter");
	await expect(page).toHaveURL(`/conversations/${id}`);
	await expect(switcher).toHaveCount(0);

	const help = page.getByRole("dialog", { name: "Keys" });
	await expect(chat.field).toBeFocused();
	await page.keyboard.press("?");
	await expect(chat.field).toHaveValue("?");
	await page.keyboard.press("Control+/");
	await expect(help).toContainText("Change your last message");
	expect(await axeFaults(page)).toEqual([]);
	await help.getByRole("switch").click();
	await page.keyboard.press("Escape");
	await expect(help).toHaveCount(0);

	await chat.field.fill("/");
	const offered = page.getByRole("listbox", { name: "Suggestions" });
	await expect(offered.getByRole("option")).toHaveCount(4);
	await chat.field.fill("/mu");
	await expect(offered.getByRole("option")).toHaveCount(1);
	await chat.field.press("Enter");
	const mute = page.getByRole("dialog", { name: "Notifications" });
	await expect(mute).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(mute).toHaveCount(0);
	await expect(chat.field).toHaveValue("");

	// Switched off, the single key opens nothing: the next key finds no window in its way.
	await chat.log.focus();
	await page.keyboard.press("?");
	await page.keyboard.press("Control+k");
	await expect(switcher).toBeVisible();
	await expect(help).toHaveCount(0);
});
