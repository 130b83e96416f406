import { type Browser, expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { testStack } from "@/tests/setup/stack";
import { noisePhoto } from "@/tests/setup/upload";

// The commands read their settings from the environment: those of the product under test.
Object.assign(process.env, testStack()?.environment);

/** Two friends and the first one's window, open at their conversation. */
export async function openChat(
	browser: Browser,
	options: Parameters<Browser["newContext"]>[0] = {},
) {
	const { makePair } = await import("@/tests/setup/talk");
	const { ann, bob, id } = await makePair();
	const hosts = new Set<string>();
	const enter = async (person: typeof ann) => {
		const { signInCookie } = await import("@/tests/factories");
		const context = await browser.newContext(options);
		const [name = "", value = ""] = (await signInCookie(person)).split("=", 2);
		await context.addCookies([
			{ name, value, url: testStack().url, httpOnly: true, sameSite: "Lax" },
		]);
		const page = await context.newPage();
		page.on("request", (request) => {
			const { protocol, host } = new URL(request.url());
			if (protocol.startsWith("http") || protocol.startsWith("ws"))
				hosts.add(host);
		});
		await page.goto(`${testStack().url}/conversations/${id}`);
		await expect(page.getByRole("textbox", { name: "Message" })).toBeVisible();
		await expect(
			page.getByRole("button", { name: "Send", exact: true }),
		).toHaveAttribute("type", "submit");
		return page;
	};
	return { ann, bob, id, hosts, enter, page: await enter(ann) };
}

export type SentPhoto = { name: string; mimeType: string; buffer: Buffer };

/** Chooses files through the Attach button. */
export async function attach(
	page: Page,
	files: SentPhoto[],
	kind: "Photo or video" | "File" = "Photo or video",
): Promise<void> {
	const choosing = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: "Attach" }).click();
	await page.getByRole("button", { name: kind }).click();
	await (await choosing).setFiles(files);
}

/** Slows the line of one window: bytes each second upwards. */
export async function slowLine(page: Page, bytesPerSecond: number) {
	const session = await page.context().newCDPSession(page);
	const line = (uploadThroughput: number, offline = false) =>
		session.send("Network.emulateNetworkConditions", {
			offline,
			latency: 0,
			downloadThroughput: -1,
			uploadThroughput,
		});
	await session.send("Network.enable");
	await line(bytesPerSecond);
	return {
		cut: () => line(bytesPerSecond, true),
		free: () => line(-1),
	};
}

const colours = ["#b33", "#3a3", "#33b", "#a93"];
export const flat = async (name: string, at = 0): Promise<SentPhoto> => ({
	name,
	mimeType: "image/png",
	buffer: await sharp({
		create: {
			width: 300,
			height: 200,
			channels: 3,
			background: colours[at] ?? "#777",
		},
	})
		.png()
		.toBuffer(),
});
/** Two megabytes that no browser makes smaller. */
export const heavy = async (name: string): Promise<SentPhoto> => ({
	name,
	mimeType: "image/png",
	buffer: await noisePhoto(1_000, 800, "png"),
});

export const tray = (page: Page) => page.getByRole("list", { name: "To send" });
export const photosIn = (page: Page) =>
	page.getByRole("log").getByRole("img", { name: /^Photo/ });
export const uploaded = (page: Page, text: string) =>
	expect(page.getByRole("status").filter({ hasText: text })).toHaveCount(1, {
		timeout: 20_000,
	});

export async function countPhotos(ownerId: string): Promise<number> {
	const { database } = await import("@/db/client");
	const { attachments } = await import("@/db/schema/media");
	const { eq } = await import("drizzle-orm");
	return (
		await database()
			.select()
			.from(attachments)
			.where(eq(attachments.ownerId, ownerId))
	).length;
}

export async function loaded(page: Page, total: number): Promise<void> {
	await expect(photosIn(page)).toHaveCount(total);
	for (const photo of await photosIn(page).all())
		await expect
			.poll(() =>
				photo.evaluate(
					(img: HTMLImageElement) => img.complete && img.naturalWidth,
				),
			)
			.toBeGreaterThan(0);
}
