import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf } from "./checks";
import { test } from "./test";

test("a message is edited and deleted by mouse, and both see it at once and after a reload", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(ann.page);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("See you at sevn");
	await expect(bob.chat.text("See you at sevn")).toBeVisible();

	await ann.chat.field.fill("half a thought");
	await ann.chat.text("See you at sevn").click({ button: "right" });
	await ann.page.getByRole("menuitem", { name: "Edit" }).click();
	const edit = ann.page.getByRole("textbox", {
		name: "New text of the message",
	});
	await expect(edit).toHaveValue("See you at sevn");
	await edit.fill("See you at seven");
	await edit.press("Enter");
	for (const { chat } of [ann, bob]) {
		await expect(chat.text("See you at seven")).toBeVisible();
		await expect(
			chat.row("See you at seven").getByText("edited"),
		).toBeVisible();
	}
	// What was being written meanwhile is still there.
	await expect(ann.chat.field).toHaveValue("half a thought");

	await bob.chat.text("See you at seven").click({ button: "right" });
	await expect(bob.page.getByRole("menuitem", { name: "Edit" })).toHaveCount(0);
	await bob.page.getByRole("menuitem", { name: "Info" }).click();
	await expect(
		bob.page.getByRole("dialog").getByText("See you at sevn"),
	).toBeVisible();
	expect(await axeFaults(bob.page)).toEqual([]);
	await bob.page.keyboard.press("Escape");

	await ann.chat.text("See you at seven").click({ button: "right" });
	await ann.page.getByRole("menuitem", { name: "Delete" }).click();
	await ann.page.getByRole("button", { name: "Delete for everyone" }).click();
	await expect(
		ann.chat.log.getByText("You deleted this message"),
	).toBeVisible();
	await expect(bob.chat.log.getByText("Message deleted")).toBeVisible();
	await bob.page.reload();
	await expect(bob.chat.log.getByText("Message deleted")).toBeVisible();
	await expect(bob.chat.text("See you at seven")).toHaveCount(0);
	expect(complaints).toEqual([]);
});

test("by keyboard alone: up edits the last own message, a row's button opens its menu, Escape leads back", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await bob.chat.open(id);
	await bob.chat.say("from bob");
	await ann.chat.open(id);
	await ann.chat.say("one");
	await ann.chat.say("two");
	// What is still on its way has no menu.
	await expect(
		ann.chat
			.row("two")
			.getByRole("button", { name: "More about this message" }),
	).toHaveCount(1);
	await ann.chat.field.press("ArrowUp");
	const edit = ann.page.getByRole("textbox", {
		name: "New text of the message",
	});
	await expect(edit).toHaveValue("two");
	await edit.press("Escape");
	await expect(ann.chat.field).toBeFocused();

	await ann.page.keyboard.press("Shift+Tab");
	const more = ann.page.getByRole("button", {
		name: "More about this message",
	});
	const tab = () => ann.page.keyboard.press("Shift+Tab");
	await expect
		.poll(async () => {
			if (
				!(await more.last().evaluate((one) => one === document.activeElement))
			)
				await tab();
			return more.last().evaluate((one) => one === document.activeElement);
		})
		.toBe(true);
	await ann.page.keyboard.press("Home");
	await expect(more.first()).toBeFocused();
	await ann.page.keyboard.press("Enter");
	const menu = ann.page.getByRole("menu", { name: "Message" });
	await expect(menu).toBeVisible();
	expect(await axeFaults(ann.page)).toEqual([]);
	await ann.page.keyboard.press("Escape");
	await expect(menu).toBeHidden();
	await expect(more.first()).toBeFocused();
	await ann.page.keyboard.press("Shift+F10");
	await expect(menu).toBeVisible();
	await ann.page.getByRole("menuitem", { name: "Delete" }).focus();
	await ann.page.keyboard.press("Enter");
	await ann.page.getByRole("button", { name: "Delete for me" }).press("Enter");
	await expect(ann.chat.text("from bob")).toHaveCount(0);
	await expect(bob.chat.text("from bob")).toBeVisible();
	await ann.page.reload();
	await expect(ann.chat.text("two")).toBeVisible();
	await expect(ann.chat.text("from bob")).toHaveCount(0);
});

test("what changed while the line was down comes without a reload, and an edit without a line loses nothing", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	for (const text of ["alpha", "beta", "gamma"]) await ann.chat.say(text);
	await expect(bob.chat.text("gamma")).toBeVisible();
	await bob.context.setOffline(true);
	await ann.chat.field.press("ArrowUp");
	const edit = ann.page.getByRole("textbox", {
		name: "New text of the message",
	});
	await edit.fill("gamma, corrected");
	await edit.press("Enter");
	// At once: the form that goes when it is saved takes nothing from the menu.
	await ann.chat.text("alpha").click({ button: "right" });
	await ann.page.getByRole("menuitem", { name: "Delete" }).click();
	await ann.page.getByRole("button", { name: "Delete for everyone" }).click();
	await expect(
		ann.chat.log.getByText("You deleted this message"),
	).toBeVisible();
	await expect(bob.chat.text("alpha")).toBeVisible();
	await bob.context.setOffline(false);
	await expect(bob.chat.log.getByText("Message deleted")).toBeVisible();
	await expect(bob.chat.text("gamma, corrected")).toBeVisible();

	await ann.context.setOffline(true);
	await ann.chat.field.press("ArrowUp");
	await edit.fill("gamma, third try");
	await edit.press("Enter");
	await expect(ann.page.getByRole("form").getByRole("alert")).toContainText(
		"cannot answer",
	);
	await expect(edit).toHaveValue("gamma, third try");
	await ann.context.setOffline(false);
	await edit.press("Enter");
	await expect(bob.chat.text("gamma, third try")).toBeVisible();
});

test("on a phone a long press opens the menu", async ({ browser }) => {
	const { ann, bob, id } = await arrivePair(browser, {
		options: { viewport: { width: 390, height: 844 }, hasTouch: true },
	});
	await bob.chat.open(id);
	await bob.chat.field.fill("press me");
	await bob.page.getByRole("button", { name: "Send" }).click();
	await ann.chat.open(id);
	const box = await ann.chat.text("press me").boundingBox();
	const point = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 8 };
	const touch = await ann.context.newCDPSession(ann.page);
	await touch.send("Input.dispatchTouchEvent", {
		type: "touchStart",
		touchPoints: [point],
	});
	const item = ann.page.getByRole("menuitem", { name: "Copy text" });
	await expect(item).toBeVisible();
	await touch.send("Input.dispatchTouchEvent", {
		type: "touchEnd",
		touchPoints: [],
	});
	await expect(item).toBeVisible();
	await ann.page.getByRole("menuitem", { name: "Info" }).tap();
	await expect(ann.page.getByRole("dialog")).toBeVisible();
});
