import type { Page } from "@playwright/test";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import type { keys as KeyWords } from "@/lib/i18n/en/keys";
import type { World } from "./world";

export type WalkWords = ServerWords & { keys: typeof KeyWords };
/** A view that can be looked at: where it is, and what is pressed there to see it. */
export type View = {
	name: string;
	path: string;
	open?: (page: Page, t: WalkWords) => Promise<unknown>;
};

/** What a visitor sees who is not signed in. */
export const doors = ({ invite, token }: World): View[] => [
	{ name: "landing", path: "/" },
	{ name: "sign-in", path: "/sign-in" },
	{ name: "register", path: `/register?invite=${invite}` },
	{ name: "guest", path: "/guest" },
	{ name: "join", path: `/join/${token}` },
	{ name: "help", path: "/help" },
	{ name: "help-topic", path: "/help/messages" },
	{ name: "nowhere", path: "/nowhere" },
	{ name: "kept", path: "/kept" },
];

/** Every page inside, with something on it. */
export const pages = (world: World): View[] => {
	const chat = (id: string) => `/conversations/${id}`;
	const person = (one: { handle: string }) =>
		`/people/${encodeURIComponent(one.handle)}`;
	return [
		{ name: "feed", path: "/feed" },
		{ name: "post", path: `/feed/${world.postId}` },
		{ name: "chats", path: "/conversations" },
		{ name: "direct", path: chat(world.direct.id) },
		{ name: "group", path: chat(world.group) },
		{ name: "request", path: chat(world.requestId) },
		{ name: "channel", path: chat(world.channelId) },
		{ name: "lobby", path: chat(world.lobbyId) },
		{ name: "gone", path: chat("00000000-0000-7000-8000-000000000000") },
		{ name: "group-info", path: `${chat(world.group)}/info` },
		{ name: "channel-info", path: `${chat(world.channelId)}/info` },
		{ name: "gallery", path: `${chat(world.direct.id)}/media` },
		{ name: "communities", path: "/communities" },
		{ name: "community", path: `/communities/${world.communityId}` },
		{ name: "community-new", path: "/communities/new" },
		{ name: "group-new", path: "/groups/new" },
		{ name: "people", path: "/people" },
		{ name: "person", path: person(world.mikko) },
		...["followers", "following", "mutual"].map((circle) => ({
			name: circle,
			path: `${person(world.mikko)}/${circle}`,
		})),
		{ name: "me", path: person(world.me) },
		{ name: "me-edit", path: `${person(world.me)}/edit` },
		{ name: "contacts", path: "/contacts" },
		{ name: "starred", path: "/starred" },
		{ name: "scheduled", path: "/scheduled" },
		...["", "/sent", "/drafts", "/requests", "/trash", "/new"].map((part) => ({
			name: `mailbox${part.replace("/", "-")}`,
			path: `/mailbox${part}`,
		})),
		...(["read", "waiting", "asking"] as const).map((one) => ({
			name: `letter-${one}`,
			path: `/mailbox/letters/${world.letters[one]}`,
		})),
		{ name: "search", path: "/search?q=bread" },
		{ name: "search-none", path: "/search?q=zzzzz" },
		{ name: "notices", path: "/notices" },
		{ name: "reports", path: "/reports" },
		{
			name: "share",
			path: "/share?title=Plum%20cake&url=https://cakes.example",
		},
		...[
			"",
			"/account",
			"/account/delete",
			"/appearance",
			"/data",
			"/notifications",
			"/previews",
			"/privacy",
			"/security",
		].map((part) => ({
			name: `settings${part.replaceAll("/", "-")}`,
			path: `/settings${part}`,
		})),
	];
};

/** What only the owner sees. */
export const owners: View[] = [
	{ name: "settings-server", path: "/settings/server" },
	{ name: "settings-invites", path: "/settings/invites" },
	{ name: "settings-reports", path: "/settings/reports" },
];

