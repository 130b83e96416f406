import { expect, type Page } from "@playwright/test";

/** Waits until the words and the page that shows them are on the device. */
export async function expectKept(
	page: Page,
	words: string,
	store: "logs" | "about" = "logs",
): Promise<void> {
	const isKept = (wanted: string) =>
		page.evaluate(
			async ({ text, store }) => {
				const [database] = (await indexedDB.databases()).filter(({ name }) =>
					name?.startsWith("chit-chat-kept-"),
				);
				if (!database?.name || !(await caches.match("/kept/for"))) return false;
				const opening = indexedDB.open(database.name);
				await new Promise((done) => opening.addEventListener("success", done));
				const logs = opening.result
					.transaction(store)
					.objectStore(store)
					.getAll();
				await new Promise((done) => logs.addEventListener("success", done));
				opening.result.close();
				return JSON.stringify(logs.result).includes(text);
			},
			{ text: wanted, store },
		);
	// The worker leaves a page five seconds before it begins.
	await expect.poll(() => isKept(words), { timeout: 20_000 }).toBe(true);
}

/** All that this browser still holds of a person: databases, entries, and caches that are not everybody's. */
export function left(page: Page, personId: string): Promise<string[]> {
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
