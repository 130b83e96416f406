import { expect, type Page } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, settled } from "./checks";
import { arriveAsOwner, OWNER } from "./people";
import { test } from "./test";

test("a message and a person are reported, the owner answers, and the bell tells", async ({
	browser,
}) => {
	const { say } = await import("@/tests/setup/talk");
	const { ann, bob, id } = await arrivePair(browser);
	const { page } = ann;
	const name = bob.person.displayName;
	await say(bob.person, id, "you will be sorry");
	await page.setViewportSize({ width: 390, height: 844 });
	await ann.chat.open(id);
	await ann.chat.text("you will be sorry").click({ button: "right" });
	await page.getByRole("menuitem", { name: "Report…" }).click();
	const dialog = page.getByRole("dialog", { name: "Report this message?" });
	await dialog.getByRole("radio", { name: "Bullying or threats" }).check();
	await dialog.getByRole("textbox").fill("The third time this week");
	expect(await faultsInBothLooks(page)).toEqual([]);
	await dialog.getByRole("button", { name: "Send report" }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page.getByText("Reported. You are told when")).toBeVisible();

	// From the person's page in two taps and a tick.
	await page.goto(`/people/${bob.person.handle}`);
	await page
		.getByRole("main")
		.getByRole("button", { name: `More about ${name}` })
		.click();
	await page.getByRole("menuitem", { name: "Report…" }).click();
	const about = page.getByRole("dialog", { name: `Report ${name}?` });
	await about.getByRole("checkbox", { name: `Block ${name} too` }).check();
	await about.getByRole("button", { name: "Send report" }).click();
	await expect(page.getByText("You have blocked this person.")).toBeVisible();
	expect((await page.goto("/settings/reports"))?.status()).toBe(404);

	const owner = await arriveAsOwner(browser);
	await owner.page.goto("/settings");
	await owner.page.getByRole("link", { name: /^Reports/ }).click();
	const card = owner.page
		.getByRole("listitem")
		.filter({ hasText: name })
		.filter({ hasText: "you will be sorry" });
	await expect(card).toContainText("The third time this week");
	expect(await faultsInBothLooks(owner.page)).toEqual([]);
	await card.getByRole("textbox").fill("I have talked to them.");
	await page.goto("/people");
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await card.getByRole("button", { name: "Something was done" }).click();
	await expect(card.getByRole("button")).toHaveCount(0);

	const bell = page.getByRole("link", { name: "Notifications" });
	await expect(bell.first()).toContainText("1 new");
	await page.goto("/notices");
	await page
		.getByRole("link", { name: `${OWNER.displayName} answered your report` })
		.click();
	await expect(page.getByText("I have talked to them.")).toBeVisible();
	await expect(page.getByText("Waiting for the owner’s answer")).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
});

/** As it stands on this screen, in the light and the dark look. */
async function faultsInBothLooks(page: Page): Promise<string[]> {
	const faults: string[] = [];
	for (const colorScheme of ["dark", "light"] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		await settled(page);
		faults.push(...(await axeFaults(page)));
	}
	return faults;
}
