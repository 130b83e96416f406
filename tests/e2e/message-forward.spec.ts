import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf } from "./checks";
import { test } from "./test";

test("a message is forwarded to conversations that are chosen from a list", async ({
	browser,
}) => {
	const { createdGroup } = await import("@/tests/setup/groups");
	const { say } = await import("@/tests/setup/talk");
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(ann.page);
	const choir = await createdGroup(ann.person, [bob.person], "Choir");
	await createdGroup(ann.person, [], "Garden");
	await say(bob.person, id, "rehearsal is at six");
	await bob.chat.open(choir.id);
	await ann.chat.open(id);
	await ann.chat.text("rehearsal is at six").click({ button: "right" });
	await ann.page.getByRole("menuitem", { name: "Forward" }).click();
	const dialog = ann.page.getByRole("dialog", { name: "Forward to" });
	await expect(dialog.getByRole("checkbox", { name: "Garden" })).toBeVisible();
	await dialog.getByRole("searchbox").fill("cho");
	await expect(dialog.getByRole("checkbox", { name: "Garden" })).toHaveCount(0);
	await dialog.getByRole("checkbox", { name: "Choir" }).check();
	expect(await axeFaults(ann.page)).toEqual([]);
	await dialog.getByRole("button", { name: "Forward", exact: true }).click();
	await expect(ann.page.getByText("Forwarded to 1 conversation")).toBeVisible();
	await expect(dialog).toHaveCount(0);
	await expect(
		bob.chat.row("rehearsal is at six").getByText("Forwarded", { exact: true }),
	).toBeVisible();
	expect(await axeFaults(bob.page)).toEqual([]);
	expect(complaints).toEqual([]);
});
