import { expect, type Page } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { test } from "./test";

/** Scrolls, and tells in the same moment which row is the first in sight, and where, to the fraction of a pixel. */
async function scrollAndLook(
	page: Page,
	how: { by?: number; toOldest?: boolean },
): Promise<{ key: string; top: number }> {
	return page.getByRole("log").evaluate((log, { by, toOldest }) => {
		if (by) log.scrollBy(0, by);
		// Near enough to the oldest row that the page before it is asked for.
		if (toOldest) log.scrollTop = log.clientHeight - log.scrollHeight + 300;
		const top = log.getBoundingClientRect().top;
		for (const row of log.querySelectorAll<HTMLElement>("[data-row]")) {
			const box = row.getBoundingClientRect();
			if (box.bottom > top)
				return { key: row.dataset.row ?? "", top: box.top - top };
		}
		throw new Error("no row in sight");
	}, how);
}

async function topOf(page: Page, key: string): Promise<number> {
	return page
		.getByRole("log")
		.evaluate(
			(log, row) =>
				(log.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect()
					.top ?? Number.NaN) - log.getBoundingClientRect().top,
			key,
		);
}

test("a chat opens with what a screen holds; older messages come once the reader moves, or where the window has room", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	for (let n = 1; n <= 80; n++)
		await say(n % 2 ? ann.person : bob.person, id, `message ${n}`);
	await bob.chat.open(id);
	const rows = ann.chat.log.locator("[data-sequence]");
	const asked: string[] = [];
	ann.page.on("request", (request) => {
		if (request.url().includes("?before=")) asked.push(request.url());
	});
	await ann.chat.open(id);
	await expect(ann.chat.text("message 80")).toBeInViewport();
	await bob.chat.expectTick("message 80", "Read");
	await expect(rows).toHaveCount(30);
	expect(asked).toEqual([]);
	await ann.chat.log.hover();
	await ann.page.mouse.wheel(0, -300);
	await expect(rows).toHaveCount(80);
	expect(asked).toHaveLength(1);

	await ann.page.setViewportSize({ width: 900, height: 3_000 });
	await ann.chat.open(id);
	await expect(rows).toHaveCount(80);
});

test("older pages come without a jump, down to the beginning", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	for (let n = 1; n <= 230; n++)
		await say(
			n % 3 ? ann.person : bob.person,
			id,
			n % 5
				? `message ${n}`
				: `message ${n}\n${"of several lines\n".repeat(n % 7)}`,
		);
	await ann.chat.open(id);
	await expect(ann.chat.text("message 229")).toBeInViewport();

	const rows = ann.chat.log.locator("[data-sequence]");
	let jumpPx = 0;
	for (let count = await rows.count(); count < 230; ) {
		const before = await scrollAndLook(ann.page, { toOldest: true });
		await expect.poll(() => rows.count()).toBeGreaterThan(count);
		count = await rows.count();
		jumpPx = Math.max(
			jumpPx,
			Math.abs((await topOf(ann.page, before.key)) - before.top),
		);
	}
	expect(jumpPx).toBeLessThan(2);
	await expect(
		ann.page.getByText(
			`This is where you and ${bob.person.displayName} begin.`,
		),
	).toBeAttached();
	const texts = await ann.chat.texts();
	expect(texts.map((text) => text.split("\n")[0])).toEqual(
		Array.from({ length: 230 }, (_, i) => `message ${i + 1}`),
	);
});

test("a chat opens at its first unread, pages forward, and never scrolls a reader down", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	const { moveMarkers } = await import("@/lib/messages/commands.server");
	for (let n = 1; n <= 200; n++) await say(bob.person, id, `message ${n}`);
	await moveMarkers(ann.person, id, { readSequence: 80 });

	await ann.chat.open(id);
	const divider = ann.chat.log.getByText("New messages", { exact: true });
	await expect(divider).toBeInViewport();
	await expect(ann.chat.text("message 81")).toBeInViewport();
	await expect(ann.chat.text("message 80")).toBeInViewport();

	const before = await scrollAndLook(ann.page, {});
	await bob.chat.open(id);
	await bob.chat.say("one more");
	const news = ann.page.getByRole("button", { name: /new messages$/ });
	await expect(news).toBeVisible();
	expect(
		Math.abs((await topOf(ann.page, before.key)) - before.top),
	).toBeLessThan(2);

	await news.click();
	await expect(ann.chat.text("one more")).toBeInViewport();
	await bob.chat.expectTick("one more", "Read");
	await expect(news).toBeHidden();

	const reading = await scrollAndLook(ann.page, { by: -600 });
	await bob.chat.say("and another");
	await expect(
		ann.page.getByRole("button", { name: "1 new message" }),
	).toBeVisible();
	expect(
		Math.abs((await topOf(ann.page, reading.key)) - reading.top),
	).toBeLessThan(2);
	await bob.chat.expectTick("and another", "Delivered");
});

test("at the newest, a reader stays at the newest", async ({ browser }) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	for (let n = 1; n <= 40; n++) await say(bob.person, id, `message ${n}`);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.page.getByRole("log").press("End");
	await bob.chat.say("a tall one\n".repeat(15));
	await bob.chat.say("the last");
	await expect(ann.chat.text("the last")).toBeInViewport();
	await bob.chat.expectTick("the last", "Read");
});
