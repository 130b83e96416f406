import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const shell: Words["shell"] = {
	skip: "Hopp til innholdet",
	mainNavigation: "Hovedmeny",
	feed: "Innlegg",
	chats: "Samtaler",
	communities: "Fellesskap",
	people: "Folk",
	mailbox: "Brev",
	contacts: "Kontakter",
	settings: "Innstillinger",
	notices: "Varsler",
	unseen: (count) => plural(count, { one: "# nytt", other: "# nye" }),
	profile: "Profilen din",
	unread: (count) => plural(count, { one: "# ulest", other: "# uleste" }),
	waiting: (count) =>
		plural(count, {
			one: "# forespørsel venter",
			other: "# forespørsler venter",
		}),
	language: "Språk",
	theme: "Utseende",
	themes: { system: "Automatisk", light: "Lyst", dark: "Mørkt" },
	updateReady: "En ny versjon er klar.",
	updateHint: "Utkastene dine blir med.",
	update: "Oppdater nå",
	updateWaits:
		"Fullfør eller send det du skriver først. Den nye versjonen venter.",
	later: "Senere",
	offline: "Du er frakoblet. Det du skriver, sendes når nettet er tilbake.",
	online: "Du er på nett igjen.",
	toasts: "Beskjeder fra Chit Chat",
	errorTitle: "Det gikk ikke",
	errorLead: "Noe gikk galt hos oss. Det du har skrevet, er her fortsatt.",
	errorCode: (code) => `Til den som drifter tjeneren: ${code}`,
	help: "Hjelp",
	howThisWorks: "Slik virker det",
	toStart: "Gå til startsiden",
};
