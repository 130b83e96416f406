import { type BrowserContext, expect, type Worker } from "@playwright/test";
import { arrivePair, keptTexts } from "./chat-people";
import { faultsInAllLooks } from "./checks";
import { test } from "./test";

const CAKE = "https://cakes.example/plum";

test("what happens is under the bell at once, is seen by being there, and leads to its place", async ({
	browser,
}) => {
	const { ann, bob } = await arrivePair(browser, { areFriends: false });
	const { sendRequest } = await import("@/lib/contacts/commands.server");
	const name = bob.person.displayName;
	const { page } = ann;
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto("/people");
	const bell = page.getByRole("link", { name: "Notifications" });
	await expect(bell).not.toContainText("1 new");
	await sendRequest(bob.person, { personId: ann.person.personId });
	await expect(bell).toContainText("1 new");
	await bell.click();
	const row = page.getByRole("link", {
		name: `${name} wants to be your friend`,
	});
	await expect(row).toContainText("New");
	await expect(bell.first()).not.toContainText("1 new");
	expect(await faultsInAllLooks(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	await row.click();
	await expect(page).toHaveURL(`/people/${bob.person.handle}`);

	await page.goto("/settings/notifications");
	await page.getByRole("combobox", { name: "Likes" }).selectOption("none");
	await page.getByRole("switch", { name: "Be quiet every day" }).click();
	await page.getByRole("textbox", { name: "From" }).fill("21:30");
	await expect.poll(() => keptQuiet(ann.person.personId)).toBe(21 * 60 + 30);
	expect(await faultsInAllLooks(page)).toEqual([]);
	await page.reload();
	await expect(page.getByRole("combobox", { name: "Likes" })).toHaveValue(
		"none",
	);
	await expect(page.getByRole("textbox", { name: "From" })).toHaveValue(
		"21:30",
	);

	// What another app hands over becomes a draft.
	await page.goto(`/share?title=Plum%20cake&url=${encodeURIComponent(CAKE)}`);
	await page.getByRole("main").getByRole("button", { name }).click();
	await expect(ann.chat.field).toHaveValue(`Plum cake\n${CAKE}`);
});

test("a push is shown with the app closed, leads an open window to its chat, is answered from the lock screen, and signing out leaves none", async ({
	browser,
}) => {
	const { ann, bob, id } = await arrivePair(browser, {
		options: { permissions: ["notifications"] },
	});
	const { mailOf } = await import("@/lib/notices/payload");
	const { notices: words } = await import("@/lib/i18n/en/notices");
	const wake = {
		...({ personId: "", kind: "message", tag: `conversation-${id}` } as const),
		...{ url: `/conversations/${id}`, title: bob.person.displayName },
		...{ text: "The plum cake is ready", hiddenText: words.newMessage },
		reply: { conversationId: id, words },
	};
	const { page, context } = ann;
	await page.goto("/people");
	const worker = await workerOf(context);
	const deliver = await pusherFor(context);
	await page.goto("about:blank");
	await expect.poll(() => windowsOf(worker)).toBe(0);
	await deliver(mailOf(wake, true));
	await expect
		.poll(() => shownBy(worker))
		.toEqual([[bob.person.displayName, "New message", `/conversations/${id}`]]);

	await page.goto("/people");
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await tap(worker, {});
	await expect(page).toHaveURL(`/conversations/${id}`);
	// What woke somebody for a chat goes when they come there.
	await expect.poll(() => shownBy(worker)).toEqual([]);

	await page.goto("about:blank");
	await expect.poll(() => windowsOf(worker)).toBe(0);
	await deliver(mailOf(wake, false));
	await expect
		.poll(async () => (await shownBy(worker))[0]?.[1])
		.toBe("The plum cake is ready");
	await tap(worker, { action: "reply", reply: "On my way" });
	await expect.poll(() => keptTexts(id)).toEqual(["On my way"]);
	await page.goto("/settings");
	await page
		.getByRole("main")
		.getByRole("button", { name: "Sign out" })
		.click();
	await page.waitForURL("**/sign-in");
	await expect.poll(() => shownBy(worker)).toEqual([]);
});

async function keptQuiet(personId: string): Promise<number | null | undefined> {
	const { eq } = await import("drizzle-orm");
	const { database } = await import("@/db/client");
	const { pushSettings } = await import("@/db/schema/notices");
	const [row] = await database()
		.select({ quietFrom: pushSettings.quietFrom })
		.from(pushSettings)
		.where(eq(pushSettings.personId, personId));
	return row?.quietFrom;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
	const worker =
		context.serviceWorkers()[0] ??
		(await context.waitForEvent("serviceworker"));
	await expect
		.poll(() =>
			worker.evaluate(
				() =>
					(self as unknown as { registration: ServiceWorkerRegistration })
						.registration.active?.state,
			),
		)
		.toBe("activated");
	return worker;
}

/** What a push service would hand to the browser, by the browser's own hand. */
async function pusherFor(context: BrowserContext) {
	const [page] = context.pages();
	if (!page) throw new Error("no page");
	const { origin } = new URL(page.url());
	const tools = await context.newCDPSession(page);
	const found = new Promise<string>((resolve) => {
		tools.on("ServiceWorker.workerRegistrationUpdated", (event) => {
			const own = event.registrations.find(({ scopeURL }) =>
				scopeURL.startsWith(origin),
			);
			if (own) resolve(own.registrationId);
		});
	});
	await tools.send("ServiceWorker.enable");
	const registrationId = await found;
	return (data: string) =>
		tools.send("ServiceWorker.deliverPushMessage", {
			...{ origin, registrationId, data },
		});
}

/** How many windows of ours there are, to the worker: one that closes is there a little longer. */
function windowsOf(worker: Worker): Promise<number> {
	return worker.evaluate(async () => {
		const { clients } = self as unknown as {
			clients: { matchAll: () => Promise<unknown[]> };
		};
		return (await clients.matchAll()).length;
	});
}

/** What stands on the lock screen: title, text and where it leads. */
function shownBy(worker: Worker): Promise<string[][]> {
	return worker.evaluate(async () => {
		const { registration } = self as unknown as {
			registration: ServiceWorkerRegistration;
		};
		const shown = await registration.getNotifications();
		return shown.map(({ title, body, data }) => [title, body, data.url]);
	});
}

/** As the browser would tell the worker of it: no page and no test may make an event that is believed. */
function tap(
	worker: Worker,
	how: { action?: string; reply?: string },
): Promise<void> {
	return worker.evaluate(async (how) => {
		const { registration, answerPush } = self as unknown as {
			registration: ServiceWorkerRegistration;
			answerPush: (event: object) => Promise<void>;
		};
		const [notification] = await registration.getNotifications();
		await answerPush({ ...how, notification });
	}, how);
}
