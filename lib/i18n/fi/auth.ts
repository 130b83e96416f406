import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const auth: Words["auth"] = {
	signIn: "Kirjaudu",
	signOut: "Kirjaudu ulos",
	createAccount: "Luo tili",
	handle: "Käyttäjätunnus",
	handleHint:
		"Kirjaimia, numeroita, pisteitä ja yhdysviivoja. Tällä sinut löydetään.",
	displayName: "Näyttönimi",
	displayNameHint: "Tämän muut näkevät. Voit vaihtaa sen myöhemmin.",
	password: "Salasana",
	passwordHint: (min) =>
		`Vähintään ${min} merkkiä. Muutama satunnainen sana peräkkäin on hyvä salasana.`,
	newPassword: "Uusi salasana",
	currentPassword: "Nykyinen salasana",
	email: "Sähköposti",
	emailHint: "Ei pakollinen. Vain sinä näet sen.",
	invites: "Kutsut",
	createInvite: "Tee kutsulinkki",
	inviteExpires: (day) => `Voimassa ${day} asti`,
	revokeInvite: "Peru kutsu",
	handleTooShort: (min) => `Vähintään ${min} merkkiä.`,
	handleTooLong: (max) => `Enintään ${max} merkkiä.`,
	passwordTooShort: (min) => `Vähintään ${min} merkkiä.`,
	passwordTooLong: (max) => `Enintään ${max} merkkiä.`,
	displayNameCharacters:
		"Nimessä on näkymättömiä merkkejä, joita ei voi käyttää.",
	emailInvalid: "Tämä ei ole sähköpostiosoite. Voit jättää kentän tyhjäksi.",
	currentWrong: "Tämä ei ole nykyinen salasanasi.",
	tooManyTries: (minutes) =>
		plural(minutes, {
			one: "Liian monta yritystä. Odota minuutti ja yritä uudelleen.",
			other: "Liian monta yritystä. Odota # minuuttia ja yritä uudelleen.",
		}),
	language: "Kieli",
	guestEnter: "Tule vieraaksi",
	guestName: "Nimesi",
	guestNameHint: "Tällä muut sinua kutsuvat.",
	guestNameTaken:
		"Joku täällä käyttää tätä nimeä tai samannäköistä. Lisää omaasi jotakin.",
	guestAccount: "Jää tänne",
	guestAccountLead: "Luo tili ja pidä se, mitä olet kirjoittanut.",
	guestInvite: "Kutsulinkki",
	guestInviteHint: "Pyydä sellainen joltakulta, joka on jo mukana.",
	guestLeave:
		"Silloin vierailu päättyy. Kirjoittamasi jää, eikä kukaan muu voi kirjoittaa nimissäsi.",
	serverName: "Palvelimen nimi",
	serverNameHint: "Perheesi, kerhosi tai kotikatusi.",
};
