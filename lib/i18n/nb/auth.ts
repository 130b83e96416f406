import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const auth: Words["auth"] = {
	signIn: "Logg inn",
	signOut: "Logg ut",
	signInTitle: "Velkommen tilbake",
	signInLead: "Logg inn med brukernavn og passord.",
	createAccount: "Opprett konto",
	registerTitle: "Opprett kontoen din",
	registerLead: "Du trenger bare et brukernavn og et passord.",
	haveAccount: "Har du konto fra før?",
	noAccount: "Har du ikke konto?",
	handle: "Brukernavn",
	handleHint: "Bokstaver, tall, punktum og bindestrek. Slik finner folk deg.",
	displayName: "Visningsnavn",
	displayNameHint: "Det andre ser. Du kan endre det senere.",
	password: "Passord",
	passwordHint: (min) =>
		`Minst ${min} tegn. Noen tilfeldige ord etter hverandre er et godt passord.`,
	newPassword: "Nytt passord",
	currentPassword: "Nåværende passord",
	email: "E-post",
	emailHint: "Du trenger ikke oppgi den. Bare du ser den.",
	inviteNeeded: "Du trenger en invitasjon",
	inviteNeededLead:
		"Her får man konto ved invitasjon. Spør en som allerede er med, om en lenke.",
	inviteInvalid: "Denne invitasjonen virker ikke lenger",
	inviteInvalidLead:
		"Den er brukt opp, trukket tilbake eller gått ut. Be om en ny.",
	invites: "Invitasjoner",
	createInvite: "Lag en invitasjonslenke",
	inviteExpires: (day) => `Gjelder til ${day}`,
	revokeInvite: "Trekk tilbake invitasjonen",
	setUpTitle: "Sett opp denne tjeneren",
	setUpLead: "Du er den første her. Kontoen du lager nå, blir eieren.",
	setUpInvalid: "Denne oppsettslenken er brukt eller stemmer ikke.",
	handleTooShort: (min) => `Minst ${min} tegn.`,
	handleTooLong: (max) => `Høyst ${max} tegn.`,
	passwordTooShort: (min) => `Minst ${min} tegn.`,
	passwordTooLong: (max) => `Høyst ${max} tegn.`,
	displayNameCharacters: "Noen usynlige tegn i navnet kan ikke brukes.",
	emailInvalid: "Dette er ikke en e-postadresse. Du kan la feltet stå tomt.",
	currentWrong: "Dette er ikke det nåværende passordet ditt.",
	tooManyTries: (minutes) =>
		plural(minutes, {
			one: "For mange forsøk. Vent ett minutt og prøv igjen.",
			other: "For mange forsøk. Vent # minutter og prøv igjen.",
		}),
	language: "Språk",
	notSetUp: "Denne tjeneren er ikke klar ennå",
	notSetUpLead:
		"Eieren må først åpne oppsettslenken, som ble vist da tjeneren startet.",
	setUpInvalidLead:
		"Start tjeneren på nytt for å få en ny lenke, eller logg inn hvis du er eieren.",
	guestEnter: "Kom inn som gjest",
	guestLead: (hours) =>
		`Du trenger bare et navn. Du kan snakke i lobbyen i ${hours < 48 ? plural(hours, { one: "# time", other: "# timer" }) : plural(hours / 24, { one: "# døgn", other: "# døgn" })}, og alle ser at du er gjest.`,
	guestName: "Navnet ditt",
	guestNameHint: "Det andre kaller deg her.",
	guestNameTaken:
		"Noen her har dette navnet, eller et som ligner. Legg til noe i ditt.",
	guestClosed: "Ingen gjester akkurat nå",
	guestClosedLead: "Logg inn, eller spør en som allerede er med, om en lenke.",
	guestAccount: "Bli her",
	guestAccountLead: "Lag en konto, og behold det du har skrevet.",
	guestInvite: "Invitasjonslenke",
	guestInviteHint: "Spør en som allerede er med, om en.",
	guestLeave:
		"Da er besøket over. Det du har skrevet, blir stående, og ingen andre kan skrive i ditt navn.",
	serverName: "Navnet på denne tjeneren",
	serverNameHint: "Familien din, klubben, gata.",
};
