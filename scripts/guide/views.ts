import type { Page } from "@playwright/test";

/** What a picture is taken with: a word of the dictionary by its key, and who talks most with the owner of the demo. */
export type Scene = { say: (key: string) => string; friend: string };
/** What is in a picture of the guide: where it is, and what is pressed there. */
export type View = {
	name: string;
	isBeforeTheDoor?: true;
	show: (page: Page, scene: Scene) => Promise<unknown>;
};

/** Opens an address and waits until its title stands there. */
const at = (name: string, path: string): View => ({
	name,
	show: async (page) => {
		await page.goto(path);
		await page.getByRole("heading", { level: 1 }).first().waitFor();
	},
});

/** The chat of the two at the head of the story. */
async function openChat(page: Page, { friend }: Scene): Promise<void> {
	await page.goto("/conversations");
	const row = page.locator("main li").filter({ hasText: friend }).first();
	const link = row.locator("a[href*='/conversations/']");
	await page.goto((await link.getAttribute("href")) ?? "");
	await page.getByRole("log").locator("[data-words]").last().waitFor();
}

async function attach(
	page: Page,
	scene: Scene,
	key: string | null,
): Promise<void> {
	const { say } = scene;
	await openChat(page, scene);
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
		show: async (page, scene) => {
			await openChat(page, scene);
			const words = page.getByRole("log").locator("[data-words]");
			await words.nth(-4).click({ button: "right" });
			await page.getByRole("menu").waitFor();
		},
	},
	{ name: "attach", show: (page, scene) => attach(page, scene, null) },
	{
		name: "drawing",
		show: async (page, scene) => {
			await attach(page, scene, "media.attachDrawing");
			await draw(page, scene);
		},
	},
	at("people", "/people"),
	{
		name: "profile",
		show: async (page, { say }) => {
			await page.goto("/feed");
			await page
				.getByRole("link", { name: say("people.you") })
				.last()
				.click();
			await page.getByRole("link", { name: say("people.editProfile") }).click();
			await page.waitForURL("**/edit");
			const phone = page.getByLabel(say("profile.fields.phone"), {
				exact: true,
			});
			await phone.evaluate((one) => one.scrollIntoView({ block: "center" }));
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
		show: async (page, { say }) => {
			await page.goto("/settings/invites");
			await button(page, say("auth.createInvite")).click();
			await page.getByRole("img", { name: say("settings.inviteQr") }).waitFor();
		},
	},
];

/** A house with a roof, as one draws it. */
async function draw(page: Page, { say }: Scene): Promise<void> {
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
