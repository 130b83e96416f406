import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { faultsInAllLooks } from "./checks";
import { test } from "./test";

test("what was said long ago is found by a part of a word, and leads to its place by the keyboard", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	await say(bob.person, id, "Vi drar på skoletur til fjellet på fredag");
	for (let n = 1; n <= 90; n++) await say(bob.person, id, `message ${n}`);

	await ann.chat.open(id);
	await ann.chat.log.press("End");
	await ann.page
		.getByRole("link", { name: "Search this conversation" })
		.click();
	const field = ann.page.getByRole("textbox", { name: "Words to look for" });
	await expect(field).toBeFocused();
	await field.pressSequentially("TUR");
	await expect(
		ann.page.getByRole("status").getByText("1 message"),
	).toBeVisible();
	const hit = ann.page.getByRole("link", { name: /skoletur/ });
	await expect(hit.locator("mark")).toHaveText("tur");
	await expect(ann.page.getByLabel("In", { exact: true })).toHaveValue(id);

	await field.press("ArrowDown");
	await expect(hit).toBeFocused();
	await hit.press("Enter");
	const row = ann.chat.row("Vi drar på skoletur til fjellet på fredag");
	await expect(row).toBeFocused();
	await expect(row).toBeInViewport();
	await ann.page.goBack();
	await expect(field).toHaveValue("TUR");
	await expect(hit).toBeVisible();
});

test("the list of chats leads on to messages, and the page says when there are none", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	await say(bob.person, id, "a zeppelin over the town");
	await ann.chat.open(id);
	await ann.page
		.getByRole("textbox", { name: "Find a conversation" })
		.fill("zeppelin");
	await ann.page
		.getByRole("link", { name: "Search messages for “zeppelin”" })
		.click();
	await expect(
		ann.page.getByRole("link", { name: /over the town/ }),
	).toBeVisible();
	await ann.page.getByRole("button", { name: "Filters" }).click();
	await ann.page.getByLabel("With", { exact: true }).selectOption("file");
	await expect(ann.page.getByText("Try fewer or shorter words")).toBeVisible();
	expect(await faultsInAllLooks(ann.page)).toEqual([]);
});
