import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults } from "./checks";
import { test } from "./test";

const PHOTO = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

test("a photo from another app waits through a sign-in for its place, and goes into the chat's tray; signing out leaves none", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser);
	const { page, context } = ann;
	await page.goto("/people");
	await workerReady(page);
	const cookies = await context.cookies();
	await context.clearCookies({ name: /session/ });
	await share(page);
	await expect(page).toHaveURL(/\/sign-in\?next=%2Fshare$/);
	await context.addCookies(cookies);
	await page.goto("/share");
	await expect(page.getByRole("img", { name: "cake.png" })).toBeVisible();
	await expect(page.getByText("Plum cake")).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole("main").getByRole("button", { name: /^Bob/ }).click();
	await expect(page).toHaveURL(`/conversations/${id}`);
	await expect(ann.chat.field).toHaveValue("Plum cake");
	const tray = page.getByRole("list", { name: "To send" });
	await expect(tray.getByRole("listitem")).toHaveCount(1);
	await expect.poll(() => page.evaluate(isKept)).toBe(false);

	await page.goto("/people");
	await share(page);
	await expect(page.getByRole("img", { name: "cake.png" })).toBeVisible();
	await page.goto("/settings");
	await page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" })
		.click();
	// The words are a draft in the chat now.
	await page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Sign out" })
		.click();
	await page.waitForURL("**/sign-in");
	await expect.poll(() => page.evaluate(isKept)).toBe(false);
});

test("an update never loses a draft, and the hint to install comes at the second visit", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser, {
		options: { hasTouch: true, isMobile: true, viewport: SMALL },
	});
	const { page } = ann;
	await ann.chat.open(id);
	await workerReady(page);
	await ann.chat.field.fill("half a sentence");
	await offerUpdate(page);
	const update = page.getByRole("button", { name: "Update now" });
	await expect(update).toBeVisible();
	const isReloaded = page.waitForEvent("load");
	await update.click();
	await isReloaded;
	await expect(ann.chat.field).toHaveValue("half a sentence");

	const hint = page.getByRole("heading", { name: /on your home screen/ });
	await page.goto("/people");
	await canInstall(page);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(hint).toBeHidden();
	// Another day.
	await page.evaluate(() => sessionStorage.clear());
	await page.goto("/people");
	await canInstall(page);
	await expect(hint).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole("button", { name: "No, thanks" }).click();
	await expect(hint).toBeHidden();
	await page.evaluate(() => sessionStorage.clear());
	await page.goto("/people");
	await canInstall(page);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(hint).toBeHidden();
	const cookies = await page.context().cookies();
	expect(cookies).toContainEqual(
		expect.objectContaining({ name: "install", value: "no" }),
	);
});

const SMALL = { width: 390, height: 844 };
const isKept = () => caches.has("shared");

/** As the system posts what another app shares. */
async function share(page: Page): Promise<void> {
	const bytes = [...PHOTO];
	await page.evaluate((bytes) => {
		const form = document.createElement("form");
		Object.assign(form, {
			...{ action: "/share/take", method: "post" },
			enctype: "multipart/form-data",
		});
		const files = new DataTransfer();
		files.items.add(
			new File([new Uint8Array(bytes)], "cake.png", { type: "image/png" }),
		);
		const file = Object.assign(document.createElement("input"), {
			...{ type: "file", name: "files", files: files.files },
		});
		const title = document.createElement("input");
		Object.assign(title, { name: "title", value: "Plum cake" });
		form.append(file, title);
		document.body.append(form);
		form.submit();
	}, bytes);
	await page.waitForURL(/\/share|\/sign-in/);
}

async function workerReady(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((done) =>
			navigator.serviceWorker.addEventListener("controllerchange", done, {
				once: true,
			}),
		);
	});
}

/** A worker that differs, as after an update of the server. */
async function offerUpdate(page: Page): Promise<void> {
	await page.evaluate(
		(tag) => navigator.serviceWorker.register(`/sw.js?${tag}`, { scope: "/" }),
		randomUUID(),
	);
}

/** What a browser says that can keep the app on the home screen. */
async function canInstall(page: Page): Promise<void> {
	await page.evaluate(() => {
		dispatchEvent(new Event("beforeinstallprompt", { cancelable: true }));
	});
}
