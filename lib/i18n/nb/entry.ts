import type { EntryWords } from "@/lib/i18n/en/entry";

export const entry: EntryWords = {
	or: "eller",
	usePasskey: "Bruk en passnøkkel",
	passkeyNoPlace:
		"Passnøkler virker bare på en sikker adresse med et navn (https), ikke på denne.",
	passkeyNoBrowser: "Denne nettleseren har ikke passnøkler.",
	passkeyStopped: "Ingen passnøkkel ble brukt. Du kan prøve igjen.",
	late: "Det tok for lang tid. Skriv passordet på nytt.",

	codeTitle: "Ett trinn til",
	codeLead:
		"Passordet stemmer. Åpne appen som lager kodene dine, og skriv den som vises nå.",
	code: "Kode",
	codeHint: "Seks sifre.",
	recoveryLead:
		"Uten telefonen: skriv en av gjenopprettingskodene du har tatt vare på. Hver av dem virker én gang.",
	recoveryCode: "Gjenopprettingskode",
	useRecovery: "Bruk en gjenopprettingskode",
	useApp: "Bruk koden fra appen",
	goOn: "Fortsett",
	startAgain: "Begynn på nytt",

	resetTitle: "Nytt passord",
	resetLead: (name) =>
		`For ${name}. Du logges ut alle andre steder når du lagrer det.`,
	resetDone: "Lagre passordet og logg inn",
	resetGone: "Denne lenken åpner ingenting",
	resetGoneLead:
		"Den er brukt allerede, er for gammel eller ble ikke kopiert i sin helhet. Be den du fikk den av, om en ny.",
	toSignIn: "Til innlogging",
};
