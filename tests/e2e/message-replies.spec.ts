import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf } from "./checks";
import { test } from "./test";

test("a reply shows what it answers, leads to it, and changes with it", async ({
	browser,
}) => {
	const { say } = await import("@/tests/setup/talk");
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(bob.page);
	await say(ann.person, id, "who brings the cake?");
	for (let i = 1; i <= 25; i++) await say(ann.person, id, `line ${i}`);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("and the coffee?");

	const reply = async (text: string) => {
		await bob.chat.text(text).click({ button: "right" });
		await bob.page.getByRole("menuitem", { name: "Reply" }).click();
	};
	const bar = bob.page.getByRole("region", { name: "Replying to" });
	await reply("and the coffee?");
	await expect(bar).toContainText("and the coffee?");
	await expect(bob.chat.field).toBeFocused();
	await bob.page.keyboard.press("Escape");
	await expect(bar).toHaveCount(0);
	await expect(bob.chat.field).toBeFocused();

	await bob.chat.text("who brings the cake?").scrollIntoViewIfNeeded();
	await reply("who brings the cake?");
	await bob.chat.field.fill("I do");
	expect(await axeFaults(bob.page)).toEqual([]);
	// It is kept with the draft.
	await bob.chat.open(id);
	await expect(bar).toContainText("who brings the cake?");
	await expect(bob.chat.field).toHaveValue("I do");
	await bob.chat.field.press("Enter");
	await expect(bar).toHaveCount(0);

	const quote = (who: typeof ann) =>
		who.chat.row("I do").getByRole("button", { name: "In reply to" });
	await expect(quote(bob)).toContainText("who brings the cake?");
	await expect(quote(ann)).toContainText("You");
	const asked = ann.chat.row("who brings the cake?").first();
	await expect(asked).not.toBeInViewport();
	await quote(ann).click();
	await expect(asked).toBeInViewport();
	expect(await axeFaults(ann.page)).toEqual([]);

	await asked.getByText("who brings the cake?").click({ button: "right" });
	await ann.page.getByRole("menuitem", { name: "Delete" }).click();
	await ann.page.getByRole("button", { name: "Delete for everyone" }).click();
	await expect(quote(bob)).toContainText("Message deleted");
	await bob.page.reload();
	await expect(quote(bob)).toContainText("Message deleted");
	expect(complaints).toEqual([]);
});

test("a reply without a line is kept, and sent as a reply", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("are you there?");
	await expect(bob.chat.text("are you there?")).toBeVisible();
	await bob.chat.text("are you there?").click({ button: "right" });
	await bob.page.getByRole("menuitem", { name: "Reply" }).click();
	await expect(bob.chat.field).toBeFocused();
	await bob.context.setOffline(true);
	await bob.chat.say("in a tunnel");
	const quote = (who: typeof ann) =>
		who.chat.row("in a tunnel").getByRole("button", { name: "In reply to" });
	await expect(quote(bob)).toContainText("are you there?");
	await bob.chat.expectTick("in a tunnel", "Waiting to be sent");
	await bob.context.setOffline(false);
	await expect(quote(ann)).toContainText("are you there?");
	await bob.chat.expectTick("in a tunnel", "Read");
});
