import { expect } from "@playwright/test";
import { arrivePair, keptTexts } from "./chat-people";
import { axeFaults, complaintsOf } from "./checks";
import { test } from "./test";

test("marks are previewed, drawn on both sides and kept as typed; a spoiler opens by key and stays covered in the list", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(bob.page);
	await ann.chat.open(id);
	await bob.chat.open(id);
	const { field } = ann.chat;
	const preview = ann.page.getByRole("region", { name: "Preview" });
	await field.fill("plain 2*3*4 snake_case_name");
	await expect(preview).toHaveCount(0);
	await field.fill("dear");
	await field.press("ControlOrMeta+A");
	await field.press("ControlOrMeta+B");
	await expect(field).toHaveValue("**dear**");
	await expect(preview.locator("strong")).toHaveText("**dear**");
	const typed = "**dear** ||it was Ola||\n> said\n```js\nconst a = 1;\n```";
	await field.fill(typed);
	await field.press("Enter");
	await expect(field).toHaveValue("");
	await expect(preview).toHaveCount(0);

	for (const { chat } of [ann, bob])
		await expect.poll(async () => (await chat.texts()).at(-1)).toBe(typed);
	expect(await keptTexts(id)).toEqual([typed]);
	const { log, list } = bob.chat;
	await expect(log.locator("strong")).toBeVisible();
	await expect(log.locator("blockquote")).toHaveText("> said");
	// Colours come by themselves, once the block is on the screen.
	await expect(log.locator("pre span").first()).toBeVisible();
	const secret = log.getByText("it was Ola");
	await expect(secret).toBeHidden();
	await expect(list.getByText("dear ▒▒▒ said const a = 1;")).toBeVisible();
	await expect(list.getByText("Ola", { exact: false })).toHaveCount(0);
	const spoiler = log.getByRole("button", { name: "Hidden words" });
	await spoiler.focus();
	await spoiler.press("Enter");
	await expect(secret).toBeVisible();
	await expect(spoiler).toHaveAttribute("aria-expanded", "true");
	expect(await axeFaults(bob.page)).toEqual([]);
	// The same as the server draws it.
	await bob.chat.open(id);
	await expect(log.locator("pre span").first()).toBeVisible();
	await expect(secret).toBeHidden();
	expect(complaints).toEqual([]);
});
