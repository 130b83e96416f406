import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf, faultsInAllLooks } from "./checks";
import { ChatPage } from "./pages/chat";
import { arriveAgain } from "./people";
import { test } from "./test";

test("a message is written now and sent later: chosen by key, seen on another device, changed, and sent early", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(ann.page);
	await ann.chat.open(id);
	const phone = new ChatPage(
		(
			await arriveAgain(browser, ann.person, {
				viewport: { width: 390, height: 844 },
			})
		).page,
	);
	await phone.open(id);

	await ann.chat.field.fill("Good morning");
	await ann.page.getByRole("button", { name: "Attach", exact: true }).focus();
	await ann.page.keyboard.press("Enter");
	const choice = ann.page.getByRole("button", { name: "Send later" });
	await choice.focus();
	await ann.page.keyboard.press("Enter");
	const dialog = ann.page.getByRole("dialog", { name: "Send later" });
	await dialog.getByLabel("Another time").fill("2020-01-01T08:00");
	await dialog.getByRole("button", { name: "Send then" }).click();
	await expect(dialog.getByText("Choose a time to come")).toBeVisible();
	expect(await faultsInAllLooks(ann.page)).toEqual([]);
	await dialog.getByRole("button", { name: /^In an hour/ }).click();
	await expect(dialog).toHaveCount(0);
	await expect(ann.chat.field).toHaveValue("");

	const sign = (chat: ChatPage) =>
		chat.page.getByRole("button", { name: "1 message waits to be sent" });
	await expect(sign(ann.chat)).toBeVisible();
	await sign(phone).click();
	const list = phone.page.getByRole("dialog", { name: "Scheduled messages" });
	await list.getByRole("button", { name: "Change: Good morning" }).click();
	await list.getByLabel("Message").fill("Good morning, Bob");
	await list.getByRole("button", { name: "Save" }).click();
	await expect(list.getByText("Good morning, Bob")).toBeVisible();
	expect(await axeFaults(phone.page)).toEqual([]);
	await bob.chat.open(id);
	await list.getByRole("button", { name: "Send now" }).click();
	await expect(bob.chat.text("Good morning, Bob")).toBeVisible();
	await expect(ann.chat.text("Good morning, Bob")).toBeVisible();
	await expect(sign(ann.chat)).toHaveCount(0);

	// The other button of a mouse on "Send"; nothing is lost by not choosing.
	await ann.chat.field.fill("not yet");
	await ann.chat.send.click({ button: "right" });
	await expect(dialog).toBeVisible();
	await ann.page.keyboard.press("Escape");
	await expect(dialog).toHaveCount(0);
	await expect(ann.chat.field).toHaveValue("not yet");
	expect(complaints).toEqual([]);
});

test("what could not be sent is kept with the reason, in the list of all", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { blockPerson } = await import("@/lib/contacts/blocks.server");
	const { schedule, HOUR_MS, runAt } = await import("@/tests/setup/scheduled");
	await schedule(ann.person, id, { text: "too late" });
	await blockPerson(ann.person, { personId: bob.person.personId });
	await runAt(2 * HOUR_MS);
	await ann.chat.open(id);
	await expect(
		ann.page.getByRole("button", { name: "1 message could not be sent" }),
	).toBeVisible();
	await ann.page.goto("/scheduled");
	const list = ann.page.getByRole("list", { name: "Scheduled messages" });
	await expect(list.getByText("too late")).toBeVisible();
	await expect(
		list.getByText("Could not be sent. You block this person."),
	).toBeVisible();
	expect(await faultsInAllLooks(ann.page)).toEqual([]);
	await list.getByRole("button", { name: "Delete" }).click();
	await ann.page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Delete" })
		.click();
	await expect(ann.page.getByText("Nothing waits to be sent.")).toBeVisible();
});
