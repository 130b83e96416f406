import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const auth = {
	signIn: "Sign in",
	signOut: "Sign out",
	createAccount: "Create account",
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
	invites: "Invites",
	createInvite: "Make an invite link",
	inviteExpires: (day: string) => `Works until ${day}`,
	revokeInvite: "Take back invite",
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
	guestEnter: "Come in as a guest",
	guestName: "Your name",
	guestNameHint: "What others call you here.",
	guestNameTaken:
		"Somebody here goes by that name, or one that looks like it. Add something to yours.",
	guestAccount: "Stay here",
	guestAccountLead: "Make an account, and keep what you have written.",
	guestInvite: "Invite link",
	guestInviteHint: "Ask someone who is already in for one.",
	guestLeave:
		"Your visit is over then. What you have written stays, and nobody else can write in your name.",
	serverName: "Name of this server",
	serverNameHint: "Your family, your club, your street.",
};
