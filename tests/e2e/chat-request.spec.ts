import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { test } from "./test";

test("a stranger's first message waits; nothing is told before it is accepted, and then both can talk", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser, { areFriends: false });
	await bob.page.goto("/conversations");
	await expect(bob.page.getByText("No conversations yet")).toBeVisible();
	await ann.chat.open(id);
	await ann.chat.say("May I write to you?");
	await expect(
		ann.page.getByText(/Your message waits until .* accepts it/),
	).toBeVisible();
	await expect(ann.chat.field).toHaveCount(0);

	await expect(
		bob.page.getByRole("heading", { name: "Message requests" }),
	).toBeVisible();
	await bob.chat.listed(ann.person.displayName).click();
	await expect(bob.chat.text("May I write to you?")).toBeVisible();
	await expect(bob.chat.field).toHaveCount(0);
	await ann.chat.expectTick("May I write to you?", "Sent");

	await bob.page.getByRole("button", { name: "Accept" }).click();
	await bob.chat.say("Of course");
	await expect(ann.chat.text("Of course")).toBeVisible();
	await ann.chat.say("Thank you");
	await expect(bob.chat.text("Thank you")).toBeVisible();
	await ann.chat.expectTick("Thank you", "Read");
});

for (const answer of ["Decline", "Block"])
	test(`${answer}: the request goes away, and who asked is not told`, async ({
		browser,
	}) => {
		const { ann, bob, id } = await arrivePair(browser, { areFriends: false });
		await ann.chat.open(id);
		await ann.chat.say("Hello?");
		await bob.chat.open(id);
		await bob.page.getByRole("button", { name: answer }).click();
		await bob.page.waitForURL("**/conversations");
		await expect(bob.chat.listed(ann.person.displayName)).toHaveCount(0);
		await ann.page.reload();
		await expect(
			ann.page.getByText(/Your message waits until .* accepts it/),
		).toBeVisible();
		await ann.chat.expectTick("Hello?", "Sent");
	});
