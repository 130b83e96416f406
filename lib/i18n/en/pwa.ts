import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

/** What the installed app says: what it may do from the home screen, sharing into it, and how to get it there. */
export const pwa = {
	newMessage: "New message",
	writeLetter: "Write a letter",
	share: "Share",
	shareLead: "Nothing is sent yet. You see it first, where you choose.",
	shareNothing: "There is nothing to share",
	shareNothingLead: "Share words or pictures from another app to Chit Chat.",
	shareLost:
		"The files could not be kept on this device. Share them once more from where they are.",
	shareLeftOut: (count: number) =>
		plural(count, {
			one: "# file is left out: ten go at once.",
			other: "# files are left out: ten go at once.",
		}),
	shareFeed: "A new post",
	shareFiles: "Files to share",
	shareDrop: "Do not share",
	install: "Chit Chat on your home screen",
	installLead: "It opens at once, fills the screen, and can notify you.",
	installAdd: "Add it",
	installNot: "No, thanks",
	installShare: "Tap Share in the browser’s bar.",
	installChoose: "Choose “Add to Home Screen”.",
};
