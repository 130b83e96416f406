import { mkdirSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import type { Audience } from "@/lib/feed/view";
import { dictionaryOf } from "@/lib/i18n/dictionaries";
import { feedWords } from "@/lib/i18n/feed-words";
import { LOCALE_COOKIE, type Locale } from "@/lib/i18n/locale";
import { axeFaults, isWiderThanScreen, settled } from "@/tests/e2e/checks";
import { flat } from "@/tests/e2e/media-people";
import { carryCookie } from "@/tests/e2e/people";
import { test } from "@/tests/e2e/test";
import { testStack } from "@/tests/setup/stack";
import { cutLabels } from "@/tests/walk/cut";
import type { Class, Posted } from "./class";

const folder = process.env.PICTURES ?? "test-results/day";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
/** How each of those at a browser has it. */
const LOOKS = [
	{ locale: "en", size: DESK, colorScheme: "light" },
	{ locale: "nb", size: PHONE, colorScheme: "dark" },
	{ locale: "fi", size: PHONE, colorScheme: "light" },
	{ locale: "en", size: PHONE, colorScheme: "dark" },
	{ locale: "nb", size: DESK, colorScheme: "light" },
	{ locale: "fi", size: DESK, colorScheme: "dark" },
] as const satisfies {
	locale: Locale;
	size: typeof PHONE;
	colorScheme: "light" | "dark";
}[];
type Seat = { page: Page; locale: Locale; who: number; faults: string[] };

const lookOf = (who: number) => LOOKS[who % LOOKS.length] ?? LOOKS[0];
const said = (seat: Seat) => ({
	t: dictionaryOf(seat.locale),
	words: feedWords(seat.locale),
});

test("thirty people live a day, and each has at its end what is theirs", async ({
	browser,
}) => {
	test.setTimeout(20 * 60_000);
	const { makeClass } = await import("./class");
	const deeds = await import("./deeds");
	const checks = await import("./evening");
	const { PushService } = await import("@/tests/setup/push-service");
	const of = await makeClass((who) => lookOf(who).locale);
	const seats: Seat[] = [];
	for (let who = 0; who < deeds.BROWSERS; who++)
		seats.push(await sitDown(browser, of, who));
	const [first, second, third, fourth, ...rest] = seats as [
		...[Seat, Seat, Seat, Seat],
		...Seat[],
	];

	// Morning: a photo for everyone, a question to the class, a line in the group.
	await Promise.all(seats.map(({ page }) => page.goto("/feed")));
	const photo = await postPhoto(first, of);
	const question = await ask(second, of);
	for (const seat of [third, ...rest]) {
		await seat.page.reload();
		await answer(seat);
	}
	await talk(fourth, of);
	await checks.expectAnswered(question, seats.length - 3);

	// Noon: all the others, each with a device that is to be woken.
	const service = await PushService.open([500, 500]);
	const devices = new Map<number, Awaited<ReturnType<typeof service.device>>>();
	for (const who of deeds.OTHERS) {
		const person = of.people[who];
		if (person) devices.set(who, await service.device(person));
	}
	const posted = [photo, question, ...(await deeds.postAll(of))];
	await deeds.answerAll(of, photo, question);
	await deeds.reachAll(of);
	await service.desk.idle();
	checks.expectWoken(of, devices);
	service.close();

	// Evening.
	await checks.expectFeeds(of, posted);
	await checks.expectCounts(of, photo, question, seats.length - 3);
	await checks.expectBells(of, photo);
	await checks.expectLetters(of);
	await checks.expectUnread(of);
	for (const seat of seats) await lookAround(seat, of, photo, question);
	expect(seats.flatMap(({ faults }) => faults)).toEqual([]);
});

async function sitDown(
	browser: Browser,
	of: Class,
	who: number,
): Promise<Seat> {
	const { signInCookie } = await import("@/tests/factories");
	const { locale, size, colorScheme } = lookOf(who);
	const person = of.people[who];
	if (!person) throw new Error("nobody sits there");
	const context = await browser.newContext({ viewport: size, colorScheme });
	await carryCookie(context, await signInCookie(person));
	const { url } = testStack();
	await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url }]);
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const faults: string[] = [];
	page.on("pageerror", ({ message }) => faults.push(`${who}: ${message}`));
	return { page, locale, who, faults };
}

const formOf = (seat: Seat) =>
	seat.page.getByRole("form", { name: said(seat).words.write });

