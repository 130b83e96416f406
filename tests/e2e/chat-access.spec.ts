import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { arrivePair } from "./chat-people";

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

/** What axe finds against WCAG 2.2 AA, as short lines. */
async function faults(page: Page): Promise<string[]> {
	await page.evaluate(axeSource);
	return page.evaluate(async () => {
		const { axe } = window as unknown as typeof globalThis & {
			axe: {
				run: (
					root: Document,
					options: object,
				) => Promise<{
					violations: { id: string; nodes: { html: string }[] }[];
				}>;
			};
		};
		const { violations } = await axe.run(document, {
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
		});
		return violations.map(
			({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
		);
	});
}

for (const colorScheme of ["light", "dark"] as const)
	for (const width of [320, 768, 1280])
		test(`list, chat and request have no fault that axe knows: ${colorScheme}, ${width} px`, async ({
			browser,
		}) => {
			const { ann, bob, id } = await arrivePair(browser, {
				areFriends: false,
				options: { colorScheme, viewport: { width, height: 800 } },
			});
			await ann.chat.open(id);
			expect(await faults(ann.page)).toEqual([]);
			await ann.chat.say("See https://example.com/ 👍");
			await bob.chat.open(id);
			await expect(
				bob.page.getByRole("button", { name: "Accept" }),
			).toBeVisible();
			expect(await faults(bob.page)).toEqual([]);
			await bob.page.getByRole("button", { name: "Accept" }).click();
			await bob.chat.say("Hello");
			await bob.chat.expectTick("Hello", "Read");
			expect(await faults(bob.page)).toEqual([]);
			await bob.page.goto("/conversations");
			await expect(bob.chat.listed(ann.person.displayName)).toBeVisible();
			expect(await faults(bob.page)).toEqual([]);
		});

test("a chat is had by keyboard alone: list, field, history, newest", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const { say } = await import("@/tests/setup/talk");
	for (let n = 1; n <= 60; n++) await say(bob.person, id, `message ${n}`);
	await ann.page.goto("/conversations");
	const row = ann.chat.listed(bob.person.displayName);
	await row.focus();
	await ann.page.keyboard.press("Enter");
	await expect(ann.chat.field).toBeFocused();
	await ann.page.keyboard.type("by keyboard");
	await ann.page.keyboard.press("Enter");
	await expect(ann.chat.text("by keyboard")).toBeInViewport();
	await ann.page.keyboard.press("PageUp");
	await ann.page.keyboard.press("PageUp");
	await expect(ann.chat.text("by keyboard")).not.toBeInViewport();
	await ann.page.keyboard.press("Escape");
	await expect(ann.chat.text("by keyboard")).toBeInViewport();
	await expect(ann.chat.field).toBeFocused();
});

test("a new message is said to screen readers once, with who says it", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await bob.chat.say("psst");
	const said = ann.page.locator("[aria-live=polite]").getByText("psst");
	await expect(said).toHaveText(`${bob.person.displayName}: psst`);
	await expect(ann.page.getByRole("log")).toHaveAttribute("aria-live", "off");
	await ann.chat.say("heard");
	await expect(
		ann.page.locator("[aria-live=polite]").getByText("heard"),
	).toHaveCount(0);
});
