import { mkdirSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { complaintsOf, faultsInAllLooks } from "./checks";
import { flat } from "./media-people";
import { arrive } from "./people";
import { test } from "./test";

/** Where the pictures for looking at go, when asked for. */
const SHOTS = process.env.FEED_SHOTS;

async function shoot(page: Page, name: string): Promise<void> {
	if (!SHOTS) return;
	mkdirSync(SHOTS, { recursive: true });
	for (const colorScheme of ["light", "dark"] as const)
		for (const [width, height] of [
			[390, 844],
			[1280, 800],
		] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			await page.setViewportSize({ width, height });
			await page.evaluate(() => document.fonts.ready.then(() => null));
			await page.screenshot({
				path: `${SHOTS}/${name}-${width}-${colorScheme}.png`,
			});
		}
	await page.setViewportSize({ width: 1280, height: 800 });
}

const articleOf = (page: Page, name: string) =>
	page.getByRole("article", { name: `Post by ${name}` });

test("two people post, like, comment and hear of what is new, to the end of it", async ({
	browser,
}) => {
	const ann = await arrive(browser, { displayName: "Ann Aune" });
	const bob = await arrive(browser, { displayName: "Bob Berg" });
	const { befriend, open, say } = await import("@/tests/setup/talk");
	await befriend(ann.person, bob.person);
	const chat = await open(ann.person, bob.person);
	await say(ann.person, chat.id, "Are you coming tonight?");
	const complaints = complaintsOf(bob.page);
	for (const { page } of [ann, bob]) page.setDefaultTimeout(20_000);

	await bob.page.goto("/feed");
	await expect(bob.page.getByText("Nothing here yet")).toBeVisible();
	await ann.page.goto("/feed");
	const form = ann.page.getByRole("form", { name: "Write a post" });
	const field = form.getByRole("textbox", { name: "Write a post" });
	const button = form.getByRole("button", { name: "Post", exact: true });
	await expect(button).toHaveAttribute("type", "submit");

	// Refused, and kept over a reload.
	await button.click();
	await expect(form.getByRole("alert")).not.toBeEmpty();
	await field.fill("The lake is **frozen**. Skates on, @bo");
	await ann.page.reload();
	await expect(field).toHaveValue("The lake is **frozen**. Skates on, @bo");
	await expect(button).toHaveAttribute("type", "submit");
	await field.press("End");
	await field.pressSequentially("b");
	await ann.page.getByRole("option", { name: "Bob Berg" }).click();
	const choosing = ann.page.waitForEvent("filechooser");
	await form.getByRole("button", { name: "Photos or video" }).click();
	await (await choosing).setFiles([
		await flat("ice.png"),
		await flat("sun.png", 1),
	]);
	await form.getByLabel("Who can see it").selectOption("Friends");
	await button.click();
	const posted = articleOf(ann.page, "Ann Aune");
	await expect(posted.getByText("frozen")).toBeVisible();
	await expect(posted.getByRole("img")).toHaveCount(2);
	await expect(field).toHaveValue("");

	// Nothing moves until it is asked for.
	await expect(bob.page.getByRole("article")).toHaveCount(0);
	await bob.page.evaluate(() => dispatchEvent(new Event("focus")));
	await bob.page.getByRole("button", { name: "1 new post" }).click();
	const seen = articleOf(bob.page, "Ann Aune");
	await expect(seen).toBeFocused();
	await expect(seen.getByText("Friends", { exact: true })).toBeVisible();
	await expect(
		seen.getByRole("link", { name: `@${bob.person.handle}` }),
	).toBeVisible();
	await expect(bob.page.getByText("You have seen everything")).toBeVisible();

	const like = seen.getByRole("button", { name: "Like", exact: true });
	await like.click();
	await expect(like).toHaveAttribute("aria-pressed", "true");
	await expect(seen.getByText("1 person likes this")).toBeVisible();
	await seen.getByRole("button", { name: "Comment", exact: true }).click();
	const comment = seen.getByRole("textbox", { name: "Write a comment" });
	await comment.fill("On my way!");
	await comment.press("Control+Enter");
	await expect(
		seen.getByRole("article", { name: "Comment by Bob Berg" }),
	).toContainText("On my way!");

	await ann.page.reload();
	const own = articleOf(ann.page, "Ann Aune");
	await own.getByRole("button", { name: /^Comment.*1 comment$/ }).click();
	await own.getByRole("button", { name: "Reply" }).click();
	const reply = own.getByRole("textbox", { name: "Reply to Bob Berg" });
	await expect(reply).toBeFocused();
	await reply.fill("Bring tea");
	await reply.press("Control+Enter");
	await expect(own.getByText("Bring tea")).toBeVisible();
	await own.getByRole("button", { name: "Edit" }).first().click();
	const words = own.getByRole("textbox", { name: "The words of the post" });
	await words.fill("The lake is *frozen*, at last.");
	await own.getByRole("button", { name: "Save" }).click();
	await expect(own.getByText("edited")).toBeVisible();
	await own.getByRole("button", { name: "1 person likes this" }).click();
	await expect(
		ann.page.getByRole("dialog").getByText("Bob Berg"),
	).toBeVisible();
	await ann.page.keyboard.press("Escape");

	await own.getByRole("button", { name: "Share" }).click();
	const sharing = ann.page.getByRole("dialog");
	await sharing.getByRole("checkbox", { name: "Bob Berg" }).check();
	await sharing.getByRole("button", { name: "Share" }).click();
	await expect(ann.page.getByText("Shared in 1 chat.")).toBeVisible();
	await shoot(ann.page, "feed");
	expect(await faultsInAllLooks(ann.page)).toEqual([]);

	// By itself, and on her page.
	await own.getByRole("link", { name: /Open the post$/ }).click();
	await expect(
		ann.page.getByRole("heading", { name: "Post by Ann Aune" }),
	).toBeVisible();
	await expect(ann.page.getByText("Bring tea")).toBeVisible();
	await shoot(ann.page, "post");
	await bob.page.goto(`/people/${ann.person.handle}`);
	await expect(articleOf(bob.page, "Ann Aune")).toBeVisible();
	await shoot(bob.page, "profile");
	await ann.page.getByRole("button", { name: "Delete" }).first().click();
	await ann.page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Delete" })
		.click();
	await ann.page.waitForURL("**/feed");
	await expect(ann.page.getByText("Nothing here yet")).toBeVisible();
	expect(complaints).toEqual([]);
});
