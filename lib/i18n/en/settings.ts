import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const settings = {
	title: "Settings",
	account: "Account",
	appearance: "Look and language",
	security: "Sign-in and devices",
	server: "This server",
	sessions: "Where you are signed in",
	thisDevice: "This device",
	lastSeen: (day: string) => `Last used ${day}`,
	endSessionOf: (device: string) => `Sign out on ${device}`,
	endAll: "Sign out everywhere else",
	endAllTitle: "Sign out everywhere else?",
	endAllLead: "All other devices are signed out at once. This one stays.",
	changePassword: "Change password",
	passwordChanged: "Your password is changed. Other devices are signed out.",
	registration: "Who can create an account",
	registrationInvite: "Those with an invite",
	registrationOpen: "Anybody who finds this address",
	guests: "Guests",
	guestsLead:
		"A guest enters the lobby by a name alone, without an account, and is marked as a guest. Sees the lobby and nothing else here.",
	visitUntil: "Your visit lasts until",
	guestsHere: "Guests who are here",
	guestsNobody: "Nobody just now.",
	guestUntil: "Until",
	endVisit: "End the visit",
	endVisitOf: (name: string) => `End the visit of ${name}`,
	endVisitTitle: (name: string) => `End the visit of ${name}?`,
	endVisitLead: "They are out at once. What they wrote stays.",
	guestsOff: "No guests",
	guestsHours: (count: number) =>
		plural(count, { one: "For # hour", other: "For # hours" }),
	guestsDays: (count: number) =>
		plural(count, { one: "For # day", other: "For # days" }),
	guestsNote:
		"Choosing “No guests” ends every visit at once. A new length holds for those who come from then on.",
	signOut: "Sign out",
	appearanceLead:
		"Light or dark, colour, text size, and the language of this app.",
	securityLead: "Your password, and the devices you are signed in on.",
	laterLead: "Messages that wait for their time, or could not be sent",
	invitesLead: "Links and codes that let new people in.",
	serverLead: "Its name, who can create an account, and guests.",
	signedInSince: (day: string) => `Signed in ${day}`,
	deviceOn: (browser: string, system: string) => `${browser} on ${system}`,
	otherDevice: "Another device",
	endOneTitle: (device: string) => `Sign out on ${device}?`,
	endOneLead: "That device is signed out at once.",
	sessionEnded: "Signed out there.",
	sessionsEnded: (count: number) =>
		plural(count, {
			one: "Signed out on # device.",
			other: "Signed out on # devices.",
		}),
	changePasswordLead:
		"All your other devices are signed out when you change it.",
	inviteLead: "Whoever has the link, or scans the code, can make an account.",
	inviteUses: "For how many people",
	inviteDays: "Works for",
	days: (count: number) => plural(count, { one: "# day", other: "# days" }),
	inviteCopy: "Copy link",
	inviteShare: "Share",
	inviteQr: "QR code of the invite link",
	inviteLink: "Invite link",
	inviteShareText: (server: string) => `Come and join us on ${server}:`,
	inviteUsed: (used: number, max: number) => `${used} of ${max} used`,
	inviteBy: (handle: string) => `Made by ${handle}`,
	inviteStates: {
		open: "Open",
		used_up: "Used up",
		expired: "Run out",
		revoked: "Taken back",
	},
	inviteShow: "Show link and code",
	revokeTitle: "Take back this invite?",
	revokeLead: "The link stops working. Those who are in stay in.",
	revoked: "The invite is taken back.",
	noInvites: "No invites yet",
	noInvitesLead: "Make a link for the people you want here.",
	openInvites: "Open invites",
	pastInvites: "Earlier invites",
	registrationLead: "Invites work in both cases.",
	signOutLead: "You need your password to come back in on this device.",
	signOutTitle: "Sign out and lose what is not sent?",
	signOutLoses: ({ messages, drafts }: { messages: number; drafts: number }) =>
		`${[
			messages > 0 &&
				plural(messages, {
					one: "# message has not been sent yet",
					other: "# messages have not been sent yet",
				}),
			drafts > 0 &&
				plural(drafts, {
					one: "# draft is not finished",
					other: "# drafts are not finished",
				}),
		]
			.filter(Boolean)
			.join(", and ")}. Signing out deletes this from the device.`,
};
