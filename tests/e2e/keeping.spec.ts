import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf } from "./checks";
import { test } from "./test";

test("a pin is at hand for both, a star for oneself, and several are chosen at once", async ({
	browser,
}) => {
	const { say } = await import("@/tests/setup/talk");
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(ann.page);
	await say(bob.person, id, "the code is 1234");
	for (const text of ["bread", "milk", "eggs"]) await say(ann.person, id, text);
	await ann.chat.open(id);
	await bob.chat.open(id);
	const choose = async (text: string, item: string) => {
		await ann.chat.text(text).click({ button: "right" });
		await ann.page.getByRole("menuitem", { name: item, exact: true }).click();
	};

	// Neither above nor below the message is room for the whole menu; beside it there is.
	await ann.page.setViewportSize({ width: 1280, height: 600 });
	await ann.chat.text("milk").click({ button: "right" });
	const last = ann.page.getByRole("menuitem", { name: "Delete", exact: true });
	await expect(last).toBeInViewport({ ratio: 1 });
	await ann.page.keyboard.press("Escape");
	await ann.page.setViewportSize({ width: 1280, height: 800 });
	await choose("the code is 1234", "Pin");
	const strip = bob.page.getByRole("region", { name: "Pinned messages" });
	await expect(strip).toContainText("the code is 1234");
	await bob.page.getByRole("button", { name: "All pinned messages" }).click();
	const pins = bob.page.getByRole("dialog", { name: "Pinned messages" });
	await expect(pins.getByRole("listitem")).toHaveCount(1);
	expect(await axeFaults(bob.page)).toEqual([]);
	await pins.getByRole("button", { name: "Unpin" }).click();
	await expect(strip).toHaveCount(0);
	await expect(
		ann.page.getByRole("region", { name: "Pinned messages" }),
	).toHaveCount(0);

	await choose("milk", "Select");
	const bar = ann.page.getByRole("region", { name: "Selected messages" });
	await expect(bar.getByRole("status")).toHaveText("1 selected");
	await expect(ann.page.getByRole("checkbox", { name: /milk/ })).toBeFocused();
	await ann.page.keyboard.press("ArrowDown");
	await ann.page.keyboard.press("Space");
	await expect(bar.getByRole("status")).toHaveText("2 selected");
	expect(await axeFaults(ann.page)).toEqual([]);
	await bar.getByRole("button", { name: "Star" }).click();
	await expect(bar).toHaveCount(0);
	await expect(
		ann.chat.row("eggs").getByText("Starred", { exact: true }),
	).toBeAttached();

	await ann.page.goto("/starred");
	const stars = ann.page.getByRole("region", { name: "Starred messages" });
	await expect(stars.getByRole("listitem")).toHaveText([/eggs/, /milk/]);
	expect(await axeFaults(ann.page)).toEqual([]);
	await stars.getByRole("link", { name: /milk/ }).click();
	await expect(ann.chat.row("milk")).toBeFocused();
	await choose("milk", "Select");
	await expect(bar.getByRole("status")).toHaveText("1 selected");
	await ann.page.keyboard.press("Escape");
	await expect(bar).toHaveCount(0);
	await expect(ann.chat.field).toBeVisible();
	expect(complaints).toEqual([]);
});
