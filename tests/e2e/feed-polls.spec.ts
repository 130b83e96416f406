import { expect, type Page } from "@playwright/test";
import { axeFaults, complaintsOf } from "./checks";
import { arrive } from "./people";
import { test } from "./test";

const articleOf = (page: Page, name: string) =>
	page.getByRole("article", { name: `Post by ${name}` });

test("a post asks, others answer by keys and by touch, and its link is shown", async ({
	browser,
}) => {
	const ann = await arrive(browser, { displayName: "Ann Aune" });
	const bob = await arrive(browser, { displayName: "Bob Berg" });
	const { befriend } = await import("@/tests/setup/talk");
	await befriend(ann.person, bob.person);
	const complaints = complaintsOf(ann.page);
	for (const { page } of [ann, bob]) page.setDefaultTimeout(20_000);

	// The poll is kept with the words, over a reload.
	await ann.page.goto("/feed");
	const form = ann.page.getByRole("form", { name: "Write a post" });
	const button = form.getByRole("button", { name: "Post", exact: true });
	await expect(button).toHaveAttribute("type", "submit");
	await form.getByRole("button", { name: "Poll" }).click();
	const window = ann.page.getByRole("dialog", { name: "Make a poll" });
	await window.getByLabel("Question").fill("Where do we skate?");
	await window.getByLabel("Answer 1").fill("The lake");
	await window.getByLabel("Answer 2").fill("The rink");
	await window.getByRole("button", { name: "Add the poll" }).click();
	const made = form.getByRole("region", { name: "Poll" });
	await expect(made.getByText("The rink")).toBeVisible();
	await ann.page.reload();
	await expect(made.getByText("The rink")).toBeVisible();
	await expect(button).toHaveAttribute("type", "submit");
	const field = form.getByRole("textbox", { name: "Write a post" });
	await field.fill("Look: http://pub.ok.test/ice");
	await button.click();
	const own = articleOf(ann.page, "Ann Aune");
	await expect(own.getByRole("radiogroup")).toBeVisible();
	await expect(made).toHaveCount(0);
	await expect(field).toHaveValue("");

	// Bob reaches it by Tab and chooses by a key.
	await bob.page.goto("/feed");
	const seen = articleOf(bob.page, "Ann Aune");
	const lake = seen.getByRole("radio", { name: /The lake/ });
	await expect(lake).toHaveAttribute("aria-checked", "false");
	await lake.focus();
	await bob.page.keyboard.press("Space");
	await expect(lake).toHaveAttribute("aria-checked", "true");
	await expect(seen.getByText("1 person has voted")).toBeVisible();
	await bob.page.keyboard.press("Tab");
	await expect(seen.getByRole("radio", { name: /The rink/ })).toBeFocused();

	// What is on the screen comes to know it by itself, and the page of the link as it is made.
	const { makePreview } = await import("@/lib/feed/previews.server");
	const { listPersonPosts } = await import("@/lib/feed/queries.server");
	const { must } = await import("@/tests/factories");
	const { openWeb, PAGE } = await import("@/tests/setup/web");
	const web = await openWeb((_, answer) => {
		answer.setHeader("content-type", "text/html");
		answer.end(PAGE.replace("/kake.png", ""));
	});
	const { handle } = ann.person;
	const [post] = must(await listPersonPosts(ann.person, handle, {})).posts;
	expect(await makePreview(post?.id ?? "", web.network)).toBe(true);
	web.close();
	await ann.page.evaluate(() => dispatchEvent(new Event("focus")));
	await expect(own.getByText("1 person has voted")).toBeVisible();
	const card = (page: Page) =>
		page.getByRole("link", { name: /Eplekake & kaffe/ });
	await expect(card(ann.page)).toBeVisible();
	await own.getByRole("button", { name: "Who voted" }).click();
	const voters = ann.page.getByRole("dialog", { name: "Who voted" });
	await expect(voters.getByText("Bob Berg")).toBeVisible();
	await ann.page.keyboard.press("Escape");
	await expect(voters).toHaveCount(0);
	await own.getByRole("button", { name: "Remove the preview" }).click();
	await expect(card(ann.page)).toHaveCount(0);

	// Closed for good, by who asked.
	await own.getByRole("button", { name: "Close the poll" }).click();
	await ann.page
		.getByRole("alertdialog")
		.getByRole("button", { name: "Close the poll" })
		.click();
	await expect(own.getByText("Closed")).toBeVisible();
	await bob.page.evaluate(() => dispatchEvent(new Event("focus")));
	await expect(seen.getByText("Closed")).toBeVisible();
	await expect(seen.getByRole("radio")).toHaveCount(0);
	await expect(card(bob.page)).toHaveCount(0);
	expect(await axeFaults(bob.page)).toEqual([]);
	expect(complaints).toEqual([]);
});
