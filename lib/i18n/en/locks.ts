import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

/** What opens an account, for its person and for the owner: second step, passkeys, links to a new password, sheets of invites. */
export const locks = {
	askPassword: "Your password, to be sure that it is you.",

	twoStep: "Sign in with two steps",
	twoStepLead:
		"After your password, a code is asked for that an app on your phone makes. Who learns your password then still cannot get in.",
	twoStepOn: (day: string) => `On since ${day}.`,
	twoStepTurnOn: "Turn on two steps",
	twoStepTurnOff: "Turn off",
	twoStepIsOff: "Signing in takes the password alone again.",
	twoStepTurnOffTitle: "Turn off the second step?",
	twoStepTurnOffLead:
		"Your password alone opens the account then. The recovery codes stop working.",
	goOn: "Continue",
	scanTitle: "Scan the code with your app",
	scanLead:
		"Any app that makes codes will do: Aegis, 2FAS, Google Authenticator, or your password manager.",
	qrLabel: "QR code for the app that makes your codes",
	secret: "Or type this into the app",
	firstCode: "The code that the app shows now",
	recoveryTitle: "Keep these recovery codes",
	recoveryLead:
		"They are shown only now. Each opens your account once, after your password, when you do not have your phone. Keep them on paper or in a password manager.",
	recoveryLeft: (count: number) =>
		plural(count, {
			one: "# recovery code left.",
			other: "# recovery codes left.",
		}),
	recoveryRenew: "Make new recovery codes",
	recoveryRenewLead: "The codes you have now stop working.",
	recoveryOf: (handle: string, server: string) =>
		`Recovery codes of ${handle} on ${server}`,
	download: "Download",
	print: "Print",
	kept: "I have kept them",

	passkeys: "Passkeys",
	passkeysLead:
		"Sign in with your finger, your face or the code of your device, without a password. A passkey cannot be guessed, and works on no false page.",
	passkeysNone: "You have none yet.",
	passkeyAdd: "Add a passkey",
	passkeyName: "A name for it",
	passkeyNameHint: "So that you know it again: “Phone”, “Work laptop”.",
	passkeyAdded: (day: string) => `Added ${day}`,
	passkeyUsed: (day: string) => `last used ${day}`,
	passkeyUnused: "not used yet",
	passkeySynced: "on several devices",
	passkeyElsewhere: (host: string) => `works at ${host}`,
	passkeyIsAdded: "The passkey is added.",
	passkeyStopped: "No passkey was made. You can try again.",
	passkeyHere: "This device has a passkey for this account already.",
	passkeyNoPlace:
		"Passkeys need a secure address with a name (https). At this address you can only see and remove those you have.",
	passkeyRename: "Rename",
	passkeyRenameOf: (name: string) => `Rename ${name}`,
	passkeyRemove: "Remove",
	passkeyRemoveOf: (name: string) => `Remove ${name}`,
	passkeyRemoveTitle: (name: string) => `Remove ${name}?`,
	passkeyRemoveLead:
		"It opens this account no more. Delete it on the device as well, or it will still be offered there.",
	passkeyRemoved: "The passkey is removed.",
	save: "Save",

	storage: "Storage",
	storageHere: (size: string) =>
		`About ${size} on this device, so that your chats open without a connection.`,
	storageUnknown: "This browser does not say how much is kept on this device.",
	storageServer: (size: string, max: string) =>
		`${size} of ${max} on the server: the photos, videos and files you have sent.`,
	storageClear: "Clear this device",
	storageClearTitle: "Clear what is kept on this device?",
	storageClearLead:
		"Chats and pictures that were kept to be read without a connection are deleted here, and nowhere else. Drafts and messages that wait to be sent stay.",
	storageCleared: "This device is cleared.",

	reset: "New password for somebody",
	resetLead: (name: string) =>
		`When ${name} cannot get in: make a link with which they set a new password. Hand it only to ${name}.`,
	resetMake: "Make the link",
	resetKind: "What happened?",
	resetPassword: "The password is forgotten",
	resetPasswordHint:
		"Only the password changes. The second step and passkeys stay as they are, so the link alone is not enough for a thief.",
	resetThorough: "The phone is lost, or somebody else may have got in",
	resetThoroughHint:
		"Also turns off the second step and removes all passkeys. Whoever holds the link gets in with it alone: hand it over in person.",
	resetShown: (name: string) => `Link for ${name}`,
	resetShownLead:
		"It works once, within 60 minutes, and is not shown again. All other devices are signed out when it is used.",
	resetLink: "Link to a new password",
	resetQr: "QR code of the link to a new password",
	resetFind: "Open the page of that person: the link is made there.",
	resetFindLink: "To the people",
	resetShare: (server: string) => `Your link to a new password on ${server}:`,

	sheet: "Cards for a class",
	sheetLead:
		"A sheet to print and cut: one card for each, with a code to scan. Each card lets one person in.",
	sheetCount: "How many cards",
	sheetMake: "Make the cards",
	sheets: "Sheets of cards",
	sheetUsed: (used: number, count: number) => `${used} of ${count} cards used`,
	sheetExpired: "No card works any more",
	sheetOpen: "Show and print",
	sheetRevoke: "Take back all",
	sheetRevokeTitle: "Take back all cards of this sheet?",
	sheetRevokeLead:
		"Cards that are not used yet stop working. Those who are in stay in.",
	sheetRevoked: "The cards are taken back.",
	sheetPageLead:
		"Only cards that still work are here. Cut along the lines. Who has a card can make an account: hand them out like keys.",
	cardTitle: (server: string) => `Come in to ${server}`,
	cardSteps: [
		"Be on the same network as the server, if it is at home or at school.",
		"Scan the code with the camera of a phone, or type the address.",
		"Choose a user name and a password.",
	],
	cardUntil: (day: string) => `Works once, until ${day}`,
	cardQr: (number: number) => `QR code of card ${number}`,
};

export type LocksWords = typeof locks;
