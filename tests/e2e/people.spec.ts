import { type Browser, expect, type Page } from "@playwright/test";
import { faultsInAllLooks } from "./checks";
import { arrive } from "./people";
import { test } from "./test";

/** Two people who are friends already, made by the real commands. */
async function arriveAsFriends(browser: Browser) {
	const ann = await arrive(browser, { displayName: "Ann Ås" });
	const ben = await arrive(browser, { displayName: "Ben O’Neill" });
	const { acceptRequest, sendRequest } = await import(
		"@/lib/contacts/commands.server"
	);
	await sendRequest(ann.person, { personId: ben.person.personId });
	await acceptRequest(ben.person, { personId: ann.person.personId });
	return { ann, ben };
}

const profileOf = ({ handle }: { handle: string }) => `/people/${handle}`;
const status = (page: Page) => page.getByRole("main").getByRole("status");

test("two strangers find each other, become friends, and see each other come and go, without a reload", async ({
	browser,
}) => {
	const ann = await arrive(browser, { displayName: "Ann Ås" });
	const ben = await arrive(browser, { displayName: "Ben O’Neill" });
	await ben.page.goto("/contacts");
	await expect(
		ben.page.getByRole("heading", { name: "Contacts" }),
	).toBeVisible();
	// On a phone the badge is at the people, here it is at the contacts.
	const navigation = ben.page
		.getByRole("navigation", { name: "Main" })
		.getByRole("link", { name: "Contacts" });
	await expect(navigation.getByText("1 request waiting")).toHaveCount(0);

	await ann.page.goto("/people");
	await ann.page
		.getByRole("searchbox", { name: "Search people" })
		.fill(ben.person.handle);
	const card = ann.page
		.getByRole("list", { name: "People" })
		.getByRole("listitem");
	await expect(card).toHaveCount(1);
	await card.getByRole("link", { name: "Ben O’Neill" }).click();
	await ann.page.waitForURL(`**${profileOf(ben.person)}`);
	await expect(ann.page.getByText("Online")).toHaveCount(0);
	await ann.page.getByRole("button", { name: "Add friend" }).click();
	await expect(ann.page.getByText("Request sent")).toBeVisible();

	await expect(navigation.getByText("1 request waiting")).toBeAttached();
	await ben.page.getByRole("button", { name: "Accept Ann Ås" }).click();
	await expect(
		ben.page
			.getByRole("list", { name: "Friends" })
			.getByRole("link", { name: "Ann Ås" }),
	).toBeVisible();
	await expect(navigation.getByText("1 request waiting")).toHaveCount(0);

	await expect(ann.page.getByText("Friend", { exact: true })).toBeVisible();
	await expect(status(ann.page)).toHaveText("Online");
	await ben.page.close();
	await expect(status(ann.page)).toHaveText("Last here today");
	const back = await ben.context.newPage();
	await back.goto("/contacts");
	await expect(status(ann.page)).toHaveText("Online");
	await Promise.all([ann.context.close(), ben.context.close()]);
});

test("the invisible switch hides at once and shows again, while two tabs are open", async ({
	browser,
}) => {
	const { ann, ben } = await arriveAsFriends(browser);
	await ann.page.goto(profileOf(ben.person));
	await ben.page.goto("/contacts");
	const second = await ben.context.newPage();
	await second.goto("/people");
	await expect(status(ann.page)).toHaveText("Online");
	await second.close();
	const toggle = ben.page.getByRole("switch", { name: "Invisible" });
	await toggle.click();
	await expect(status(ann.page)).toHaveText("Last here today");
	await ben.page.reload();
	await expect(toggle).toBeChecked();
	await expect(status(ann.page)).toHaveText("Last here today");
	await toggle.click();
	await expect(status(ann.page)).toHaveText("Online");
	await Promise.all([ann.context.close(), ben.context.close()]);
});

