import { expect } from "@playwright/test";
import { faultsInAllLooks } from "./checks";
import { arrive } from "./people";
import { test } from "./test";

const PHONE = { width: 390, height: 844 };

test("what one tells reaches whom one tells it, and who follows is counted at once", async ({
	browser,
}) => {
	const ann = await arrive(browser, { displayName: "Ann Ås" });
	const ben = await arrive(browser, { displayName: "Ben O’Neill" });
	const profile = `/people/${ann.person.handle}`;
	await ann.page.goto(`${profile}/edit`);
	const field = (name: string) => ann.page.getByLabel(name, { exact: true });
	await field("First name").fill("Anna");
	await field("Day").selectOption("29");
	await field("Month").selectOption("February");
	await field("Who sees Birthday").selectOption("Friends");
	await field("Phone").fill("+47 22 22 22 22");
	await field("Who sees Phone").selectOption("Friends");
	await field("Address").fill("Storgata 1");
	await field("Country").selectOption("Norway");
	await field("Website").fill("javascript:alert(1)");
	await ann.page.getByRole("button", { name: "Save" }).click();
	await expect(
		ann.page.getByText("A web address begins with https:// or http://."),
	).toBeVisible();
	await expect(field("Phone")).toHaveValue("+47 22 22 22 22");
	await expect(field("Who sees Phone")).toHaveValue("friends");
	await field("Website").fill("ann.example.org");
	await ann.page.getByRole("button", { name: "Save" }).click();
	await ann.page.waitForURL(`**${profile}`);
	await expect(ann.page.getByText("Storgata 1")).toContainText(
		"Only you see this",
	);

	await ben.page.goto(profile);
	await expect(ben.page.getByText("Norway")).toBeVisible();
	await expect(
		ben.page.getByRole("link", { name: "ann.example.org" }),
	).toHaveAttribute("rel", "noopener noreferrer nofollow ugc");
	for (const secret of ["22 22 22", "29 February", "Storgata"])
		await expect(ben.page.getByText(secret)).toHaveCount(0);
	await ben.page.getByRole("button", { name: "Follow Ann Ås" }).click();
	await expect(
		ben.page.getByRole("button", { name: "Following Ann Ås" }),
	).toBeVisible();
	await expect(
		ann.page.getByRole("link", { name: "1 follower" }),
	).toBeVisible();

	const { befriend } = await import("@/tests/setup/talk");
	await befriend(ann.person, ben.person);
	await ben.page.reload();
	await expect(ben.page.getByText("22 22 22")).toBeVisible();
	await expect(ben.page.getByText("29 February")).toBeVisible();
	await expect(ben.page.getByText("Storgata")).toHaveCount(0);
	await ben.page.getByRole("link", { name: "1 follower" }).click();
	await expect(
		ben.page
			.getByRole("list", { name: "Followers" })
			.getByRole("link", { name: "Ben O’Neill" }),
	).toBeVisible();
});

test("on a phone, contacts lie behind the people and settings behind one's profile", async ({
	browser,
}) => {
	const { page, person } = await arrive(browser, {}, { viewport: PHONE });
	await page.goto("/people");
	const places = page
		.getByRole("navigation", { name: "Main" })
		.getByRole("link");
	expect(await places.count()).toBeLessThanOrEqual(6);
	await page
		.getByRole("navigation", { name: "People" })
		.getByRole("link", { name: "Contacts" })
		.click();
	await expect(page.getByText("No friends here yet")).toBeVisible();
	await places.last().click();
	await page.waitForURL(`**/people/${person.handle}`);
	await page.getByRole("main").getByRole("link", { name: "Settings" }).click();
	await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
});

test("profiles in full and what is around them meet WCAG 2.2 AA in all looks", async ({
	browser,
}) => {
	const ann = await arrive(browser, { displayName: "Ann Ås" });
	const ben = await arrive(browser, { displayName: "Ben O’Neill" });
	const eve = await arrive(browser, { displayName: "Eve" });
	const { befriend } = await import("@/tests/setup/talk");
	const { followPerson } = await import("@/lib/contacts/follows.server");
	const { saveProfile } = await import("@/lib/people/profile.server");
	const { profileInput } = await import("@/lib/people/profile-input");
	const { ALL } = await import("@/tests/setup/profiles");
	const [month, day] = new Date().toISOString().slice(5, 10).split("-");
	const audiences = { birthday: "everyone", phone: "everyone" };
	const told = { ...ALL, displayName: "Ben O’Neill", month, day, audiences };
	await saveProfile(ben.person, profileInput.parse(told));
	await befriend(ann.person, ben.person);
	await befriend(ben.person, eve.person);
	await followPerson(eve.person, { personId: ben.person.personId });
	const profile = `/people/${ben.person.handle}`;
	for (const path of ["/people", profile, `${profile}/followers`]) {
		await ann.page.goto(path);
		expect(await faultsInAllLooks(ann.page), path).toEqual([]);
	}
	await ben.page.goto(`${profile}/edit`);
	expect(await faultsInAllLooks(ben.page), "the form").toEqual([]);
	await ann.page.goto(profile);
	await ann.page
		.getByRole("button", { name: "More about Ben O’Neill" })
		.click();
	await expect(
		ann.page.getByRole("menuitem", { name: "Follow" }),
	).toBeEnabled();
	expect(await faultsInAllLooks(ann.page), "the menu").toEqual([]);
});
