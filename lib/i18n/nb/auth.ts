import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const auth: Words["auth"] = {
	signIn: "Logg inn",
	signOut: "Logg ut",
	createAccount: "Opprett konto",
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
	invites: "Invitasjoner",
	createInvite: "Lag en invitasjonslenke",
	inviteExpires: (day) => `Gjelder til ${day}`,
	revokeInvite: "Trekk tilbake invitasjonen",
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
	guestEnter: "Kom inn som gjest",
	guestName: "Navnet ditt",
	guestNameHint: "Det andre kaller deg her.",
	guestNameTaken:
		"Noen her har dette navnet, eller et som ligner. Legg til noe i ditt.",
	guestAccount: "Bli her",
	guestAccountLead: "Lag en konto, og behold det du har skrevet.",
	guestInvite: "Invitasjonslenke",
	guestInviteHint: "Spør en som allerede er med, om en.",
	guestLeave:
		"Da er besøket over. Det du har skrevet, blir stående, og ingen andre kan skrive i ditt navn.",
	serverName: "Navnet på denne tjeneren",
	serverNameHint: "Familien din, klubben, gata.",
};
