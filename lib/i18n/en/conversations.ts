import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const conversations = {
	title: "Chats",
	listLabel: "Your conversations",
	none: "No conversations yet",
	noneLead: "Write to someone, and the conversation turns up here.",
	choose: "Choose a conversation",
	chooseLead: "Or write to somebody new.",
	start: "New conversation",
	beginning: (name: string) => `This is where you and ${name} begin.`,
	log: (name: string) => `Conversation with ${name}`,
	message: "Message",
	placeholder: (name: string) => `Write to ${name}`,
	send: "Send",
	sendHint: "Enter sends, Shift + Enter makes a new line.",
	attach: "Attach",
	draft: "Draft:",
	you: "You:",
	pending: "Waiting to be sent",
	sent: "Sent",
	delivered: "Delivered",
	read: "Read",
	failed: "Not sent",
	failedLead: "The message is kept here.",
	discard: "Discard",
	typing: (name: string) => `${name} is writing…`,
	typingMany: (count: number) =>
		plural(count, {
			one: "# person is writing…",
			other: "# people are writing…",
		}),
	unreadDivider: "New messages",
	unread: (count: number) =>
		plural(count, { one: "# unread message", other: "# unread messages" }),
	newBelow: (count: number) =>
		plural(count, { one: "# new message", other: "# new messages" }),
	toBottom: "To the newest",
	loadingOlder: "Fetching older messages…",
	photoLine: (count: number) =>
		plural(count, { one: "Photo", other: "# photos" }),
	requests: "Message requests",
	requestTitle: (name: string) => `${name} wants to write to you`,
	requestLead:
		"They do not see whether you have read this, or when you are online, until you accept.",
	requestSent: (name: string) =>
		`Your message waits until ${name} accepts it. Then you can write more.`,
	accept: "Accept",
	decline: "Decline",
	block: "Block",
	tooLong: (over: number) =>
		plural(over, {
			one: "# character too long",
			other: "# characters too long",
		}),
	reconnecting: "Connecting…",
	readableBy:
		"Those in the conversation and whoever runs the server can read it.",
	searchLabel: "Find a conversation",
	noneFound: "No conversation by that name",
	findPeople: "Find people",
	showMore: "Show more",
	showLess: "Show less",
	realHost: (host: string) => `leads to ${host}`,
	charactersLeft: (left: number) =>
		plural(left, { one: "# character left", other: "# characters left" }),
	photosUploading: "Sent as soon as the photos are uploaded.",
	photosFailed: "A photo could not be uploaded. Try it again or remove it.",
	cannotSend: (name: string) => `You cannot write to ${name} now.`,
	saidBy: (name: string) => `${name}:`,
	waitingForLine: "Offline. Messages are sent when you are back.",
	loadingMessages: "Fetching messages…",
	loadFailed: "The messages could not be fetched.",
	backToList: "Back to chats",
	notThere: "This conversation is not here",
	notThereLead: "It may have ended, or it was never for you to see.",
	titleCount: (count: number, title: string) => `(${count}) ${title}`,
};
