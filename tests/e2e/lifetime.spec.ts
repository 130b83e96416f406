import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf } from "./checks";
import { test } from "./test";

test("messages disappear on both sides once their time has come", async ({
	browser,
}) => {
	const { say } = await import("@/tests/setup/talk");
	const { expireMessages } = await import("@/lib/messages/expiry.server");
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(ann.page);
	await say(bob.person, id, "stays");
	await bob.chat.open(id);
	await ann.chat.open(id);
	await ann.page
		.getByRole("region", { name: /^Bob/ })
		.getByRole("button", { name: /^Options for Bob/ })
		.click();
	await ann.page.getByRole("menuitem", { name: "Disappearing" }).click();
	const dialog = ann.page.getByRole("dialog", {
		name: "Disappearing messages",
	});
	await dialog.getByRole("radio", { name: "1 hour" }).check();
	await expect(
		bob.chat.log.getByText("set messages to disappear after 1 hour"),
	).toBeVisible();
	expect(await axeFaults(ann.page)).toEqual([]);
	await ann.page.keyboard.press("Escape");
	await expect(dialog).toHaveCount(0);
	await ann.chat.say("gone soon");
	await expect(
		bob.chat.row("gone soon").getByText("This message disappears"),
	).toBeAttached();
	await ann.chat.expectTick("gone soon", "Read");
	await expireMessages(new Date(Date.now() + 3_700_000));
	for (const { chat } of [ann, bob]) {
		await expect(chat.text("gone soon")).toHaveCount(0);
		await expect(chat.text("stays")).toBeVisible();
	}
	expect(complaints).toEqual([]);
});
