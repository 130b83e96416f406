import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf, faultsInAllLooks } from "./checks";
import { test } from "./test";

test("a poll is made, answered live by mouse and by key, looked into and closed", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(ann.page);
	await ann.chat.open(id);
	await bob.chat.open(id);
	await ann.page.getByRole("button", { name: "Attach", exact: true }).click();
	await ann.page.getByRole("button", { name: "Poll", exact: true }).click();
	const maker = ann.page.getByRole("dialog", { name: "Make a poll" });
	await maker.getByLabel("Question").fill("What shall we eat?");
	await maker.getByLabel("Answer 1", { exact: true }).fill("Pizza");
	await maker.getByRole("button", { name: "Send the poll" }).click();
	await expect(maker.getByText("Write at least 2 answers.")).toBeVisible();
	expect(await axeFaults(ann.page)).toEqual([]);
	await maker.getByLabel("Answer 2", { exact: true }).fill("Soup");
	await maker.getByRole("button", { name: "Add an answer" }).click();
	await maker.getByLabel("Answer 3", { exact: true }).fill("Grød");
	await maker.getByLabel("Closes").selectOption("In a day");
	await maker.getByRole("button", { name: "Send the poll" }).click();
	await expect(maker).toHaveCount(0);

	const poll = (who: typeof ann) =>
		who.chat.log.getByRole("radiogroup", { name: "What shall we eat?" });
	const answer = (who: typeof ann, name: RegExp) =>
		poll(who).getByRole("radio", { name });
	await answer(bob, /^Soup/).click();
	await expect(answer(bob, /^Soup.*1 vote, 100.%, your choice/)).toBeChecked();
	await expect(answer(ann, /^Soup.*1 vote, 100.%$/)).not.toBeChecked();
	await expect(
		bob.chat.list.getByText("Poll: What shall we eat?"),
	).toBeVisible();

	// By key: right from the row's button to the answers, down and up among them.
	const row = ann.chat.row("What shall we eat?");
	const more = row.getByRole("button", { name: "More about this message" });
	await more.focus();
	await ann.page.keyboard.press("ArrowRight");
	await expect(answer(ann, /^Pizza/)).toBeFocused();
	await ann.page.keyboard.press("ArrowDown");
	await ann.page.keyboard.press("ArrowDown");
	await expect(answer(ann, /^Grød/)).toBeFocused();
	await ann.page.keyboard.press("Space");
	await expect(answer(bob, /^Grød.*1 vote, 50.%$/)).toBeVisible();
	expect(await faultsInAllLooks(ann.page)).toEqual([]);

	await row.getByRole("button", { name: "Who voted" }).click();
	const voters = ann.page.getByRole("dialog", { name: "Who voted" });
	await expect(voters.getByText(bob.person.displayName)).toBeVisible();
	expect(await axeFaults(ann.page)).toEqual([]);
	await ann.page.keyboard.press("Escape");
	await expect(voters).toHaveCount(0);

	await row.getByRole("button", { name: "Take back my vote" }).click();
	await expect(answer(bob, /^Soup.*1 vote, 100.%, your choice/)).toBeVisible();
	await row.getByRole("button", { name: "Close the poll" }).click();
	await ann.page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Close the poll" })
		.click();
	await expect(poll(bob)).toHaveCount(0);
	const closed = bob.chat.row("What shall we eat?");
	await expect(closed.getByText("Closed", { exact: true })).toBeVisible();
	await expect(closed.getByText(/1 vote, 100.%, your choice/)).toBeVisible();
	expect(await axeFaults(bob.page)).toEqual([]);
	expect(complaints).toEqual([]);
});
