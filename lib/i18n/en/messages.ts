import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

/** What can be done with a message, and what has become of it. */
export const messages = {
	more: "More about this message",
	menu: "Message",
	edit: "Edit",
	copy: "Copy text",
	copied: "Copied",
	react: "React",
	reactWith: (emoji: string) => `React with ${emoji}`,
	reactOther: "Another emoji",
	reactions: "Reactions",
	reaction: (emoji: string, count: number, isMine: boolean) =>
		`${emoji} ${count}${isMine ? (count > 1 ? ", you too" : ", you") : ""}`,
	moreReactors: (count: number) =>
		plural(count, { one: "and # more", other: "and # more" }),
	forward: "Forward",
	forwarded: "Forwarded",
	forwardTitle: "Forward to",
	forwardedTo: (count: number) =>
		plural(count, {
			one: "Forwarded to # conversation",
			other: "Forwarded to # conversations",
		}),
	reply: "Reply",
	replying: "Replying to",
	replyCancel: "Do not reply to it",
	inReplyTo: "In reply to",
	toQuoted: "Go to the message",
	quoteGone: "A message that is not here",
	delete: "Delete",
	info: "Info",
	edited: "edited",
	deleted: "Message deleted",
	deletedOwn: "You deleted this message",
	editing: "Editing a message",
	editField: "New text of the message",
	saveEdit: "Save the change",
	deletedMeanwhile: "The message has been deleted in the meantime.",
	deleteTitle: "Delete this message?",
	deleteLead:
		"For everyone: it goes from all devices and from the server, and a note stays in its place.",
	deleteLeadOther:
		"It goes from your devices. The others in the conversation keep it.",
	deleteForAll: "Delete for everyone",
	deleteForMe: "Delete for me",
	infoTitle: "About this message",
	sentAt: "Sent",
	editedAt: "Changed",
	state: "State",
	earlier: "What it said before",
	versions: (count: number) =>
		plural(count, { one: "# earlier version", other: "# earlier versions" }),
	everybody: "Everybody in the group",
	mentioned: (count: number) =>
		plural(count, {
			one: "# message mentions you",
			other: "# messages mention you",
		}),
	preview: "Preview",
	copyCode: "Copy the code",
	spoiler: "Hidden words",
	spoilerShow: "Show the hidden words",
	spoilerCover: "Hide the words again",
	nothingChanged: (reason: string) => `Nothing was changed. ${reason}`,
	toDate: "Go to a date",
	toDateLead:
		"Leads to the first message of that day, or to the first after it.",
	day: "Day",
	toDateInvalid: "Choose a day.",
	toDateGo: "Go",
};
