import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const auth: Words["auth"] = {
	signIn: "Kirjaudu",
	signOut: "Kirjaudu ulos",
	signInTitle: "Tervetuloa takaisin",
	signInLead: "Kirjaudu käyttäjätunnuksella ja salasanalla.",
	createAccount: "Luo tili",
	registerTitle: "Luo oma tili",
	registerLead: "Tarvitset vain käyttäjätunnuksen ja salasanan.",
	haveAccount: "Onko sinulla jo tili?",
	noAccount: "Eikö sinulla ole tiliä?",
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
	inviteNeeded: "Tarvitset kutsun",
	inviteNeededLead:
		"Tänne pääsee kutsulla. Pyydä linkki joltakulta, joka on jo mukana.",
	inviteInvalid: "Tämä kutsu ei enää toimi",
	inviteInvalidLead:
		"Se on käytetty, peruttu tai vanhentunut. Pyydä uusi kutsu.",
	invites: "Kutsut",
	createInvite: "Tee kutsulinkki",
	inviteExpires: (day) => `Voimassa ${day} asti`,
	revokeInvite: "Peru kutsu",
	setUpTitle: "Ota palvelin käyttöön",
	setUpLead:
		"Olet ensimmäinen täällä. Tili, jonka luot nyt, on palvelimen omistaja.",
	setUpInvalid: "Tämä käyttöönottolinkki on jo käytetty tai väärä.",
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
	notSetUp: "Palvelin ei ole vielä valmis",
	notSetUpLead:
		"Omistajan pitää ensin avata käyttöönottolinkki, joka näytettiin palvelimen käynnistyessä.",
	setUpInvalidLead:
		"Käynnistä palvelin uudelleen, niin saat uuden linkin, tai kirjaudu, jos olet omistaja.",
	guestEnter: "Tule vieraaksi",
	guestLead: (hours) =>
		`Tarvitset vain nimen. Voit jutella aulassa ${hours < 48 ? plural(hours, { one: "# tunnin", other: "# tuntia" }) : plural(hours / 24, { one: "# vuorokauden", other: "# vuorokautta" })}, ja kaikki näkevät, että olet vieras.`,
	guestName: "Nimesi",
	guestNameHint: "Tällä muut sinua kutsuvat.",
	guestNameTaken:
		"Joku täällä käyttää tätä nimeä tai samannäköistä. Lisää omaasi jotakin.",
	guestClosed: "Vieraita ei juuri nyt oteta",
	guestClosedLead: "Kirjaudu tai pyydä kutsu joltakulta, joka on jo mukana.",
	guestAccount: "Jää tänne",
	guestAccountLead: "Luo tili ja pidä se, mitä olet kirjoittanut.",
	guestInvite: "Kutsulinkki",
	guestInviteHint: "Pyydä sellainen joltakulta, joka on jo mukana.",
	guestLeave:
		"Silloin vierailu päättyy. Kirjoittamasi jää, eikä kukaan muu voi kirjoittaa nimissäsi.",
	serverName: "Palvelimen nimi",
	serverNameHint: "Perheesi, kerhosi tai kotikatusi.",
};
