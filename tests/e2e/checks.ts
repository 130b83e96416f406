import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const AXE = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

/** What the console and the CSP complain about, but for pages that are not there. */
export function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error" && !message.text().includes("404"))
			complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(error.message));
	return complaints;
}

/** What axe finds against WCAG 2.2 A and AA on the page as it is. */
export async function axeFaults(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: {
				run(options: unknown): Promise<{
					violations: { id: string; nodes: { target: string[] }[] }[];
				}>;
			};
		};
		const { violations } = await axe.run({
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
		});
		return violations.map(
			({ id, nodes }) =>
				`${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
		);
	});
}

/** Whether one would have to scroll sideways. */
export function isWiderThanScreen(page: Page): Promise<boolean> {
	return page.evaluate(
		() => document.documentElement.scrollWidth > window.innerWidth,
	);
}
