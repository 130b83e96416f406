/** What the doors say besides name and password: passkeys, the code of the second step, a new password by a link. */
export const entry = {
	or: "or",
	usePasskey: "Use a passkey",
	passkeyNoPlace:
		"Passkeys work only at a secure address with a name (https), not at this one.",
	passkeyNoBrowser: "This browser has no passkeys.",
	passkeyStopped: "No passkey was used. You can try again.",
	late: "That took too long. Give your password again.",

	codeTitle: "One more step",
	codeLead:
		"Your password is right. Open the app that makes your codes and type the one it shows now.",
	code: "Code",
	codeHint: "Six digits.",
	recoveryLead:
		"Without your phone: type one of the recovery codes that you kept. Each works once.",
	recoveryCode: "Recovery code",
	useRecovery: "Use a recovery code",
	useApp: "Use the code of the app",
	goOn: "Continue",
	startAgain: "Start again",

	resetTitle: "A new password",
	resetLead: (name: string) =>
		`For ${name}. You are signed out everywhere else when you set it.`,
	resetDone: "Set password and sign in",
	resetGone: "This link opens nothing",
	resetGoneLead:
		"It was used already, is too old, or was not copied whole. Ask whoever gave it to you for a new one.",
	toSignIn: "To the sign-in page",
};

export type EntryWords = typeof entry;
