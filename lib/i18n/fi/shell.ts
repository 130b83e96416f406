import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const shell: Words["shell"] = {
	skip: "Siirry sisältöön",
	mainNavigation: "Päävalikko",
	feed: "Syöte",
	chats: "Keskustelut",
	communities: "Yhteisöt",
	people: "Ihmiset",
	mailbox: "Kirjeet",
	contacts: "Kaverit",
	settings: "Asetukset",
	notices: "Ilmoitukset",
	unseen: (count) => plural(count, { one: "# uusi", other: "# uutta" }),
	profile: "Oma profiili",
	unread: (count) =>
		plural(count, { one: "# lukematon", other: "# lukematonta" }),
	waiting: (count) =>
		plural(count, { one: "# pyyntö odottaa", other: "# pyyntöä odottaa" }),
	language: "Kieli",
	theme: "Ulkoasu",
	themes: { system: "Oletus", light: "Vaalea", dark: "Tumma" },
	updateReady: "Uusi versio on valmiina.",
	updateHint: "Luonnoksesi säilyvät.",
	update: "Päivitä nyt",
	updateWaits:
		"Viimeistele tai lähetä ensin se, mitä kirjoitat. Uusi versio odottaa.",
	later: "Myöhemmin",
	offline: "Ei yhteyttä. Kirjoittamasi lähtee, kun yhteys palaa.",
	online: "Yhteys palasi.",
	toasts: "Chit Chatin ilmoitukset",
	errorTitle: "Se ei onnistunut",
	errorLead: "Meillä meni jokin vikaan. Kirjoittamasi on tallessa.",
	errorCode: (code) => `Palvelimen ylläpidolle: ${code}`,
	help: "Ohje",
	howThisWorks: "Miten tämä toimii",
	toStart: "Siirry aloitussivulle",
};
