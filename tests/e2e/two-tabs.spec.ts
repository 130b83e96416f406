import { type BrowserContext, expect, type Page } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { ChatPage } from "./pages/chat";
import { test } from "./test";

/** How many sockets hear what is meant for a person alone: each of their devices is one. */
async function socketsOf(person: { personId: string }): Promise<number> {
	return hearersOf(`private-person-${person.personId}-1`);
}

/** How many sockets hear a channel, as Soketi says. */
async function hearersOf(channel: string): Promise<number> {
	const { pusher } = await import("@/lib/realtime/publish.server");
	const answer = await pusher().get({ path: `/channels/${channel}` });
	const { subscription_count = 0 } = (await answer.json()) as {
		subscription_count?: number;
	};
	return subscription_count;
}

/** The tab's process dies where it stands: no event of the page comes any more. */
async function kill(context: BrowserContext, page: Page): Promise<void> {
	const crashed = page.waitForEvent("crash");
	const session = await context.newCDPSession(page);
	session.send("Page.crash").catch(() => {});
	await crashed;
}

test("two tabs share one socket: each hears what it is for, a killed one takes nothing from the other, and signing out ends both", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const typing = `private-conversation-${id}-1-typing`;
	const writes = `${bob.person.displayName} is writing…`;
	await bob.chat.open(id);
	const status = bob.page.getByRole("status").filter({ hasText: "Online" });
	await ann.chat.open(id);
	const second = new ChatPage(await ann.context.newPage());
	await second.open(id);
	await expect.poll(() => hearersOf(typing)).toBe(2);

	// What one tab sends the other gets as well, and typing, a message and a tick reach both.
	await ann.chat.say("from the first");
	// The words may come by the outbox that tabs share; that they were read only who listens knows.
	await second.expectTick("from the first", "Read");
	await bob.chat.field.pressSequentially("hello both");
	for (const { page } of [ann, second])
		await expect(page.getByText(writes)).toBeVisible();
	await bob.chat.field.press("Enter");
	for (const chat of [ann.chat, second])
		await expect(chat.text("hello both")).toBeVisible();
	await second.say("from the second");
	await expect(ann.chat.text("from the second")).toBeVisible();
	for (const chat of [ann.chat, second])
		await chat.expectTick("from the second", "Read");
	expect(await socketsOf(ann.person)).toBe(1);
	await expect(status).toBeVisible();

	// The first alone hears who writes; killed, it is not taken for somebody who does. The second goes on.
	await second.page
		.getByRole("navigation", { name: "Main" })
		.getByRole("link", { name: "Settings" })
		.click();
	await second.page.waitForURL("**/settings");
	expect(await hearersOf(typing)).toBe(2);
	await kill(ann.context, ann.page);
	await expect.poll(() => hearersOf(typing)).toBe(1);
	await expect(status).toBeVisible();
	// A worker that lived in the killed tab's process is there anew.
	await expect.poll(() => socketsOf(ann.person)).toBe(1);
	await bob.chat.say("still there?");
	await expect(second.page).toHaveTitle(/^\(1\) /);
	await bob.chat.expectTick("still there?", "Delivered");

	// A third finds all that was said, and hears the rest; what ends the session ends it for all.
	const third = new ChatPage(await ann.context.newPage());
	await third.open(id);
	await expect(third.text("still there?")).toBeVisible();
	await bob.chat.expectTick("still there?", "Read");
	await bob.chat.say("ah, there you are");
	await expect(third.text("ah, there you are")).toBeVisible();
	expect(await socketsOf(ann.person)).toBe(1);
	await second.page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" })
		.click();
	await second.page.waitForURL("**/sign-in");
	await third.page.waitForURL("**/sign-in?next=*");
	await expect.poll(() => socketsOf(ann.person)).toBe(0);
});

test("where a browser cannot share, each tab has a socket of its own and all is the same", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.context.addInitScript(() => {
		Reflect.deleteProperty(window, "SharedWorker");
	});
	await bob.chat.open(id);
	await ann.chat.open(id);
	const second = new ChatPage(await ann.context.newPage());
	await second.open(id);
	await bob.chat.say("hello both");
	for (const chat of [ann.chat, second])
		await expect(chat.text("hello both")).toBeVisible();
	await ann.chat.say("from the first");
	await expect(second.text("from the first")).toBeVisible();
	await second.expectTick("from the first", "Read");
	expect(await socketsOf(ann.person)).toBe(2);
	await kill(ann.context, ann.page);
	await expect.poll(() => socketsOf(ann.person)).toBe(1);
	await bob.chat.say("still there?");
	await expect(second.text("still there?")).toBeVisible();
});
