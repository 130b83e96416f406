import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const people = {
	title: "People",
	lead: "Everybody on this server.",
	searchLabel: "Search people",
	count: (count: number) =>
		plural(count, { one: "# person", other: "# people" }),
	none: "Nobody here yet",
	noneLead: "Invite someone, and they turn up here.",
	noMatches: "Nobody by that name",
	/** Stands before the name of a guest. */
	guest: "Guest",
	/** In place of the name of who has deleted their account. */
	gone: "Deleted account",
	you: "You",
	joined: (day: string) => `Joined ${day}`,
	editProfile: "Edit profile",
	photo: "Photo",
	choosePhoto: "Choose a photo",
	removePhoto: "Remove the photo",
	message: "Message",
	writeLetter: "Write a letter",
	messagePerson: (name: string) => `Message ${name}`,
	online: "Online",
	away: "Away",
	offline: "Offline",
	lastSeen: (day: string) => `Last here ${day}`,
	invisible: "Invisible",
	invisibleHint: "Friends see you as offline.",
	block: "Block",
	unblock: "Unblock",
	blockTitle: (name: string) => `Block ${name}?`,
	blockLead:
		"They can no longer write to you or see when you are online. They are not told.",
	blocked: "You have blocked this person.",
	found: (count: number) =>
		plural(count, { one: "# person found", other: "# people found" }),
};