async function sendPost(
	seat: Seat,
	of: Class,
	text: string,
	audience: Audience,
): Promise<Posted> {
	const { words } = said(seat);
	const form = formOf(seat);
	await form.getByRole("textbox", { name: words.write }).fill(text);
	if (audience === "community")
		await form.getByLabel(words.audience).selectOption("Class 7B");
	await form.getByRole("button", { name: words.post, exact: true }).click();
	const made = seat.page.getByRole("article").filter({ hasText: text });
	await expect(made).toBeVisible();
	const id = await made.getAttribute("data-post");
	const author = of.people[seat.who];
	if (!id || !author) throw new Error("the post has no id");
	return { author: seat.who, audience, id };
}

async function postPhoto(seat: Seat, of: Class): Promise<Posted> {
	const { words } = said(seat);
	const form = formOf(seat);
	const choosing = seat.page.waitForEvent("filechooser");
	await form.getByRole("button", { name: words.addPictures }).click();
	await (await choosing).setFiles([await flat("ice.png")]);
	return sendPost(seat, of, "The lake is frozen this morning!", "everyone");
}

async function ask(seat: Seat, of: Class): Promise<Posted> {
	const { t, words } = said(seat);
	const form = formOf(seat);
	await form.getByRole("button", { name: words.poll, exact: true }).click();
	const window = seat.page.getByRole("dialog", { name: t.polls.make });
	await window.getByLabel(t.polls.question).fill("Hvor går turen?");
	for (const [index, text] of ["Til sjøen", "Til fjells"].entries())
		await window.getByLabel(t.polls.answer(index + 1)).fill(text);
	await window.getByRole("button", { name: words.addPoll }).click();
	return sendPost(seat, of, "Stem før fredag.", "community");
}

/** Chooses, likes and says something, as one does. */
async function answer(seat: Seat): Promise<void> {
	const { words } = said(seat);
	const asked = seat.page
		.getByRole("article")
		.filter({ hasText: "Hvor går turen?" });
	const choice = asked.getByRole("radio", { name: /Til sjøen/ });
	await choice.click();
	await expect(choice).toHaveAttribute("aria-checked", "true");
	const like = asked.getByRole("button", { name: words.like, exact: true });
	await like.click();
	await expect(like).toHaveAttribute("aria-pressed", "true");
	await asked.getByRole("button", { name: words.comment }).first().click();
	const field = asked.getByRole("textbox", { name: words.writeComment });
	await field.fill("🎿");
	await field.press("Control+Enter");
	await expect(field).toHaveValue("");
}

async function talk(seat: Seat, of: Class): Promise<void> {
	const { t } = said(seat);
	await seat.page.goto(`/conversations/${of.groupId}`);
	const field = seat.page.getByRole("textbox", {
		name: t.conversations.message,
	});
	await field.fill("Who brings the tent?");
	await field.press("Enter");
	await expect(
		seat.page.getByRole("log").getByText("Who brings the tent?"),
	).toBeVisible();
	await seat.page.goto("/feed");
}

/** Every place of the day as this seat has it, for who looks, with what is wrong with it. */
async function lookAround(
	seat: Seat,
	of: Class,
	photo: Posted,
	question: Posted,
): Promise<void> {
	const { page, who, faults } = seat;
	const { locale, size, colorScheme } = lookOf(who);
	const other = of.people[(who + 1) % of.people.length];
	const paths = {
		feed: "/feed",
		post: `/feed/${photo.id}`,
		poll: `/feed/${question.id}`,
		chats: "/conversations",
		group: `/conversations/${of.groupId}`,
		mailbox: "/mailbox",
		requests: "/mailbox/requests",
		notices: "/notices",
		contacts: "/contacts",
		people: "/people",
		person: `/people/${other?.handle}`,
		community: `/communities/${of.communityId}`,
		settings: "/settings",
	};
	mkdirSync(folder, { recursive: true });
	const names = of.people.map(({ displayName }) => displayName);
	for (const [name, path] of Object.entries(paths)) {
		await page.goto(path);
		await settled(page);
		const look = `${locale} ${size.width} ${colorScheme}`;
		await page.screenshot({ path: `${folder}/${name} ${look}.png` });
		const note = (fault: string) => faults.push(`${name} ${look}: ${fault}`);
		if (await isWiderThanScreen(page)) note("wider than the screen");
		for (const fault of await axeFaults(page)) note(fault);
		for (const cut of await cutLabels(page, names)) note(`cut: ${cut}`);
	}
}
