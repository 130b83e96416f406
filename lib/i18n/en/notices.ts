import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");
const inPlace = (place: string | null) => (place ? ` in “${place}”` : "");

/** What stands under the bell and on lock screens, and the settings of both. `count`: how many did it. */
export const notices = {
	title: "Notifications",
	empty: "Nothing has happened yet.",
	emptyHint: "Requests, mentions and invitations come here.",
	seenAll: "You have seen everything.",
	more: "Show older",
	fresh: "New",
	settings: "Notification settings",
	who: (first: string, second: string | null, others: number) => {
		if (others === 0) return second ? `${first} and ${second}` : first;
		return plural(others, {
			one: `${first} and # other`,
			other: `${first} and # others`,
		});
	},
	friend_request: (who: string, _count: number) =>
		`${who} wants to be your friend`,
	friend_accepted: (who: string, _count: number) => `${who} is your friend now`,
	follow: (who: string, _count: number) => `${who} follows you now`,
	invitation: (who: string, _count: number, place: string | null) =>
		`${who} invited you${place ? ` to “${place}”` : ""}`,
	mention: (who: string, _count: number, place: string | null) =>
		`${who} mentioned you${inPlace(place)}`,
	commentOnPost: (who: string, _count: number) =>
		`${who} commented on your post`,
	commentOnComment: (who: string, _count: number) =>
		`${who} replied to your comment`,
	likeOfPost: (who: string, count: number) =>
		count > 1 ? `${who} like your post` : `${who} likes your post`,
	likeOfComment: (who: string, count: number) =>
		count > 1 ? `${who} like your comment` : `${who} likes your comment`,
	letter: (who: string, _count: number) => `${who} sent you a letter`,
	report: (who: string, _count: number) => `${who} has made a report`,
	report_answered: (who: string, _count: number) =>
		`${who} answered your report`,
	password_reset: (who: string, _count: number) =>
		`${who} made a link that sets a new password for you. If you did not ask for it, ask them why.`,

	newMessage: "New message",
	newRequest: "Wants to write to you",
	reply: "Reply",
	replyHint: "Write a reply",
	notSent: "Your reply was not sent. Tap to open the chat.",
	test: "This is a test",
	testText: "Notifications reach this device.",
	open: "Open",

	kindsTitle: "What you hear of",
	kindsLead:
		"The bell is inside Chit Chat. A notification also wakes your devices.",
	levels: { none: "Nothing", bell: "Bell", push: "Bell and notification" },
	messageLevels: { none: "Nothing", push: "Notification" },
	kinds: {
		message: "Messages",
		friend_request: "Friend requests",
		friend_accepted: "New friends",
		follow: "New followers",
		invitation: "Invitations to groups",
		mention: "Mentions",
		comment: "Comments and replies",
		like: "Likes",
		letter: "Letters",
		report_answered: "Answers to your reports",
		report: "Reports to you as owner",
	},
	messageHint: "Each chat can be quieter: see its menu.",

	deviceTitle: "On this device",
	turnOn: "Turn on notifications",
	turnOff: "Turn off on this device",
	isOn: "Notifications are on.",
	isOff: "Notifications are off.",
	isDenied:
		"The browser blocks notifications from this page. Allow them in the browser’s settings for this page, then come back.",
	isUnsupported:
		"This browser cannot show notifications from here. It needs a secure address (https).",
	installFirst:
		"On an iPhone or iPad, Chit Chat must be on the home screen first: tap Share, then “Add to Home Screen”, and open it from there.",
	sendTest: "Send a test",
	testSent: "Sent. It should show up in a moment.",
	testFailed: "The push service did not take it. Turn notifications on again.",
	testUnreachable:
		"The push service cannot be reached from this server just now. Try again later.",
	devicesTitle: "Your devices",
	deviceOn: "Gets notifications",
	deviceFailing: (day: string) =>
		`Has not accepted notifications since ${day}. Open Chit Chat there once.`,
	noDevices: "No device gets notifications yet.",
	thisDevice: "this device",

	textTitle: "On the lock screen",
	hidesText: "Hide what is said",
	hidesTextHint: "Only who it is from, and never the words.",
	quietTitle: "Quiet hours",
	quietLead: "Nothing wakes you then. Everything waits under the bell.",
	quietFrom: "From",
	quietTo: "To",
	hasQuiet: "Be quiet every day",
	quietDays: "Quiet all day",
	zone: (zone: string) => `Times are those of ${zone}.`,
	deafTitle: "Devices that accept no notifications",
	deafNone: "All devices that signed up accept notifications.",
	deafSince: (day: string) => `since ${day}`,
	settingsLead: "Bell, notifications, quiet hours",
};

export type NoticeWords = typeof notices;
