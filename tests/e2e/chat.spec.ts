import { expect } from "@playwright/test";
import { arrivePair, keptTexts } from "./chat-people";
import { ChatPage } from "./pages/chat";
import { test } from "./test";

test("two people talk: what one writes the other sees, with typing and ticks to read, and it stays", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.page.goto("/conversations");
	await expect(bob.page.getByRole("heading", { name: "Chats" })).toBeVisible();

	await ann.chat.say("Are you coming on Sunday?");
	await expect(ann.chat.text("Are you coming on Sunday?")).toBeVisible();
	const listed = bob.chat.listed(ann.person.displayName);
	await expect(listed).toContainText("Are you coming on Sunday?");
	await expect(listed).toContainText("1 unread message");
	await expect(bob.page).toHaveTitle(/^\(1\) /);
	await ann.chat.expectTick("Are you coming on Sunday?", "Delivered");

	await listed.click();
	await expect(bob.chat.text("Are you coming on Sunday?")).toBeVisible();
	await ann.chat.expectTick("Are you coming on Sunday?", "Read");
	await expect(bob.page).not.toHaveTitle(/^\(1\) /);

	await bob.chat.field.pressSequentially("Yes");
	await expect(
		ann.page.getByText(`${bob.person.displayName} is writing…`),
	).toBeVisible();
	await bob.chat.field.press("Shift+Enter");
	await bob.chat.field.pressSequentially("with cake");
	await bob.chat.field.press("Enter");
	await expect(ann.chat.text("Yes\nwith cake")).toBeVisible();
	await expect(
		ann.page.getByText(`${bob.person.displayName} is writing…`),
	).toBeHidden();

	for (const { page, chat } of [ann, bob]) {
		await page.reload();
		await expect(chat.text("Yes\nwith cake")).toBeVisible();
		expect(await chat.texts()).toEqual([
			"Are you coming on Sunday?",
			"Yes\nwith cake",
		]);
	}
	await ann.chat.expectTick("Are you coming on Sunday?", "Read");
	expect(await keptTexts(id)).toEqual([
		"Are you coming on Sunday?",
		"Yes\nwith cake",
	]);
});

test("twenty messages typed offline survive the closed page and go out once, in order", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("online");
	await ann.chat.expectTick("online", "Read");

	await ann.context.setOffline(true);
	const texts = Array.from({ length: 20 }, (_, i) => `offline ${i + 1}`);
	for (const text of texts) await ann.chat.say(text);
	await ann.chat.expectTick("offline 20", "Waiting to be sent");
	await expect(
		ann.page.getByText("Offline. Messages are sent when you are back."),
	).toBeVisible();
	await ann.page.close({ runBeforeUnload: false });
	expect(await keptTexts(id)).toEqual(["online"]);

	await ann.context.setOffline(false);
	const reopened = new ChatPage(await ann.context.newPage());
	await reopened.open(id);
	await reopened.expectTick("offline 20", "Read");
	expect(await reopened.texts()).toEqual(["online", ...texts]);
	expect(await bob.chat.texts()).toEqual(["online", ...texts]);
	expect(await keptTexts(id)).toEqual(["online", ...texts]);
});

test("what was said while the line was down comes without a reload", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("before");
	await expect(bob.chat.text("before")).toBeVisible();
	await bob.context.setOffline(true);
	await ann.chat.say("meanwhile 1");
	await ann.chat.say("meanwhile 2");
	await ann.chat.expectTick("meanwhile 2", "Sent");
	await bob.chat.say("from below");
	await bob.context.setOffline(false);
	const all = ["before", "meanwhile 1", "meanwhile 2", "from below"];
	await expect.poll(() => bob.chat.texts()).toEqual(all);
	await expect.poll(() => ann.chat.texts()).toEqual(all);
});

test("two tabs of one person agree on messages, unread and drafts of neither are lost", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const second = new ChatPage(await ann.context.newPage());
	await ann.chat.open(id);
	await second.page.goto("/conversations");
	await bob.chat.open(id);
	await bob.chat.say("hello both");
	await expect(ann.chat.text("hello both")).toBeVisible();
	// Read in one tab, nothing is unread in the other.
	await expect(second.listed(bob.person.displayName)).toContainText(
		"hello both",
	);
	await expect(
		second.listed(bob.person.displayName).getByText("unread"),
	).toHaveCount(0);

	await second.open(id);
	for (let n = 1; n <= 5; n++) {
		await ann.chat.say(`first tab ${n}`);
		await second.say(`second tab ${n}`);
	}
	await expect(bob.chat.text("second tab 5")).toBeVisible();
	await expect(bob.chat.text("first tab 5")).toBeVisible();
	const kept = await keptTexts(id);
	expect(kept).toHaveLength(11);
	await expect.poll(() => ann.chat.texts()).toEqual(kept);
	await expect.poll(() => second.texts()).toEqual(kept);
	await expect.poll(() => bob.chat.texts()).toEqual(kept);
});

test("a draft is kept per conversation, through leaving and reload, and is gone once sent", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await ann.chat.field.fill("half a thou");
	await ann.page.goto("/conversations");
	await ann.chat.open(id);
	await expect(ann.chat.field).toHaveValue("half a thou");
	await ann.page.reload();
	await expect(ann.chat.field).toHaveValue("half a thou");
	await ann.chat.field.press("Enter");
	await ann.chat.expectTick("half a thou", "Sent");
	await ann.page.reload();
	await expect(ann.chat.text("half a thou")).toBeVisible();
	await expect(ann.chat.field).toHaveValue("");
});

test("an ended session leads to the sign-in form and keeps what was written", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	// Its line is up: another process ends the session, which this one's server believes in for half a second yet.
	await bob.chat.open(id);
	await bob.chat.say("are you there?");
	await expect(ann.chat.text("are you there?")).toBeVisible();
	await ann.chat.field.fill("not lost");
	const { endOtherSessions } = await import("@/lib/auth/commands.server");
	const { secondSession, signInCookie } = await import("@/tests/factories");
	const again = await secondSession(ann.person);
	await endOtherSessions(again);
	await ann.page.waitForURL(`**/sign-in?next=*${id}`);
	const cookie = await signInCookie(again);
	const at = cookie.indexOf("=");
	await ann.context.addCookies([
		{
			name: cookie.slice(0, at),
			value: cookie.slice(at + 1),
			url: ann.page.url(),
		},
	]);
	await ann.chat.open(id);
	await expect(ann.chat.field).toHaveValue("not lost");
});
