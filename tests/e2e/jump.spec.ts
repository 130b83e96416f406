import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { test } from "./test";

test("an address leads into the middle of a log, from where it goes on both ways", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	for (let n = 1; n <= 160; n++) await say(bob.person, id, `message ${n}`);

	await ann.chat.open(`${id}?at=70`);
	await expect(ann.chat.text("message 70")).toBeInViewport();
	const row = ann.chat.row("message 70");
	await expect(row).toBeFocused();
	await expect(ann.page).toHaveURL(new RegExp(`/conversations/${id}$`));
	await expect(ann.chat.text("message 160")).toHaveCount(0);

	// Down to the end of what is loaded: the next page comes below, and the reader is not taken along.
	const oldest = ann.chat.log.locator("[data-sequence]").first();
	await ann.chat.log.evaluate((log) => log.scrollTo(0, 0));
	await expect(ann.chat.text("message 120")).toBeAttached();
	await expect(ann.chat.text("message 160")).not.toBeInViewport();
	await ann.chat.log.evaluate((log) => log.scrollTo(0, -log.scrollHeight));
	await expect(oldest).toContainText("message 1");

	await ann.page.getByRole("button", { name: /newest|new message/ }).click();
	await expect(ann.chat.text("message 160")).toBeInViewport();
});

test("a date leads to the first message of that day", async ({ browser }) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	for (let n = 1; n <= 90; n++) await say(bob.person, id, `message ${n}`);
	const { and, eq, lt } = await import("drizzle-orm");
	const { database } = await import("@/db/client");
	const { messages } = await import("@/db/schema/messages");
	await database()
		.update(messages)
		.set({ createdAt: new Date("2026-01-05T12:00:00Z") })
		.where(and(eq(messages.conversationId, id), lt(messages.sequence, 20)));

	await ann.chat.open(id);
	await ann.chat.log.press("End");
	await ann.page
		.getByRole("button", { name: /^Options for Bob/ })
		.last()
		.click();
	await ann.page.getByRole("menuitem", { name: "Go to a date" }).click();
	await ann.page.getByLabel("Day", { exact: true }).fill("2026-01-06");
	await ann.page.getByRole("button", { name: "Go", exact: true }).click();
	await expect(ann.chat.row("message 20")).toBeFocused();
	await expect(ann.chat.text("message 20")).toBeInViewport();
	await expect(ann.chat.text("message 90")).not.toBeInViewport();
});
