import type { Page } from "@playwright/test";

/** A word of the dictionary by its key. */
export type Say = (key: string) => string;
/** What is in a picture of the guide: where it is, and what is pressed there. */
export type View = {
	name: string;
	isBeforeTheDoor?: true;
	show: (page: Page, say: Say) => Promise<unknown>;
};

/** Opens an address and waits until its title stands there. */
const at = (name: string, path: string): View => ({
	name,
	show: async (page) => {
		await page.goto(path);
		await page.getByRole("heading", { level: 1 }).first().waitFor();
	},
});

/** The chat that was spoken in last: the two at the head of the story. */
async function openChat(page: Page): Promise<void> {
	await page.goto("/conversations");
	const first = page.locator("main li a[href*='/conversations/']").first();
	await page.goto((await first.getAttribute("href")) ?? "");
	await page.getByRole("log").locator("[data-words]").last().waitFor();
}

async function attach(page: Page, say: Say, key: string | null): Promise<void> {
	await openChat(page);
	await button(page, say("media.attach")).click();
	if (key) await button(page, say(key)).click();
	else await button(page, say("media.poll")).waitFor();
}

const button = (page: Page, name: string) =>
	page.getByRole("button", { name, exact: true });

export const VIEWS: readonly View[] = [
	{ ...at("sign-in", "/sign-in"), isBeforeTheDoor: true },
	at("feed", "/feed"),
	at("chats", "/conversations"),
	{ name: "chat", show: openChat },
	{
		name: "message-menu",
		show: async (page) => {
			await openChat(page);
			const words = page.getByRole("log").locator("[data-words]");
			await words.nth(-2).click({ button: "right" });
			await page.getByRole("menu").waitFor();
		},
	},
	{ name: "attach", show: (page, say) => attach(page, say, null) },
	{
		name: "drawing",
		show: async (page, say) => {
			await attach(page, say, "media.attachDrawing");
			await draw(page, say);
		},
	},
	at("people", "/people"),
	{
		name: "profile",
		show: async (page, say) => {
			await page.goto("/feed");
			await page
				.getByRole("link", { name: say("people.you") })
				.last()
				.click();
			await page.getByRole("link", { name: say("people.editProfile") }).click();
			await page.waitForURL("**/edit");
			await page
				.getByLabel(say("profile.fields.phone"))
				.scrollIntoViewIfNeeded();
		},
	},
	{
		name: "letter",
		show: async (page) => {
			await page.goto("/mailbox");
			await page.locator("main a[href*='/mailbox/letters/']").last().click();
			await page.waitForURL("**/letters/**");
			await page.getByRole("article").waitFor();
		},
	},
	at("notifications", "/settings/notifications"),
	at("settings", "/settings"),
	{
		name: "invites",
		show: async (page, say) => {
			await page.goto("/settings/invites");
			await button(page, say("auth.createInvite")).click();
			await page.getByRole("img", { name: say("settings.inviteQr") }).waitFor();
		},
	},
];

/** A house with a roof, as one draws it. */
async function draw(page: Page, say: Say): Promise<void> {
	const sheet = page.getByRole("dialog").locator("canvas").first();
	await sheet.waitFor();
	const box = await sheet.boundingBox();
	if (!box) throw new Error(`no sheet: ${say("drawing.paper")}`);
	const lines = [
		[0.3, 0.75, 0.3, 0.45, 0.7, 0.45, 0.7, 0.75, 0.3, 0.75],
		[0.25, 0.47, 0.5, 0.2, 0.75, 0.47],
		[0.45, 0.75, 0.45, 0.6, 0.55, 0.6, 0.55, 0.75],
	];
	for (const [x = 0, y = 0, ...rest] of lines) {
		await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
		await page.mouse.down();
		for (let index = 0; index < rest.length; index += 2)
			await page.mouse.move(
				box.x + box.width * (rest[index] ?? 0),
				box.y + box.height * (rest[index + 1] ?? 0),
				{ steps: 8 },
			);
		await page.mouse.up();
	}
}
