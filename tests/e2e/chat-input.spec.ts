import { expect, type Page } from "@playwright/test";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { badInput, textOf } from "@/tests/setup/bad-input";
import { arrivePair, keptTexts } from "./chat-people";
import type { ChatPage } from "./pages/chat";
import { test } from "./test";

/** What a hostile text would call, what would open, and which other hosts would be asked. */
async function watchForHarm(page: Page): Promise<() => Promise<string[]>> {
	const harm: string[] = [];
	const host = new URL(page.url()).host;
	page.on("dialog", (dialog) => {
		harm.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on("request", (request) => {
		const url = new URL(request.url());
		if (/^(http|ws)s?:$/.test(url.protocol) && url.host !== host)
			harm.push(`request to ${url.host}`);
	});
	return async () => {
		const isCalled = await page.evaluate(
			() => "__pwned" in (window as unknown as object),
		);
		return isCalled ? [...harm, "script ran"] : harm;
	};
}

/** More than this nobody types, and drawing it takes a text field minutes: it comes by the clipboard. */
const TYPED_MAX = 100_000;

/** Puts a text into the field as a person would, sends it, and tells what the field had taken. */
async function enter({ field }: ChatPage, text: string): Promise<string> {
	if (text.length > TYPED_MAX)
		await field.evaluate((element, words) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", words);
			element.dispatchEvent(
				new ClipboardEvent("paste", {
					clipboardData,
					bubbles: true,
					cancelable: true,
				}),
			);
		}, text);
	else await field.fill(text);
	// What a text field cannot hold (lone carriage returns) is not this page's to send.
	const typed = await field.inputValue();
	await field.press("Enter");
	return typed;
}

/** How far anything reaches out of the page sideways. */
const overflowPx = (page: Page) =>
	page.evaluate(() =>
		Math.max(
			...[document.documentElement, document.querySelector("[role=log]")].map(
				(one) => (one ? one.scrollWidth - one.clientWidth : 0),
			),
		),
	);

type Checked = { value: unknown; expect: string; checks: string[] };

const checksOf = (one: Checked) => one.checks;
const isRefusable = (one: Checked, typed: string) =>
	checksOf(one).some((check) => check.startsWith("reject_")) ||
	typed.length > 8_000;

const shownLink = (page: Page) => page.getByRole("log").locator("a");

test("every message of the corpus is shown as typed on both sides, or refused in words with nothing lost", async ({
	browser,
}) => {
	test.slow();
	const { ann, bob, id } = await arrivePair(browser, {
		options: { viewport: { width: 320, height: 640 } },
	});
	for (const { page } of [ann, bob])
		await page.addInitScript(() => {
			Object.assign(window, {
				__x: () => Object.assign(window, { __pwned: true }),
			});
		});
	await ann.chat.open(id);
	await bob.chat.open(id);
	const harms = [await watchForHarm(ann.page), await watchForHarm(bob.page)];
	const kept: string[] = [];

	for (const one of badInput<Checked>("messages")) {
		const text = textOf(one.value, MESSAGE_LENGTH_MAX);
		const typed = await enter(ann.chat, text);
		if (isRefusable(one, typed)) {
			await expect(
				ann.page.getByRole("alert").filter({ hasText: /./ }),
				one.id,
			).toContainText(/too long|cannot be empty/);
			await expect(ann.chat.field, one.id).toHaveValue(typed);
			continue;
		}
		kept.push(typed);
		for (const { chat } of [ann, bob])
			await expect
				.poll(async () => (await chat.texts()).at(-1), { message: one.id })
				.toBe(typed);
		if (checksOf(one).includes("no_link"))
			await expect(
				bob.chat.log.locator("[data-row]").last().locator("a"),
				one.id,
			).toHaveCount(0);
		for (const { page } of [ann, bob])
			expect(await overflowPx(page), one.id).toBeLessThanOrEqual(0);
	}
	for (const harm of harms) expect(await harm()).toEqual([]);
	expect(await keptTexts(id)).toEqual(kept);
});

test("links lead only where they say, and only to safe places", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	for (const one of badInput<Checked>("links_render")) {
		const text = (one as unknown as { text: string }).text.replace(
			"{{APP_HOST}}",
			new URL(ann.page.url()).host,
		);
		const before = await shownLink(bob.page).count();
		await ann.chat.field.fill(text);
		const typed = await ann.chat.field.inputValue();
		await ann.chat.field.press("Enter");
		await expect
			.poll(async () => (await bob.chat.texts()).at(-1), { message: one.id })
			.toBe(typed);
		const added = (await shownLink(bob.page).count()) - before;
		if (one.expect === "no_link") {
			expect(added, one.id).toBe(0);
			continue;
		}
		if (one.expect === "no_link_or_https" && added === 0) continue;
		expect(added, one.id).toBe(1);
		const link = shownLink(bob.page).last();
		await expect(link, one.id).toHaveAttribute("rel", /noopener noreferrer/);
		await expect(link, one.id).toHaveAttribute("target", "_blank");
		const href = (await link.getAttribute("href")) ?? "";
		expect(href, one.id).toMatch(
			one.expect.endsWith("https") ? /^https:/ : /^(https?|mailto):/,
		);
		if (one.expect === "link_host_shown")
			expect(
				await link.evaluate((a) => getComputedStyle(a, "::after").content),
			).toContain("evil.test");
	}
});

test("a message at the limit is sent whole; one above is refused in words and kept", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.field.fill("x".repeat(8_001));
	await expect(ann.page.getByText("1 character too long")).toBeVisible();
	await ann.page.getByRole("button", { name: "Send" }).click();
	await expect(
		ann.page.getByText("This is too long. Shorten it a little."),
	).toBeVisible();
	await expect(ann.chat.field).toHaveValue("x".repeat(8_001));
	await ann.chat.field.press("Backspace");
	await expect(ann.page.getByText("0 characters left")).toBeVisible();
	await ann.chat.field.press("Enter");
	await expect
		.poll(async () => (await bob.chat.texts()).at(-1)?.length)
		.toBe(8_000);
	// Shown in part, opened on wish, without throwing the reader about.
	await bob.page.getByRole("button", { name: "Show more" }).click();
	await expect(
		bob.page.getByRole("button", { name: "Show less" }),
	).toBeVisible();
});
