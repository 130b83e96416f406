import type { settings as settingsEn } from "@/lib/i18n/en/settings";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const settings: typeof settingsEn = {
	title: "Asetukset",
	account: "Tili",
	appearance: "Ulkoasu ja kieli",
	security: "Kirjautuminen ja laitteet",
	server: "Tämä palvelin",
	sessions: "Missä olet kirjautuneena",
	thisDevice: "Tämä laite",
	lastSeen: (day) => `Käytetty viimeksi ${day}`,
	endSessionOf: (device) => `Kirjaudu ulos: ${device}`,
	endAll: "Kirjaudu ulos muualta",
	endAllTitle: "Kirjaudutaanko ulos kaikkialta muualta?",
	endAllLead:
		"Kaikki muut laitteet kirjataan ulos heti. Tämä laite jää kirjautuneeksi.",
	changePassword: "Vaihda salasana",
	passwordChanged: "Salasana on vaihdettu. Muut laitteet on kirjattu ulos.",
	registration: "Kuka voi luoda tilin",
	registrationInvite: "Ne, joilla on kutsu",
	registrationOpen: "Kuka tahansa, joka löytää tämän osoitteen",
	guests: "Vieraat",
	guestsLead:
		"Vieras tulee aulaan pelkällä nimellä, ilman tiliä, ja hänet merkitään vieraaksi. Hän näkee aulan eikä täällä mitään muuta.",
	visitUntil: "Vierailusi kestää tähän asti:",
	guestsHere: "Paikalla olevat vieraat",
	guestsNobody: "Juuri nyt ei ketään.",
	guestUntil: "Vierailu päättyy",
	endVisit: "Päätä vierailu",
	endVisitOf: (name) => `Päätä vierailu: ${name}`,
	endVisitTitle: (name) => `Päätetäänkö vierailu: ${name}?`,
	endVisitLead: "Vieras joutuu heti ulos. Kirjoitettu jää näkyviin.",
	guestsOff: "Ei vieraita",
	guestsHours: (count: number) =>
		plural(count, { one: "# tunniksi", other: "# tunniksi" }),
	guestsDays: (count: number) =>
		plural(count, { one: "# vuorokaudeksi", other: "# vuorokaudeksi" }),
	guestsNote:
		"”Ei vieraita” päättää kaikki vierailut heti. Uusi pituus koskee niitä, jotka tulevat sen jälkeen.",
	signOut: "Kirjaudu ulos",
	appearanceLead: "Vaalea tai tumma, väri, tekstin koko ja sovelluksen kieli.",
	securityLead: "Salasanasi ja laitteet, joilla olet kirjautuneena.",
	laterLead: "Viestit, jotka odottavat aikaansa tai joita ei voitu lähettää",
	invitesLead: "Linkit ja koodit, joilla uudet ihmiset pääsevät mukaan.",
	serverLead: "Palvelimen nimi, kuka voi luoda tilin, ja vieraat.",
	signedInSince: (day) => `Kirjautunut ${day}`,
	deviceOn: (browser, system) => `${browser}, ${system}`,
	otherDevice: "Toinen laite",
	endOneTitle: (device) => `Kirjataanko ulos: ${device}?`,
	endOneLead: "Laite kirjataan ulos heti.",
	sessionEnded: "Laite on kirjattu ulos.",
	sessionsEnded: (count) =>
		plural(count, {
			one: "# laite kirjattu ulos.",
			other: "# laitetta kirjattu ulos.",
		}),
	changePasswordLead:
		"Kun vaihdat salasanan, kaikki muut laitteesi kirjataan ulos.",
	inviteLead: "Tilin voi luoda kuka tahansa, jolla on linkki tai koodi.",
	inviteUses: "Kuinka monelle",
	inviteDays: "Voimassa",
	days: (count) => plural(count, { one: "# päivä", other: "# päivää" }),
	inviteCopy: "Kopioi linkki",
	inviteShare: "Jaa",
	inviteQr: "Kutsulinkin QR-koodi",
	inviteLink: "Kutsulinkki",
	inviteShareText: (server) => `Tule mukaan, ${server}:`,
	inviteUsed: (used, max) => `Käytetty ${used}/${max}`,
	inviteBy: (handle) => `Tekijä ${handle}`,
	inviteStates: {
		open: "Voimassa",
		used_up: "Käytetty",
		expired: "Vanhentunut",
		revoked: "Peruttu",
	},
	inviteShow: "Näytä linkki ja koodi",
	revokeTitle: "Perutaanko tämä kutsu?",
	revokeLead: "Linkki lakkaa toimimasta. Jo mukana olevat pysyvät mukana.",
	revoked: "Kutsu on peruttu.",
	noInvites: "Ei vielä kutsuja",
	noInvitesLead: "Tee linkki niille, jotka haluat mukaan.",
	openInvites: "Voimassa olevat kutsut",
	pastInvites: "Aiemmat kutsut",
	registrationLead: "Kutsut toimivat kummassakin tapauksessa.",
	signOutLead: "Tarvitset salasanasi, kun palaat tällä laitteella.",
	signOutTitle: "Kirjaudutaanko ulos lähettämättä?",
	signOutLoses: ({ messages, drafts }) =>
		`${[
			messages > 0 &&
				plural(messages, {
					one: "# viesti on vielä lähettämättä",
					other: "# viestiä on vielä lähettämättä",
				}),
			drafts > 0 &&
				plural(drafts, {
					one: "# luonnos on kesken",
					other: "# luonnosta on kesken",
				}),
		]
			.filter(Boolean)
			.join(" ja ")}. Uloskirjautuminen poistaa tämän laitteelta.`,
};
