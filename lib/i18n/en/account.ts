/** The settings of an account: its name, its data, and its end. */
export const account = {
	title: "Account",
	lead: "User name, e-mail, your data, and how to leave",
	handleLead:
		"People find you by it, and you sign in with it. Your old one leads to you for 90 days more, and nobody else can have it meanwhile.",
	handleSave: "Change user name",
	handleChanged: (handle: string) => `You are @${handle} now.`,
	handleTooMany: (count: number) =>
		`You have taken ${count} new user names within a month. Wait a while, or take an old one back.`,
	kept: "Still kept for you",
	keptUntil: "until",
	takeBack: (handle: string) => `Take @${handle} back`,
	emailTitle: "E-mail",
	emailLead: "Not needed, and never shown to anybody here.",
	emailSave: "Save e-mail",
	emailSaved: "Your e-mail address is saved.",
	passwordLead: "Your password, your devices and how you sign in",
	exportTitle: "Your data",
	exportLead:
		"One ZIP file with everything that is yours: pages to read in any browser without a connection, the same as JSON, and your files.",
	exportButton: "Get my data",
	exportStarted:
		"Your file is being made. The download begins at once and may take a while.",
	deleteTitle: "Delete account",
	deleteLead: "You have 14 days to change your mind.",
	deleteOpen: "Delete my account",
	deletePoints: [
		"You are signed out everywhere. From that moment nobody here can find you, see you or write to you.",
		"For 14 days you can come back: sign in, and everything is as it was.",
		"After that your profile, posts, files, drafts and settings are erased for good, and your copies of letters.",
		"Letters and messages that others have got stay theirs. They are from “Deleted account” then.",
		"Groups and communities that you lead alone go to whoever has been there longest.",
		"Invites and links that you have made stop working at once. If you come back, make new ones.",
	],
	deleteExport: "Would you like a copy first? You find it under “Your data”.",
	takesWords: "Also delete what I wrote in chats, for everybody",
	takesWordsHint: "After the 14 days, with the rest.",
	returnTitle: (name: string) => `Hello, ${name}`,
	returnLead:
		"You have deleted your account. You can bring it back, as it was, until",
	returnAfter: "After that it is erased for good.",
	returnButton: "Bring my account back",
	returnStay: "Leave it deleted",
	goneTitle: "Your account is deleted",
	goneLead:
		"Nobody here can see you any more. For 14 days you can come back: just sign in.",
};
