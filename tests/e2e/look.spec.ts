import { expect, type Page } from "@playwright/test";
import { testStack } from "@/tests/setup/stack";
import { arrivePair } from "./chat-people";
import { axeFaults, isWiderThanScreen } from "./checks";
import { attach, flat, openChat, uploaded } from "./media-people";
import { arriveAgain } from "./people";
import { test } from "./test";

test("a look is taken on at once by every device of its person, comes in the first byte, and stays without a line", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	await bob.chat.open(id);
	await bob.chat.say("the lamp is lit");
	const phone = await arriveAgain(browser, ann.person);
	await phone.page.setViewportSize({ width: 320, height: 640 });
	await phone.page.goto(`/conversations/${id}`);
	await expect(phone.page.getByRole("log")).toContainText("the lamp is lit");
	await ann.page.goto("/settings/appearance");
	const choose = async (group: string, name: string) => {
		const button = ann.page
			.getByRole("group", { name: group, exact: true })
			.getByRole("button", { name, exact: true });
		await button.click();
		await expect(button).toHaveAttribute("aria-pressed", "true");
	};
	await choose("Colour", "Violet");
	await choose("Text size", "Largest");
	await choose("Spacing", "Compact");
	await choose("Motion", "As little as possible");
	for (const page of [ann.page, phone.page]) {
		const html = page.locator("html");
		await expect(html).toHaveAttribute("data-accent", "violet");
		await expect(html).toHaveAttribute("data-text", "largest");
		await expect(html).toHaveAttribute("data-density", "compact");
		await expect(html).toHaveAttribute("data-motion", "less");
		expect(await page.evaluate(sizeOf)).toBe("20px");
	}
	expect(await isWiderThanScreen(phone.page)).toBe(false);
	expect(await axeFaults(phone.page)).toEqual([]);
	expect(await axeFaults(ann.page)).toEqual([]);
	const html = await (await ann.page.request.get("/people")).text();
	expect(html).toMatch(/<html[^>]*data-accent="violet"/);
	// Somebody else's is as it was.
	await expect(bob.page.locator("html")).not.toHaveAttribute("data-accent");

	await phone.context.setOffline(true);
	await phone.page.goto("/people");
	await expect(
		phone.page.getByRole("heading", { name: "You are offline" }),
	).toBeVisible();
	await expect(phone.page.locator("html")).toHaveAttribute(
		"data-accent",
		"violet",
	);
	await expectColour(phone.page, "rgb(87, 58, 147)");
});

const sizeOf = () => getComputedStyle(document.documentElement).fontSize;

async function expectColour(page: Page, colour: string): Promise<void> {
	await page.emulateMedia({ colorScheme: "light" });
	await expect(page.getByRole("link", { name: "Try again" })).toHaveCSS(
		"background-color",
		colour,
	);
}

test("a device that spares data loads a picture when it is tapped, and its other tabs follow the switch at once", async ({
	browser,
}) => {
	const { page, bob, enter, id } = await openChat(browser);
	const chat = await enter(bob);
	const asked: string[] = [];
	chat.on("request", (request) => {
		const { pathname } = new URL(request.url());
		if (pathname.startsWith("/api/media/")) asked.push(pathname);
	});
	const settings = await chat.context().newPage();
	await settings.goto(`${testStack().url}/settings/data`);
	const choose = (name: string) =>
		settings.getByRole("button", { name, exact: true }).click();
	await choose("On");
	await expect(settings.locator("html")).toHaveAttribute("data-saver", "on");
	await attach(page, [await flat("one.png")]);
	await uploaded(page, "1 of 1 uploaded");
	await page.getByRole("button", { name: "Send" }).click();
	const photo = chat.getByRole("log").getByRole("button", { name: /^Photo/ });
	await expect(photo).toContainText(/byte|kB/);
	expect(await axeFaults(chat)).toEqual([]);
	expect(asked).toEqual([]);
	await photo.click();
	await expect.poll(() => asked.length).toBe(1);
	await expect(chat.getByRole("dialog")).toHaveCount(0);
	await photo.click();
	await expect(chat.getByRole("dialog")).toBeVisible();

	// Not for another device of the same person, and not in the first byte of a page once it is off.
	const html = (path: string) => chat.request.get(path).then((a) => a.text());
	expect(await html(`/conversations/${id}`)).not.toMatch(
		/src="\/api\/media\/[^"]*size=thumbnail/,
	);
	await expect(page.locator("html")).not.toHaveAttribute("data-saver");
	await choose("Off");
	await expect(settings.locator("html")).not.toHaveAttribute("data-saver");
	expect(await html(`/conversations/${id}`)).toMatch(
		/src="\/api\/media\/[^"]*size=thumbnail/,
	);
});
