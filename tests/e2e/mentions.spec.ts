import { expect } from "@playwright/test";
import { axeFaults } from "./checks";
import { arriveThree } from "./group-people";
import { test } from "./test";

test("a member is called by keyboard, sees it in the list though only mentions are loud, and the name leads to the profile", async ({
	browser,
}) => {
	const { ann, bob, id } = await arriveThree(browser, { group: "Choir" });
	const { changeSettings } = await import(
		"@/lib/conversations/settings.server"
	);
	await changeSettings(bob.person, id, { notify: "mentions" });
	await bob.page.goto("/conversations");
	await expect(bob.chat.listed("Choir")).toBeVisible();
	await ann.chat.open(id);
	const { field } = ann.chat;
	const offered = ann.page.getByRole("listbox", { name: "Suggestions" });
	await field.fill("hello");
	await field.press("Enter");
	await expect(bob.chat.listed("Choir")).toContainText("hello");
	await expect(bob.chat.listed("Choir")).not.toContainText("mentions you");

	await field.pressSequentially("hi @");
	await expect(offered.getByRole("option")).toHaveCount(3);
	await field.pressSequentially("bo");
	await expect(offered.getByRole("option")).toHaveCount(1);
	await expect(field).toHaveAttribute("aria-activedescendant", /.+/);
	expect(await axeFaults(ann.page)).toEqual([]);
	await field.press("Tab");
	await expect(offered).toHaveCount(0);
	await expect(field).toBeFocused();
	await expect(field).toHaveValue(`hi @${bob.person.handle} `);
	await field.press("Enter");
	const chip = ann.chat.log.getByRole("link", {
		name: `@${bob.person.handle}`,
	});
	await expect(chip).toHaveAttribute("href", `/people/${bob.person.handle}`);
	await expect(bob.chat.listed("Choir")).toContainText(
		"1 message mentions you",
	);

	await bob.chat.listed("Choir").click();
	await expect(
		bob.chat.log.getByRole("link", { name: `@${bob.person.handle}` }),
	).toBeVisible();
	await expect(bob.chat.listed("Choir")).not.toContainText("mentions you");
});
