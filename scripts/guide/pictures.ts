import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { PICTURE } from "@/lib/help/topics";
import { LOCALE_COOKIE, LOCALES, type Locale } from "@/lib/i18n/locale";
import type { Story } from "@/scripts/seed/story";
import { storyEn } from "@/scripts/seed/story-en";
import { storyFi } from "@/scripts/seed/story-fi";
import { storyNb } from "@/scripts/seed/story-nb";
import { CHROMIUM_ARGS } from "@/tests/setup/chromium";
import { type House, openHouse } from "./house";
import { namesIn } from "./names";
import { type Scene, VIEWS } from "./views";

// npm run pictures: takes the pictures of docs/guide from the running app, in each language (docs/help.md).
const SCALE = 1.5;
const STORIES: Record<Locale, Story> = {
	...{ en: storyEn, nb: storyNb, fi: storyFi },
};
const only = process.env.LANGUAGE;

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
	args: CHROMIUM_ARGS,
});
try {
	for (const locale of LOCALES.filter((one) => !only || one === only)) {
		const house = await openHouse(locale);
		try {
			await takePictures(house, browser, locale);
		} finally {
			await house.end();
		}
	}
} finally {
	await browser.close();
}

async function takePictures(
	house: House,
	browser: Browser,
	locale: Locale,
): Promise<void> {
	const names = await namesIn(locale);
	const say = (key: string) => {
		const name = names.get(key);
		if (!name) throw new Error(`no dictionary has ${key}`);
		return name;
	};
	const friend = STORIES[locale].people[1]?.name ?? "";
	const folder = `docs/pictures/guide/${locale}`;
	mkdirSync(folder, { recursive: true });
	const page = await openPhone(house, browser, locale);
	for (const { name, isBeforeTheDoor, show } of VIEWS) {
		if (isBeforeTheDoor) await page.context().clearCookies({ name: /session/ });
		await show(page, { say, friend });
		await save(page, `${folder}/${name}.webp`);
		console.log(`${folder}/${name}.webp`);
		if (isBeforeTheDoor) await signIn(page, house, say);
	}
	await page.context().close();
}

async function openPhone(
	{ url }: House,
	browser: Browser,
	locale: Locale,
): Promise<Page> {
	const context = await browser.newContext({
		...{ baseURL: url, viewport: PICTURE, deviceScaleFactor: SCALE },
		...{ hasTouch: true, isMobile: true, locale, timezoneId: "Europe/Oslo" },
		...{ colorScheme: "light", reducedMotion: "reduce" },
		// It would keep pages of the house before.
		serviceWorkers: "block",
	});
	await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url }]);
	// Playwright never hears that the worker's code has come, and would wait for it.
	await context.addInitScript(() => {
		Reflect.deleteProperty(window, "SharedWorker");
	});
	return context.newPage();
}

async function signIn(
	page: Page,
	house: House,
	say: Scene["say"],
): Promise<void> {
	await page.goto("/sign-in");
	await page.getByLabel(say("auth.handle")).fill(house.handle);
	await page
		.getByLabel(say("auth.password"), { exact: true })
		.fill(house.password);
	const button = { name: say("auth.signIn"), exact: true };
	await page.getByRole("button", button).click();
	await page.waitForURL("**/feed");
}

/** Once all that is seen has come: pictures, and the font. */
async function save(page: Page, file: string): Promise<void> {
	await page.waitForLoadState("networkidle");
	await page.evaluate(async () => {
		await document.fonts.ready;
		await Promise.all(
			[...document.images].map((one) => one.decode().catch(() => {})),
		);
	});
	const png = await page.screenshot({ animations: "disabled", caret: "hide" });
	await sharp(png).webp({ quality: 62, effort: 6 }).toFile(file);
}