test("a block ends the friendship quietly, takes the person out of sight, and can be lifted", async ({
	browser,
}) => {
	const { ann, ben } = await arriveAsFriends(browser);
	await ben.page.goto(profileOf(ann.person));
	await expect(ben.page.getByText("Friend", { exact: true })).toBeVisible();
	await ann.page.goto(profileOf(ben.person));
	await ann.page
		.getByRole("button", { name: "More about Ben O’Neill" })
		.click();
	await ann.page.getByRole("menuitem", { name: "Block" }).click();
	const question = ann.page.getByRole("alertdialog");
	await expect(question).toContainText("They are not told");
	await question.getByRole("button", { name: "Block" }).click();
	await expect(
		ann.page.getByText("You have blocked this person."),
	).toBeVisible();

	// What Ben sees is what anybody sees whom a friend has removed.
	await expect(
		ben.page.getByRole("button", { name: "Add friend" }),
	).toBeVisible();
	await ben.page.reload();
	await expect(ben.page.getByRole("heading", { name: "Ann Ås" })).toBeVisible();
	await ben.page.getByRole("button", { name: "Add friend" }).click();
	await expect(ben.page.getByText("Request sent")).toBeVisible();

	await ann.page.goto(`/people?search=${ben.person.handle}`);
	await expect(ann.page.getByText("Nobody by that name")).toBeVisible();
	await ann.page.goto("/contacts");
	await expect(ann.page.getByText("Requests to you")).toHaveCount(0);
	await ann.page.getByRole("button", { name: "Unblock Ben O’Neill" }).click();
	await expect(
		ann.page.getByRole("heading", { name: "Blocked people" }),
	).toHaveCount(0);
	await Promise.all([ann.context.close(), ben.context.close()]);
});

test("one's own profile is edited: a fault stands at its field, nothing typed is lost, and others see it", async ({
	browser,
}) => {
	const ann = await arrive(browser, { displayName: "Ann" });
	await ann.page.goto(profileOf(ann.person));
	await ann.page.getByRole("link", { name: "Edit profile" }).click();
	const name = ann.page.getByLabel("Display name");
	const about = ann.page.getByLabel("About", { exact: true });
	await name.fill("");
	await about.fill("Two lines\nof me 🐱");
	await ann.page.getByRole("button", { name: "Save" }).click();
	await expect(ann.page.getByText("This cannot be empty.")).toBeVisible();
	await expect(name).toBeFocused();
	await expect(about).toHaveValue("Two lines\nof me 🐱");
	await name.fill("Ann-Marie D’Arc");
	await ann.page.getByRole("button", { name: "Save" }).click();
	await ann.page.waitForURL(`**${profileOf(ann.person)}`);

	const ben = await arrive(browser);
	await ben.page.goto(profileOf(ann.person));
	await expect(
		ben.page.getByRole("heading", { name: "Ann-Marie D’Arc" }),
	).toBeVisible();
	await expect(ben.page.getByText("of me 🐱")).toBeVisible();
	const edit = await ben.page.goto(`${profileOf(ann.person)}/edit`);
	expect(edit?.status()).toBe(404);
	const nobody = await ben.page.goto("/people/nobody-at-all");
	expect(nobody?.status()).toBe(404);
	await Promise.all([ann.context.close(), ben.context.close()]);
});

test("a conversation begins on the profile", async ({ browser }) => {
	const { ann, ben } = await arriveAsFriends(browser);
	await ann.page.goto(profileOf(ben.person));
	await ann.page
		.getByRole("main")
		.getByRole("button", { name: "Message", exact: true })
		.click();
	await ann.page.waitForURL(/\/conversations\/[0-9a-f-]{36}$/);
	await Promise.all([ann.context.close(), ben.context.close()]);
});

test("people, profiles and contacts meet WCAG 2.2 AA in both looks and fit 320 px", async ({
	browser,
}) => {
	const { ann, ben } = await arriveAsFriends(browser);
	const { sendRequest } = await import("@/lib/contacts/commands.server");
	const { blockPerson } = await import("@/lib/contacts/blocks.server");
	const eve = await arrive(browser, {
		displayName: "Everlyn-Josephine Featherstonehaugh-Cholmondeley",
	});
	const dan = await arrive(browser, { displayName: "Dan" });
	const { personId } = ann.person;
	await sendRequest(eve.person, { personId });
	await blockPerson(ann.person, { personId: dan.person.personId });
	for (const path of [
		"/people",
		"/people?search=nobody",
		profileOf(ann.person),
		`${profileOf(ann.person)}/edit`,
		profileOf(ben.person),
		profileOf(eve.person),
		profileOf(dan.person),
		"/contacts",
	]) {
		await ann.page.goto(path);
		expect(await faultsInAllLooks(ann.page), path).toEqual([]);
	}
	await ann.page.goto(profileOf(ben.person));
	await ann.page
		.getByRole("button", { name: "More about Ben O’Neill" })
		.click();
	await expect(ann.page.getByRole("menu")).toBeVisible();
	expect(await faultsInAllLooks(ann.page), "the menu").toEqual([]);
	await ann.page.getByRole("menuitem", { name: "Remove friend" }).click();
	await expect(ann.page.getByRole("alertdialog")).toBeVisible();
	expect(await faultsInAllLooks(ann.page), "the question").toEqual([]);
});
