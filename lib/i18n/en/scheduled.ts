import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

/** What is written now and said later. */
export const scheduled = {
	title: "Send later",
	lead: "The server sends it for you at this time, also while you are away.",
	choices: {
		hour: "In an hour",
		tonight: "Tonight",
		tomorrow: "Tomorrow morning",
		monday: "Monday morning",
	},
	ownTime: "Another time",
	timeInvalid: "Choose a time to come, a year ahead at most.",
	schedule: "Send then",
	nothingWritten: "Write something first, then choose when it is sent.",
	filesUploading: "Wait until the files are uploaded.",
	done: "It is sent at this time",
	list: "Waiting here",
	all: "Scheduled messages",
	everywhere: "In all conversations",
	allLead: "What you have written to be sent later, in all conversations.",
	none: "Nothing waits to be sent.",
	couldNotLoad: "This could not be fetched.",
	waiting: (count: number) =>
		plural(count, {
			one: "# message waits to be sent",
			other: "# messages wait to be sent",
		}),
	failed: (count: number) =>
		plural(count, {
			one: "# message could not be sent",
			other: "# messages could not be sent",
		}),
	couldNot: "Could not be sent.",
	why: {
		not_found: "You are no longer in this conversation, or it is gone.",
		conflict: "You block this person.",
		request_waiting: "Your message request has not been answered yet.",
		admins_only: "Only admins may write here now.",
	},
	files: (count: number) => plural(count, { one: "# file", other: "# files" }),
	text: "Message",
	time: "Time",
	change: "Change",
	changeNamed: (text: string) => `Change: ${text}`,
	save: "Save",
	sendNow: "Send now",
	drop: "Delete",
	dropTitle: "Delete this message?",
	dropLead: "It has not been sent, and will not be.",
	saidMeanwhile: "It was sent meanwhile.",
	goneConversation: "A conversation you are not in any more",
};
export type ScheduledWords = typeof scheduled;
