import { expect, type Page } from "@playwright/test";
import { axeFaults, complaintsOf, isWiderThanScreen } from "./checks";
import { arriveThree } from "./group-people";
import { test } from "./test";

const NAME = "Søndagskoret i Østre Aker menighet";

/** For who looks at them: `PICTURES=<folder>`. */
async function picture(page: Page, name: string): Promise<void> {
	const folder = process.env.PICTURES;
	if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

for (const [name, viewport] of [
	["phone", { width: 390, height: 844 }],
	["desktop", { width: 1280, height: 800 }],
] as const)
	for (const colorScheme of ["light", "dark"] as const)
		test(`every view of a group is whole on a ${name} in the ${colorScheme}`, async ({
			browser,
		}) => {
			const { ann, bob, cid, id } = await arriveThree(browser, {
				group: NAME,
				options: { viewport, colorScheme },
			});
			const { say } = await import("@/tests/setup/talk");
			const { link } = await import("@/tests/setup/groups");
			await say(bob.person, id, "Who brings the notes?");
			await say(cid.person, id, "I do");
			await say(cid.person, id, "And the coffee");
			await say(bob.person, id, "🎉");
			const { token } = await link(ann.person, id);
			const complaints = complaintsOf(ann.page);
			const views = [
				["list", "/conversations", "Chats"],
				["chat", `/conversations/${id}`, NAME],
				["info", `/conversations/${id}/info`, NAME],
				["new", "/groups/new", "New group"],
				["join", `/join/${token}`, NAME],
			] as const;
			for (const [view, path, heading] of views) {
				await ann.page.goto(path);
				await expect(
					ann.page.getByRole("heading", { name: heading }).first(),
				).toBeVisible();
				expect([view, await axeFaults(ann.page)]).toEqual([view, []]);
				expect(await isWiderThanScreen(ann.page)).toBe(false);
				await picture(ann.page, `${view}-${name}-${colorScheme}`);
			}
			await ann.page.goto(`/conversations/${id}/info`);
			for (const [dialog, opener] of [
				["edit", "Edit group"],
				["add", "Add people"],
				["link", "Make a link"],
			] as const) {
				await ann.page.getByRole("button", { name: opener }).click();
				await expect(ann.page.getByRole("dialog")).toBeVisible();
				expect([dialog, await axeFaults(ann.page)]).toEqual([dialog, []]);
				await picture(ann.page, `${dialog}-${name}-${colorScheme}`);
				await ann.page.keyboard.press("Escape");
				await expect(ann.page.getByRole("dialog")).toHaveCount(0);
			}
			await ann.page.getByRole("button", { name: "Leave the group" }).focus();
			await picture(ann.page, `info-end-${name}-${colorScheme}`);
			expect(complaints).toEqual([]);
		});
