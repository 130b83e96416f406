import { expect, type Page } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { test } from "./test";

/** What the browser does when another tab comes before this one, or this one comes back. */
async function lookAway(page: Page, isAway: boolean): Promise<void> {
	await page.evaluate((state) => {
		Object.defineProperty(document, "visibilityState", {
			configurable: true,
			get: () => state,
		});
		document.dispatchEvent(new Event("visibilitychange"));
	}, visibility(isAway));
}

function visibility(isAway: boolean): DocumentVisibilityState {
	return isAway ? "hidden" : "visible";
}

test("what comes while the tab is hidden stands below a divider, and is read only once it is seen", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("seen at once");
	await ann.chat.expectTick("seen at once", "Read");
	const divider = bob.chat.log.getByText("New messages");
	await expect(divider).toHaveCount(0);

	await lookAway(bob.page, true);
	const texts = Array.from({ length: 24 }, (_, n) => `meanwhile ${n + 1}`);
	for (const text of texts) await ann.chat.say(text);
	await expect(bob.chat.text("meanwhile 24")).toBeAttached();
	await expect(bob.page).toHaveTitle(/^\(24\) /);
	await ann.chat.expectTick("meanwhile 1", "Delivered");

	await lookAway(bob.page, false);
	await expect(divider).toBeInViewport();
	await expect(bob.chat.text("meanwhile 1")).toBeInViewport();
	await expect(bob.chat.text("meanwhile 24")).not.toBeInViewport();
	await ann.chat.expectTick("meanwhile 1", "Read");
	await ann.chat.expectTick("meanwhile 24", "Delivered");
	expect(
		await bob.chat.log
			.locator("[data-row]")
			.evaluateAll((rows) =>
				rows.findIndex((row) => row.getAttribute("data-row") === "unread"),
			),
	).toBe(2);
	await bob.page.getByRole("button", { name: /newest|new message/ }).click();
	await ann.chat.expectTick("meanwhile 24", "Read");
	await expect(bob.page).not.toHaveTitle(/^\(/);
});

test("what came while the tab slept without a line is not read before it is seen either", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("seen at once");
	await ann.chat.expectTick("seen at once", "Read");
	await lookAway(bob.page, true);
	await bob.context.setOffline(true);
	for (let n = 1; n <= 24; n++) await ann.chat.say(`meanwhile ${n}`);
	await ann.chat.expectTick("meanwhile 24", "Sent");

	await lookAway(bob.page, false);
	await bob.context.setOffline(false);
	await expect(bob.chat.text("meanwhile 24")).toBeAttached();
	await expect(bob.chat.log.getByText("New messages")).toBeInViewport();
	await ann.chat.expectTick("meanwhile 1", "Read");
	await ann.chat.expectTick("meanwhile 24", "Delivered");
	await expect(bob.chat.text("meanwhile 24")).not.toBeInViewport();
	await bob.page.getByRole("button", { name: /newest|new message/ }).click();
	await ann.chat.expectTick("meanwhile 24", "Read");
});

test("the title names who one talks to, with the unread in front, from page to page", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { displayName, handle } = bob.person;
	await ann.page.goto("/conversations");
	await expect(ann.page).toHaveTitle("Chats · Chit Chat");
	await ann.chat.open(id);
	await expect(ann.page).toHaveTitle(`${displayName} · Chit Chat`);
	const main = ann.page.getByRole("main");
	await main.getByRole("link", { name: displayName }).last().click();
	await ann.page.waitForURL(`**/people/${handle}`);
	await expect(ann.page).toHaveTitle(`${displayName} · Chit Chat`);

	await bob.chat.open(id);
	await bob.chat.say("are you there?");
	await expect(ann.page).toHaveTitle(`(1) ${displayName} · Chit Chat`);
	const navigation = ann.page.getByRole("navigation", { name: "Main" });
	await navigation.getByRole("link", { name: "Settings" }).click();
	await expect(ann.page).toHaveTitle("(1) Settings · Chit Chat");
	await navigation.getByRole("link", { name: "Chats" }).click();
	await expect(ann.page).toHaveTitle("(1) Chats · Chit Chat");
	await ann.chat.listed(displayName).click();
	await expect(ann.page).toHaveTitle(`${displayName} · Chit Chat`);
	await ann.page.goBack();
	await expect(ann.page).toHaveTitle("Chats · Chit Chat");
});

test("a draft is marked in the list while its conversation is closed, in every tab", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const listed = ann.chat.listed(bob.person.displayName);
	await ann.chat.open(id);
	await ann.chat.field.fill("half a thought");
	await expect(listed).not.toContainText("Draft:");
	const navigation = ann.page.getByRole("navigation", { name: "Main" });
	await navigation.getByRole("link", { name: "Chats" }).click();
	await expect(listed).toContainText("Draft:half a thought");
	await ann.page.reload();
	await expect(listed).toContainText("Draft:half a thought");

	const second = await ann.context.newPage();
	await second.goto(`/conversations/${id}`);
	const field = second.getByRole("textbox", { name: "Message" });
	await expect(field).toHaveValue("half a thought");
	await field.press("Enter");
	await expect(listed).toContainText("You:half a thought");
	await expect(listed).not.toContainText("Draft:");
});

test("signing out asks only when something would be lost, says what, and loses nothing by no", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser);
	const { page } = ann;
	const question = page.getByRole("alertdialog");
	const signOut = page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" });
	await ann.chat.open(id);
	await ann.chat.say("sent");
	await ann.chat.expectTick("sent", "Sent");
	await ann.chat.field.fill("half a thought");

	await page.goto("/settings");
	await signOut.click();
	await expect(question).toContainText("1 draft is not finished");
	await expect(question).not.toContainText("message");
	await question.getByRole("button", { name: "Cancel" }).click();
	await expect(question).toHaveCount(0);
	await expect(signOut).toBeFocused();
	await ann.chat.open(id);
	await expect(ann.chat.field).toHaveValue("half a thought");
	await ann.chat.field.fill("");

	await page.goto("/settings");
	await signOut.click();
	await page.waitForURL("**/sign-in");
	await expect(question).toHaveCount(0);
});

test("signing out with messages that wait says how many, and yes leaves nothing on the device", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser);
	const { page } = ann;
	await ann.chat.open(id);
	await page.route("**/api/conversations/*/messages", (route) =>
		route.request().method() === "POST" ? route.abort() : route.continue(),
	);
	for (const text of ["one", "two"]) await ann.chat.say(text);
	const navigation = page.getByRole("navigation", { name: "Main" });
	await navigation.getByRole("link", { name: "Settings" }).click();
	await page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" })
		.click();
	const question = page.getByRole("alertdialog");
	await expect(question).toContainText("2 messages have not been sent yet");
	await expect(question).not.toContainText("draft");
	await question.getByRole("button", { name: "Sign out" }).click();
	await page.waitForURL("**/sign-in");
	await expect
		.poll(() => page.evaluate(async () => (await indexedDB.databases()).length))
		.toBe(0);
});
