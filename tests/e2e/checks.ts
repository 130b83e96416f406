import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const AXE = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

const LOOKS = ["light", "dark"] as const;
const SIZES = [
	{ width: 320, height: 640 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 },
];

type Axe = {
	run(
		root: Document | string,
		options?: object,
	): Promise<{
		violations: { id: string; nodes: { target: string[]; html: string }[] }[];
	}>;
};

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

/** What axe finds against WCAG 2.2 A and AA on the page as it is, once nothing moves: half faded in, all is pale. */
export async function axeFaults(page: Page): Promise<string[]> {
	await bringAxe(page);
	// After a walk from page to page it comes a moment behind them.
	await expect(page).toHaveTitle(/\S/);
	await page.evaluate(() =>
		Promise.allSettled(
			document
				.getAnimations()
				.filter(
					({ effect }) =>
						effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY,
				)
				.map(({ finished }) => finished),
		),
	);
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: Axe };
		const { violations } = await axe.run(document, {
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
		});
		return violations.map(
			({ id, nodes }) =>
				`${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html}`).join(", ")}`,
		);
	});
}

/** What any of axe's rules finds in one part of the page as it is. */
export async function axeFaultsIn(page: Page, part: string): Promise<string[]> {
	await bringAxe(page);
	return page.evaluate(async (part) => {
		const { axe } = window as unknown as { axe: Axe };
		const { violations } = await axe.run(part);
		return violations.map(
			({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`,
		);
	}, part);
}

/**
 * The faults of the page as it stands (axe's, and scrolling sideways) in the light and the dark look, on a phone, a
 * tablet and a desktop. The page is not loaded anew for each: look and width are matters of style sheets alone.
 */
export async function faultsInAllLooks(page: Page): Promise<string[]> {
	const faults: string[] = [];
	for (const colorScheme of LOOKS)
		for (const size of SIZES) {
			// Without motion there is less to wait for; nothing that is looked at here moves.
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			await page.setViewportSize(size);
			await settled(page);
			const found = await axeFaults(page);
			if (await isWiderThanScreen(page)) found.push("wider than the screen");
			const where = `${new URL(page.url()).pathname}, ${colorScheme}, ${size.width} px`;
			faults.push(...found.map((fault) => `${where}: ${fault}`));
		}
	return faults;
}

/** Once in each page: to read axe's half megabyte takes longer than its look at the page. */
async function bringAxe(page: Page): Promise<void> {
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
}

/** Colours on their way from one look to the other are neither's; what inherits them sets out when they arrive. */
export function settled(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const underWay = () =>
			document.getAnimations().filter((one) => one instanceof CSSTransition);
		do {
			await Promise.allSettled(underWay().map(({ finished }) => finished));
			await new Promise((done) => requestAnimationFrame(done));
		} while (underWay().length > 0);
	});
}

/** Whether one would have to scroll sideways. */
export function isWiderThanScreen(page: Page): Promise<boolean> {
	return page.evaluate(
		() => document.documentElement.scrollWidth > window.innerWidth,
	);
}
