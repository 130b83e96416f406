import { expect, type Page } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { complaintsOf, faultsInAllLooks } from "./checks";
import type { ChatPage } from "./pages/chat";
import { test } from "./test";

const here = (page: Page) => page.getByText(/^(Online|Away)$/);

/** Writes, and is heard by the server: what the other sees of it is decided then. */
async function type({ page, field }: ChatPage): Promise<void> {
	const said = page.waitForResponse((answer) =>
		answer.url().endsWith("/typing"),
	);
	await field.pressSequentially("ok");
	expect((await said).ok()).toBe(true);
}

test("what one hides is gone for both at once, and is back at once", async ({
	browser,
}) => {
	const { id, ann, bob } = await arrivePair(browser);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("Shall we meet?");
	await bob.chat.say("Gladly.");
	const settings = await ann.context.newPage();
	const complaints = complaintsOf(settings);
	await settings.goto("/settings/privacy");
	const flip = (name: string) =>
		settings.getByRole("switch", { name, exact: true }).click();
	const bothRead = async (tick: "Read" | "Delivered") => {
		await ann.chat.expectTick("Shall we meet?", tick);
		await bob.chat.expectTick("Gladly.", tick);
	};

	for (const { page } of [ann, bob])
		await expect(here(page)).not.toHaveCount(0);
	await flip("Whether you are here");
	for (const { page } of [ann, bob]) await expect(here(page)).toHaveCount(0);
	await expect(
		settings.getByRole("switch", { name: "The day you were last here" }),
	).toBeDisabled();
	await flip("Whether you are here");
	for (const { page } of [ann, bob])
		await expect(here(page)).not.toHaveCount(0);

	await bothRead("Read");
	await flip("What you have read");
	await bothRead("Delivered");
	await flip("What you have read");
	await bothRead("Read");

	const writing = (page: Page) => page.getByText(/is writing…$/);
	await type(bob.chat);
	await expect(writing(ann.page)).toBeVisible();
	await bob.chat.say("At five?");
	await expect(ann.chat.text("At five?")).toBeVisible();
	await flip("That you are writing");
	await expect
		.poll(() => channelsHeld(ann.page, id), { message: "left the channel" })
		.toBe("");
	await type(ann.chat);
	await ann.chat.say("Or at six?");
	await expect(bob.chat.text("Or at six?")).toBeVisible();
	await expect(writing(bob.page)).toHaveCount(0);

	expect(await faultsInAllLooks(settings)).toEqual([]);
	expect(complaints).toEqual([]);
});

/** The typing channel as the server names it for this person now; none when they keep their own writing to themselves. */
async function channelsHeld(page: Page, id: string): Promise<string> {
	const answer = await page.request.get(`/api/conversations/${id}`);
	return (await answer.json()).typingChannel;
}
