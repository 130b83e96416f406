import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const shell = {
	skip: "Skip to content",
	mainNavigation: "Main",
	feed: "Feed",
	chats: "Chats",
	communities: "Communities",
	people: "People",
	mailbox: "Letters",
	contacts: "Contacts",
	settings: "Settings",
	notices: "Notifications",
	unseen: (count: number) => plural(count, { one: "# new", other: "# new" }),
	profile: "Your profile",
	unread: (count: number) =>
		plural(count, { one: "# unread", other: "# unread" }),
	waiting: (count: number) =>
		plural(count, { one: "# request waiting", other: "# requests waiting" }),
	language: "Language",
	theme: "Look",
	themes: { system: "Automatic", light: "Light", dark: "Dark" },
	updateReady: "A new version is ready.",
	updateHint: "Your drafts are kept.",
	update: "Update now",
	updateWaits:
		"Finish or send what you are writing first. The new version waits.",
	later: "Later",
	offline: "You are offline. What you write is sent when the line is back.",
	online: "You are online again.",
	toasts: "Messages from Chit Chat",
	errorTitle: "That did not work",
	errorLead: "Something went wrong on our side. What you wrote is still here.",
	errorCode: (code: string) => `For the one who runs the server: ${code}`,
	help: "Help",
	howThisWorks: "How this works",
	toStart: "Go to the start page",
};
