import type { Page } from "@playwright/test";

/** Our own words that do not fit where they stand. What people wrote and are called may be cut. */
export function cutLabels(page: Page, names: string[]): Promise<string[]> {
	return page.evaluate((names) => {
		const isSeen = (one: Element) =>
			one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
			one.getBoundingClientRect().width > 1;
		const ownWords = (one: Element) =>
			[...one.childNodes]
				.filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
				.map(({ textContent }) => textContent?.trim() ?? "")
				.join("");
		return [...document.querySelectorAll<HTMLElement>("body *")]
			.filter((one) => {
				if (
					!ownWords(one) ||
					one.closest("bdi, [data-words], pre") ||
					!isSeen(one)
				)
					return false;
				const { overflowX, clipPath } = getComputedStyle(one);
				const isClipped = overflowX === "hidden" || overflowX === "clip";
				return (
					isClipped &&
					clipPath === "none" &&
					one.scrollWidth > one.clientWidth + 1
				);
			})
			.map((one) => ownWords(one).slice(0, 60))
			.filter((text) => !text.startsWith("@") && !names.includes(text));
	}, names);
}
