import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { complaintsOf } from "./checks";
import { ChatPage } from "./pages/chat";
import { arriveAgain } from "./people";
import { test } from "./test";

test("what one writes follows to one's other device, and is gone from both once it is sent", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(ann.page);
	const phone = new ChatPage((await arriveAgain(browser, ann.person)).page);
	await phone.page.goto("/conversations");
	const listed = phone.listed(bob.person.displayName);
	await expect(listed).toBeVisible();
	await ann.chat.open(id);
	await ann.chat.field.pressSequentially("half a ");
	await expect(listed).toContainText("Draft:half a");

	await phone.open(id);
	await expect(phone.field).toHaveValue("half a ");
	await phone.field.press("End");
	await phone.field.pressSequentially("thought");
	await expect(ann.chat.field).toHaveValue("half a thought");
	await phone.field.press("Enter");
	await phone.expectTick("half a thought", "Sent");
	await expect(ann.chat.field).toHaveValue("");
	await expect(ann.chat.text("half a thought")).toBeVisible();

	// Both write while they do not hear of each other: nothing of either is lost.
	await ann.context.setOffline(true);
	await ann.chat.field.fill("from the desk");
	await phone.field.fill("from the phone");
	const { listDrafts } = await import("@/lib/drafts/queries.server");
	const { must } = await import("@/tests/factories");
	await expect
		.poll(async () => must(await listDrafts(ann.person))[0]?.text)
		.toBe("from the phone");
	await ann.context.setOffline(false);
	await expect(ann.chat.field).toHaveValue("from the desk\n\nfrom the phone");
	await expect(phone.field).toHaveValue("from the desk\n\nfrom the phone");
	await ann.page.reload();
	await expect(ann.chat.field).toHaveValue("from the desk\n\nfrom the phone");
	expect(
		complaints.filter((said) => !said.includes("ERR_INTERNET_DISCONNECTED")),
	).toEqual([]);
});
