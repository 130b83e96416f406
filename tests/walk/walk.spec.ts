import { mkdirSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { dictionaryOf } from "@/lib/i18n/dictionaries";
import { keys as keysEn } from "@/lib/i18n/en/keys";
import { keys as keysFi } from "@/lib/i18n/fi/keys";
import {
	LOCALE_COOKIE,
	LOCALES,
	type Locale,
	parseLocale,
} from "@/lib/i18n/locale";
import { keys as keysNb } from "@/lib/i18n/nb/keys";
import { axeFaults, isWiderThanScreen, settled } from "@/tests/e2e/checks";
import { arriveAsOwner, carryCookie } from "@/tests/e2e/people";
import { test } from "@/tests/e2e/test";
import { testStack } from "@/tests/setup/stack";
import { cutLabels } from "./cut";
import {
	doors,
	owners,
	pages,
	type View,
	type WalkWords,
	windows,
} from "./views";
import type { World } from "./world";

const KEYS = { en: keysEn, nb: keysNb, fi: keysFi };
const SIZES = [
	{ width: 320, height: 640 },
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 },
];
const chosen = parseLocale(process.env.LANGUAGE);
const folder = process.env.PICTURES ?? "test-results/walk";
/** Part of a view's name, to walk there alone. */
const only = process.env.ONLY ?? "";

let world: World;
test.beforeAll(async ({ browser }) => {
	const { makeWorld } = await import("./world");
	const { person, context } = await arriveAsOwner(browser);
	world = await makeWorld(person);
	await context.close();
});

for (const locale of chosen ? [chosen] : LOCALES) {
	test(`every door in ${locale}`, async ({ browser }) => {
		await walk(await enter(browser, locale), doors(world), locale);
	});
	test(`every page in ${locale}`, async ({ browser }) => {
		await walk(await enterAsMe(browser, locale), pages(world), locale);
	});
	test(`every window in ${locale}`, async ({ browser }) => {
		await walk(await enterAsMe(browser, locale), windows(world), locale);
	});
	test(`every page of the owner's in ${locale}`, async ({ browser }) => {
		const { page } = await arriveAsOwner(browser);
		await walk(await speak(page, locale), owners, locale);
	});
}

async function enter(browser: Browser, locale: Locale): Promise<Page> {
	return speak(await (await browser.newContext()).newPage(), locale);
}

async function enterAsMe(browser: Browser, locale: Locale): Promise<Page> {
	const { signInCookie } = await import("@/tests/factories");
	const page = await enter(browser, locale);
	await carryCookie(page.context(), await signInCookie(world.me));
	return page;
}

async function speak(page: Page, locale: Locale): Promise<Page> {
	const { url } = testStack();
	await page
		.context()
		.addCookies([{ name: LOCALE_COOKIE, value: locale, url }]);
	return page;
}

/** Opens each view and looks at it in both looks and all widths; all faults are told together. */
async function walk(page: Page, views: View[], locale: Locale): Promise<void> {
	test.setTimeout(30 * 60_000);
	const t: WalkWords = { ...dictionaryOf(locale), keys: KEYS[locale] };
	page.setDefaultTimeout(15_000);
	const faults: string[] = [];
	const note = (fault: string) => {
		faults.push(`${locale} ${fault}`);
		// Told at once: the whole walk takes minutes.
		console.log(`${locale} ${fault}`);
	};
	page.on("pageerror", ({ message }) => note(`${page.url()}: ${message}`));
	for (const view of views.filter(({ name }) => name.includes(only))) {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(view.path);
		try {
			await view.open?.(page, t);
		} catch (error) {
			note(`${view.name} does not open: ${error}`);
			continue;
		}
		for (const fault of await lookAt(page, view.name, locale))
			note(`${view.name} ${fault}`);
	}
	expect(faults).toEqual([]);
}

async function lookAt(
	page: Page,
	name: string,
	locale: Locale,
): Promise<string[]> {
	const faults: string[] = [];
	mkdirSync(`${folder}/${locale}`, { recursive: true });
	for (const colorScheme of ["light", "dark"] as const)
		for (const size of SIZES) {
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			await page.setViewportSize(size);
			await settled(page);
			const look = `${size.width} ${colorScheme}`;
			await page.screenshot({
				path: `${folder}/${locale}/${name} ${look}.png`,
			});
			if (await isWiderThanScreen(page))
				faults.push(`${look}: wider than the screen`);
			for (const fault of await axeFaults(page))
				faults.push(`${look}: ${fault}`);
			for (const cut of await cutLabels(page, world.names))
				faults.push(`${look}: cut: ${cut}`);
		}
	return faults;
}
