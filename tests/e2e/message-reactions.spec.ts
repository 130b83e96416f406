import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf } from "./checks";
import { test } from "./test";

test("a reaction is given by mouse and by key, counted for both, and taken back", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(ann.page);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.chat.say("cake at four");
	await expect(bob.chat.text("cake at four")).toBeVisible();

	await bob.chat.text("cake at four").click({ button: "right" });
	await bob.page
		.getByRole("menuitemcheckbox", { name: "React with 🎉" })
		.click();
	const chip = (who: typeof ann, name: string) =>
		who.chat.row("cake at four").getByRole("button", { name, exact: true });
	await expect(chip(bob, "🎉 1, you")).toHaveAttribute("aria-pressed", "true");
	await expect(chip(ann, "🎉 1")).toHaveAttribute("aria-pressed", "false");

	await chip(ann, "🎉 1").click();
	await expect(chip(ann, "🎉 2, you too")).toBeVisible();
	await expect(chip(bob, "🎉 2, you too")).toBeVisible();
	expect(await axeFaults(ann.page)).toEqual([]);

	await chip(ann, "🎉 2, you too").click({ button: "right" });
	const names = ann.page.getByRole("dialog", { name: "Reactions" });
	await expect(names.getByText(bob.person.displayName)).toBeVisible();
	await expect(names.getByText(ann.person.displayName)).toBeVisible();
	expect(await axeFaults(ann.page)).toEqual([]);
	await ann.page.keyboard.press("Escape");
	await expect(names).toBeHidden();

	// By key: right from the row's button to the reaction, and from the menu to any other emoji.
	const more = bob.chat
		.row("cake at four")
		.getByRole("button", { name: "More about this message" });
	await more.focus();
	await bob.page.keyboard.press("ArrowRight");
	await expect(chip(bob, "🎉 2, you too")).toBeFocused();
	await bob.page.keyboard.press("Enter");
	await expect(chip(ann, "🎉 1, you")).toBeVisible();
	await bob.page.keyboard.press("ArrowLeft");
	await expect(more).toBeFocused();
	await bob.page.keyboard.press("Enter");
	const first = bob.page.getByRole("menuitemcheckbox", {
		name: "React with 👍",
	});
	await expect(first).toBeVisible();
	await bob.page.keyboard.press("ArrowDown");
	await expect(first).toBeFocused();
	for (let i = 0; i < 6; i++) await bob.page.keyboard.press("ArrowRight");
	await expect(
		bob.page.getByRole("menuitemcheckbox", { name: "Another emoji" }),
	).toBeFocused();
	await bob.page.keyboard.press("Enter");
	const picker = bob.page.getByRole("dialog", { name: "React" });
	const search = picker.getByRole("searchbox");
	await search.fill("hedgehog");
	await expect(picker.getByRole("button", { name: "hedgehog" })).toBeVisible();
	await search.press("Enter");
	await expect(picker).toHaveCount(0);
	await expect(chip(bob, "🦔 1, you")).toBeVisible();
	await expect(chip(ann, "🦔 1")).toBeVisible();
	await bob.page.reload();
	await expect(chip(bob, "🦔 1, you")).toBeVisible();
	await expect(chip(bob, "🎉 1")).toBeVisible();
	expect(complaints).toEqual([]);
});
