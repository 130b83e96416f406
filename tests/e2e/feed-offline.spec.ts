import { expect } from "@playwright/test";
import { axeFaults } from "./checks";
import { expectKept, left } from "./kept-device";
import { flat } from "./media-people";
import { arrive } from "./people";
import { test } from "./test";

test("the feed is read without a line, words stay, and it goes on in its place when the line is back", async ({
	browser,
}) => {
	const ann = await arrive(browser, { displayName: "Ann Aune" });
	const bob = await arrive(browser, { displayName: "Bob Berg" });
	const { befriend } = await import("@/tests/setup/talk");
	const { post } = await import("@/tests/setup/feed");
	const { deletePost } = await import("@/lib/feed/posts.server");
	const { must } = await import("@/tests/factories");
	await befriend(ann.person, bob.person);
	const gone = await post(ann.person, "Said too soon");
	ann.page.setDefaultTimeout(20_000);

	// A photo, through the page.
	await ann.page.goto("/feed");
	const form = ann.page.getByRole("form", { name: "Write a post" });
	const button = form.getByRole("button", { name: "Post", exact: true });
	await expect(button).toHaveAttribute("type", "submit");
	const choosing = ann.page.waitForEvent("filechooser");
	await form.getByRole("button", { name: "Photos or video" }).click();
	await (await choosing).setFiles([await flat("ice.png")]);
	await form
		.getByRole("textbox", { name: "Write a post" })
		.fill("The lake is frozen");
	await button.click();
	await expect(
		ann.page.getByRole("article").getByText("The lake is frozen"),
	).toBeVisible();

	await bob.page.goto("/feed");
	const photo = bob.page.getByRole("article").getByRole("img").first();
	await expect(photo).toBeVisible();
	await expectKept(bob.page, "The lake is frozen", "about");
	const cached = () =>
		bob.page.evaluate(async () => {
			const name = (await caches.keys()).find((one) =>
				one.startsWith("pictures-"),
			);
			const kept = name ? await (await caches.open(name)).keys() : [];
			return kept.length;
		});
	await bob.page.reload();
	await expect.poll(cached).toBeGreaterThan(0);
	await bob.page.close();

	await bob.context.setOffline(true);
	const page = await bob.context.newPage();
	page.setDefaultTimeout(20_000);
	await page.goto("/feed");
	const seen = page.getByRole("article").filter({ hasText: "frozen" });
	await expect(seen).toBeVisible();
	const picture = seen.locator("img[src*='/api/media/']").first();
	await expect
		.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
		.toBeGreaterThan(0);
	const like = seen.getByRole("button", { name: "Like", exact: true });
	await like.click();
	await expect(page.getByText("so nothing was changed")).toBeVisible();
	await expect(like).toHaveAttribute("aria-pressed", "false");
	const comments = seen.getByRole("button", { name: /^Comment/ }).first();
	await comments.click();
	const comment = seen.getByRole("textbox", { name: "Write a comment" });
	await comment.fill("On my way!");
	await comment.press("Control+Enter");
	await expect(seen.getByText("so nothing was sent")).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
	await page.reload();
	await comments.click();
	await expect(comment).toHaveValue("On my way!");

	// What was deleted meanwhile goes; what was written is sent by who wrote it.
	const old = page.getByRole("article").filter({ hasText: "too soon" });
	await expect(old).toBeVisible();
	must(await deletePost(ann.person, { postId: gone.id }));
	await bob.context.setOffline(false);
	await expect(old).toHaveCount(0);
	await comment.press("Control+Enter");
	await expect(
		seen.getByRole("article", { name: "Comment by Bob Berg" }),
	).toContainText("On my way!");

	await page.goto("/settings");
	await page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" })
		.click();
	await page.waitForURL("**/sign-in");
	await expect.poll(() => left(page, bob.person.personId)).toEqual([]);
});
