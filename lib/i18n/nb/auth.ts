import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const auth: Words["auth"] = {
	signIn: "Logg inn",
	signingIn: "Logger inn …",
	signOut: "Logg ut",
	signInTitle: "Velkommen tilbake",
	signInLead: "Logg inn med brukernavn og passord.",
	createAccount: "Opprett konto",
	creatingAccount: "Oppretter kontoen din …",
	registerTitle: "Opprett kontoen din",
	registerLead: "Du trenger bare et brukernavn og et passord.",
	haveAccount: "Har du konto fra før?",
	noAccount: "Har du ikke konto?",
	handle: "Brukernavn",
	handleHint: "Bokstaver, tall, punktum og bindestrek. Slik finner folk deg.",
	displayName: "Navn",
	displayNameHint: "Det andre ser. Du kan endre det senere.",
	password: "Passord",
	passwordHint: (min) =>
		`Minst ${min} tegn. Noen tilfeldige ord etter hverandre er et godt passord.`,
	newPassword: "Nytt passord",
	currentPassword: "Nåværende passord",
	email: "E-post",
	emailHint: "Du trenger ikke oppgi den. Bare du ser den.",
	wrongCredentials: "Brukernavnet eller passordet stemmer ikke.",
	invitedBy: (name) => `${name} har invitert deg.`,
	inviteNeeded: "Du trenger en invitasjon",
	inviteNeededLead:
		"Her får man konto ved invitasjon. Spør en som allerede er med, om en lenke.",
	inviteInvalid: "Denne invitasjonen virker ikke lenger",
	inviteInvalidLead:
		"Den er brukt opp, trukket tilbake eller gått ut. Be om en ny.",
	invites: "Invitasjoner",
	createInvite: "Lag en invitasjonslenke",
	inviteUsesLeft: (count) =>
		plural(count, {
			one: "kan brukes # gang til",
			other: "kan brukes # ganger til",
		}),
	inviteExpires: (day) => `Gjelder til ${day}`,
	revokeInvite: "Trekk tilbake invitasjonen",
	setUpTitle: "Sett opp denne tjeneren",
	setUpLead: "Du er den første her. Kontoen du lager nå, blir eieren.",
	setUpInvalid: "Denne oppsettslenken er brukt eller stemmer ikke.",
	signedOutElsewhere: "Du er logget ut her. Logg inn igjen.",
};
