import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const contacts = {
	title: "Contacts",
	friends: "Friends",
	friendCount: (count: number) =>
		plural(count, { one: "# friend", other: "# friends" }),
	noFriends: "No friends here yet",
	noFriendsLead: "Find someone you know among the people on this server.",
	findPeople: "Find people",
	add: "Add friend",
	addPerson: (name: string) => `Add ${name} as a friend`,
	requestSent: "Request sent",
	received: "Requests to you",
	sent: "Requests you sent",
	noRequests: "No requests waiting",
	accept: "Accept",
	acceptPerson: (name: string) => `Accept ${name}`,
	decline: "Decline",
	declinePerson: (name: string) => `Decline ${name}`,
	cancelRequest: "Cancel request",
	removeFriend: "Remove friend",
	removeTitle: (name: string) => `Remove ${name} as a friend?`,
	removeLead: "You keep your conversation. They are not told.",
	nowFriends: (name: string) => `You and ${name} are friends now.`,
	blockedPeople: "Blocked people",
	noBlocked: "You have blocked nobody.",
	friend: "Friend",
	moreAbout: (name: string) => `More about ${name}`,
};
