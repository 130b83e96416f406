import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const auth = {
	signIn: "Sign in",
	signOut: "Sign out",
	signInTitle: "Welcome back",
	signInLead: "Sign in with your user name and password.",
	createAccount: "Create account",
	registerTitle: "Create your account",
	registerLead: "Only a user name and a password are needed.",
	haveAccount: "Already have an account?",
	noAccount: "No account yet?",
	handle: "User name",
	handleHint: "Letters, numbers, dots and dashes. This is how people find you.",
	displayName: "Display name",
	displayNameHint: "What others see. You can change it later.",
	password: "Password",
	passwordHint: (min: number) =>
		`At least ${min} characters. A few random words make a good one.`,
	newPassword: "New password",
	currentPassword: "Present password",
	email: "E-mail",
	emailHint: "Not needed. Only you see it.",
	inviteNeeded: "You need an invite",
	inviteNeededLead:
		"New accounts are made by invite here. Ask someone who is already in for a link.",
	inviteInvalid: "This invite no longer works",
	inviteInvalidLead:
		"It has been used up, taken back or has run out. Ask for a new one.",
	invites: "Invites",
	createInvite: "Make an invite link",
	inviteExpires: (day: string) => `Works until ${day}`,
	revokeInvite: "Take back invite",
	setUpTitle: "Set up this server",
	setUpLead:
		"You are the first one here. The account you make now becomes the owner.",
	setUpInvalid: "This set-up link has been used or is not right.",
	handleTooShort: (min: number) => `At least ${min} characters.`,
	handleTooLong: (max: number) => `At most ${max} characters.`,
	passwordTooShort: (min: number) => `At least ${min} characters.`,
	passwordTooLong: (max: number) => `At most ${max} characters.`,
	displayNameCharacters: "Some invisible characters in it cannot be used.",
	emailInvalid: "This is not an e-mail address. You can leave it empty.",
	currentWrong: "This is not your present password.",
	tooManyTries: (minutes: number) =>
		plural(minutes, {
			one: "Too many tries. Wait a minute and try again.",
			other: "Too many tries. Wait # minutes and try again.",
		}),
	language: "Language",
	notSetUp: "This server is not ready yet",
	notSetUpLead:
		"Its owner opens the set-up link first, which was printed when the server started.",
	setUpInvalidLead:
		"Restart the server to get a new link, or sign in if you are the owner.",
	guestEnter: "Come in as a guest",
	guestLead: (hours: number) =>
		`You only need a name. You can talk in the lobby for ${hours < 48 ? plural(hours, { one: "# hour", other: "# hours" }) : plural(hours / 24, { one: "# day", other: "# days" })}, and everybody sees that you are a guest.`,
	guestName: "Your name",
	guestNameHint: "What others call you here.",
	guestNameTaken:
		"Somebody here goes by that name, or one that looks like it. Add something to yours.",
	guestClosed: "No guests just now",
	guestClosedLead: "Sign in, or ask someone who is already in for an invite.",
	guestAccount: "Stay here",
	guestAccountLead: "Make an account, and keep what you have written.",
	guestInvite: "Invite link",
	guestInviteHint: "Ask someone who is already in for one.",
	guestLeave:
		"Your visit is over then. What you have written stays, and nobody else can write in your name.",
	serverName: "Name of this server",
	serverNameHint: "Your family, your club, your street.",
};
