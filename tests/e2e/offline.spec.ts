import { expect, type Page } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults } from "./checks";
import { ChatPage } from "./pages/chat";
import { test } from "./test";

test("the chats open without a line, are written in, and go on when it is back; signing out leaves nothing", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const bobsName = bob.person.displayName;
	await bob.chat.open(id);
	await bob.chat.say("before the tunnel");
	await ann.chat.open(id);
	await expect(ann.chat.text("before the tunnel")).toBeVisible();
	await expectKept(ann.page, "before the tunnel");
	await ann.page.close();

	await ann.context.setOffline(true);
	const page = await ann.context.newPage();
	const chat = new ChatPage(page);
	await page.goto("/conversations");
	await chat.listed(bobsName).click();
	await expect(page).toHaveURL(`/conversations/${id}`);
	await expect(chat.text("before the tunnel")).toBeVisible();
	await chat.say("from the tunnel");
	await chat.expectTick("from the tunnel", "Waiting to be sent");
	expect(await axeFaults(page)).toEqual([]);

	await bob.chat.say("meanwhile");
	await ann.context.setOffline(false);
	await expect(chat.text("meanwhile")).toBeVisible();
	await chat.expectTick("from the tunnel", "Read");
	await expect(bob.chat.text("from the tunnel")).toBeVisible();
	expect((await chat.texts()).sort()).toEqual([
		"before the tunnel",
		"from the tunnel",
		"meanwhile",
	]);

	await page.goto("/settings");
	await page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" })
		.click();
	await page.waitForURL("**/sign-in");
	await expect.poll(() => left(page, ann.person.personId)).toEqual([]);
	await ann.context.setOffline(true);
	await page.goto(`/conversations/${id}`);
	await expect(
		page.getByRole("heading", { name: "You are offline" }),
	).toBeVisible();
});

/** Waits until the words and the page that shows them are on the device. */
async function expectKept(page: Page, words: string): Promise<void> {
	const isKept = (wanted: string) =>
		page.evaluate(async (text) => {
			const [database] = (await indexedDB.databases()).filter(({ name }) =>
				name?.startsWith("chit-chat-kept-"),
			);
			if (!database?.name || !(await caches.match("/kept/for"))) return false;
			const opening = indexedDB.open(database.name);
			await new Promise((done) => opening.addEventListener("success", done));
			const logs = opening.result
				.transaction("logs")
				.objectStore("logs")
				.getAll();
			await new Promise((done) => logs.addEventListener("success", done));
			opening.result.close();
			return JSON.stringify(logs.result).includes(text);
		}, wanted);
	await expect.poll(() => isKept(words)).toBe(true);
}

/** All that this browser still holds of a person: databases, entries, and caches that are not everybody's. */
function left(page: Page, personId: string): Promise<string[]> {
	return page.evaluate(async (id) => {
		const cached = await Promise.all(
			(await caches.keys()).map(async (name) => {
				const requests = await (await caches.open(name)).keys();
				return [name, ...requests.map(({ url }) => new URL(url).pathname)];
			}),
		);
		return [
			...(await indexedDB.databases()).map(({ name }) => name ?? ""),
			...Object.keys(localStorage),
			...Object.keys(sessionStorage).filter((key) => key.includes(id)),
			...cached
				.flat()
				.filter((name) => /^\/(kept|api)|^(kept|pictures)-/.test(name)),
		];
	}, personId);
}
