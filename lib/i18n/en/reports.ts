import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");
const TO_OWNER =
	"It goes to the owner of this server, also when it is about the owner. They see that it is from you,";
const UNTOLD = "Whoever it is about is not told.";
const withCopy = (what: string) =>
	`${TO_OWNER} what you write here, and a copy of the words of ${what}, even if they could not read it before. Photos and files are not copied. ${UNTOLD}`;

/** Reporting somebody or something, one's own reports, and the owner's page of them. */
export const reports = {
	title: "Reports",
	menuLead: "What people here have reported to you",
	waiting: (count: number) =>
		plural(count, {
			one: "# report waits for you",
			other: "# reports wait for you",
		}),
	ask: {
		message: "Report this message?",
		post: "Report this post?",
		comment: "Report this comment?",
		letter: "Report this letter?",
	},
	askPerson: (name: string) => `Report ${name}?`,
	lead: {
		person: `${TO_OWNER} and what you write here. ${UNTOLD}`,
		message: withCopy("this one message"),
		post: withCopy("this post"),
		comment: withCopy("this comment"),
		letter: withCopy("this letter"),
	},
	reason: "What is it?",
	reasons: {
		spam: "Spam or advertising",
		bullying: "Bullying or threats",
		sexual: "Sexual content",
		other: "Something else",
	},
	words: "What should the owner know?",
	alsoBlock: (name: string) => `Block ${name} too`,
	send: "Send report",
	sent: "Reported. You are told when it is answered.",

	waitingTitle: "Waiting for you",
	answeredTitle: "Answered",
	none: "No report waits for you.",
	noneHint: "When somebody reports a person or what they said, it comes here.",
	more: (count: number) =>
		plural(count, {
			one: "# more waits. It comes once you have answered these.",
			other: "# more wait. They come once you have answered these.",
		}),
	from: "Reported by",
	about: "About",
	kinds: {
		person: "A person",
		message: "A message",
		post: "A post",
		comment: "A comment",
		letter: "A letter",
	},
	places: {
		direct: "A message in a private chat",
		group: "A message in a group",
		channel: "A message in a channel",
	},
	copy: "What was said",
	noCopy: "No words, only files",
	files: (count: number) =>
		plural(count, {
			one: "# photo or file, not copied",
			other: "# photos or files, not copied",
		}),
	added: "What they wrote to you",
	answerTo: (name: string) => `Answer to ${name}`,
	answerHint: "They alone read it, with what you choose below.",
	outcomes: { done: "Something was done", nothing: "Nothing was wrong" },
	answered: "Answered",

	ownTitle: "Your reports",
	ownLead: "What you have reported to the owner of this server.",
	ownOpen: "See them and their answers",
	ownNone: "You have reported nothing.",
	ownNoneHint: "“Report…” is in the menu of people, messages and letters.",
	ownAdded: "What you wrote",
	ownWaits: "Waiting for the owner’s answer",
	ownAnswer: "The owner’s answer",
};

export type ReportWords = typeof reports;