/** What opens over a conversation. */
export const windows = ({ direct, group }: World): View[] => {
	const inChat = (
		name: string,
		open: NonNullable<View["open"]>,
		id = direct.id,
	) => ({
		...{ name, open, path: `/conversations/${id}` },
	});
	const item = (page: Page, name: string) =>
		page.getByRole("menuitem", { name, exact: true }).click();
	const ofMessage = async (page: Page, text = direct.words) => {
		const words = page.getByRole("log").locator("[data-words]");
		await words
			.filter({ hasText: text })
			.first()
			.click({ button: "right", position: { x: 4, y: 4 } });
		await page.getByRole("menu").waitFor();
	};
	const ofChat = async (page: Page, t: WalkWords) => {
		const name = t.conversations.optionsFor("").trim();
		await page
			.getByRole("banner")
			.or(page.getByRole("region"))
			.getByRole("button", { name })
			.last()
			.click();
		await page.getByRole("menu").waitFor();
	};
	const attach = (page: Page, t: WalkWords) =>
		page.getByRole("button", { name: t.media.attach, exact: true }).click();
	return [
		inChat("message-menu", (page) => ofMessage(page)),
		inChat("message-info", async (page, t) => {
			await ofMessage(page);
			await item(page, t.messages.info);
		}),
		inChat("message-edit", async (page, t) => {
			await ofMessage(page);
			await item(page, t.messages.edit);
		}),
		inChat("message-reply", async (page, t) => {
			await ofMessage(page);
			await item(page, t.messages.reply);
		}),
		inChat("message-delete", async (page, t) => {
			await ofMessage(page);
			await item(page, t.messages.delete);
		}),
		inChat("message-forward", async (page, t) => {
			await ofMessage(page);
			await item(page, t.messages.forward);
		}),
		inChat("message-reactions", async (page, t) => {
			await ofMessage(page);
			await item(page, t.messages.reactions);
		}),
		inChat("message-report", async (page, t) => {
			await ofMessage(page, "Rye, please");
			await item(page, t.contacts.report);
		}),
		inChat("select", async (page, t) => {
			await ofMessage(page);
			await item(page, t.keeping.select);
		}),
		inChat("pins", (page, t) =>
			page.getByRole("button", { name: t.keeping.allPins }).click(),
		),
		inChat("attach", attach),
		inChat("poll-maker", async (page, t) => {
			await attach(page, t);
			await page
				.getByRole("button", { name: t.media.poll, exact: true })
				.click();
		}),
		inChat("sketch-pad", async (page, t) => {
			await attach(page, t);
			await page
				.getByRole("button", { name: t.media.attachDrawing, exact: true })
				.click();
		}),
		inChat("send-later", async (page, t) => {
			await attach(page, t);
			await page
				.getByRole("button", { name: t.media.sendLater, exact: true })
				.click();
		}),
		inChat("emoji", (page, t) =>
			page.getByRole("button", { name: t.emoji.open, exact: true }).click(),
		),
		inChat("photo", (page) =>
			page.getByRole("log").locator("button:has(img)").first().click(),
		),
		inChat(
			"suggest-people",
			(page, t) =>
				page
					.getByRole("textbox", { name: t.conversations.message })
					.pressSequentially("@"),
			group,
		),
		inChat("suggest-commands", (page, t) =>
			page
				.getByRole("textbox", { name: t.conversations.message })
				.pressSequentially("/"),
		),
		inChat("preview", (page, t) =>
			page
				.getByRole("textbox", { name: t.conversations.message })
				.fill("**so** it will _look_"),
		),
		inChat("chat-menu", ofChat),
		inChat("notify", async (page, t) => {
			await ofChat(page, t);
			await item(page, t.conversations.notify);
		}),
		inChat("lifetime", async (page, t) => {
			await ofChat(page, t);
			await item(page, t.lifetime.title);
		}),
		inChat("previews", async (page, t) => {
			await ofChat(page, t);
			await item(page, t.previews.title);
		}),
		inChat("date", async (page, t) => {
			await ofChat(page, t);
			await item(page, t.messages.toDate);
		}),
		inChat(
			"game",
			async (page, t) => {
				await attach(page, t);
				await page
					.getByRole("button", { name: t.media.game, exact: true })
					.click();
			},
			group,
		),
		inChat("switcher", (page) => page.keyboard.press("Control+k")),
		inChat("keys", (page) => page.keyboard.press("Control+/")),
	];
};
