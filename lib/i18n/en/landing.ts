import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const landing = {
	title: "A chat of your own",
	lead: "Chit Chat is where this family, class or club talks together. It runs on a small machine that one of you looks after, and belongs to nobody else.",
	pointsTitle: "What that means",
	points: [
		{
			title: "At home",
			text: "Messages and photos stay on this one machine. No company holds them, and no advertiser sees them.",
		},
		{
			title: "For people you know",
			text: "Chat with friends, share photos, see who is around. Strangers cannot write to you before you say yes.",
		},
		{
			title: "Nothing to install",
			text: "It works in the browser on any phone or computer, and can be put on the home screen like an app.",
		},
	],
	needInvite: "You need an invite to join",
	needInviteLead:
		"Ask someone who is already in. They can make a link or a code for you in a minute.",
	picture:
		"A house at night with a light in the window, shaped like a speech bubble",
	source: "Chit Chat is free software.",
	notFoundTitle: "There is nothing here",
	notFoundLead:
		"The page may have been moved or removed, or it is not for you to see.",
	offlineTitle: "You are offline",
	offlineLead:
		"Chit Chat cannot be reached right now. This page comes back by itself as soon as it can.",
	signInTitle: "Welcome back",
	signInLead: "Sign in with your user name and password.",
	registerTitle: "Create your account",
	registerLead: "Only a user name and a password are needed.",
	haveAccount: "Already have an account?",
	noAccount: "No account yet?",
	inviteNeeded: "You need an invite",
	inviteNeededLead:
		"New accounts are made by invite here. Ask someone who is already in for a link.",
	inviteInvalid: "This invite no longer works",
	inviteInvalidLead:
		"It has been used up, taken back or has run out. Ask for a new one.",
	setUpTitle: "Set up this server",
	setUpLead:
		"You are the first one here. The account you make now becomes the owner.",
	setUpInvalid: "This set-up link has been used or is not right.",
	notSetUp: "This server is not ready yet",
	notSetUpLead:
		"Its owner opens the set-up link first, which was printed when the server started.",
	setUpInvalidLead:
		"Restart the server to get a new link, or sign in if you are the owner.",
	guestLead: (hours: number) =>
		`You only need a name. You can talk in the lobby for ${hours < 48 ? plural(hours, { one: "# hour", other: "# hours" }) : plural(hours / 24, { one: "# day", other: "# days" })}, and everybody sees that you are a guest.`,
	guestClosed: "No guests just now",
	guestClosedLead: "Sign in, or ask someone who is already in for an invite.",
	joinTitle: (name: string) => `Join ${name}`,
	joinLead: "You have been invited to this group.",
	joinSignIn: "Sign in to join",
	joinNoAccount: "No account yet?",
	joinInviteOnly:
		"You need an account on this server first. Ask for an invite to it.",
	linkDead: "This link no longer works",
	linkDeadLead: "It may be used up, run out or taken back. Ask for a new one.",
};
