import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const people: Words["people"] = {
	title: "Folk",
	lead: "Alle på denne tjeneren.",
	searchLabel: "Søk etter folk",
	count: (count) => plural(count, { one: "# person", other: "# personer" }),
	none: "Ingen her ennå",
	noneLead: "Inviter noen, så dukker de opp her.",
	noMatches: "Fant ingen med det navnet",
	/** Stands before the name of a guest. */
	guest: "Gjest",
	/** In place of the name of who has deleted their account. */
	gone: "Slettet konto",
	you: "Du",
	joined: (day) => `Ble med ${day}`,
	editProfile: "Rediger profilen",
	photo: "Bilde",
	choosePhoto: "Velg et bilde",
	removePhoto: "Fjern bildet",
	message: "Melding",
	writeLetter: "Skriv et brev",
	messagePerson: (name) => `Skriv til ${name}`,
	online: "Pålogget",
	away: "Borte",
	offline: "Avlogget",
	lastSeen: (day) => `Sist her ${day}`,
	invisible: "Usynlig",
	invisibleHint: "Venner ser deg som avlogget.",
	block: "Blokker",
	unblock: "Opphev blokkeringen",
	blockTitle: (name) => `Blokkere ${name}?`,
	blockLead:
		"Personen kan ikke lenger skrive til deg eller se når du er pålogget. Ingen får beskjed.",
	blocked: "Du har blokkert denne personen.",
	found: (count) =>
		plural(count, { one: "Fant # person", other: "Fant # personer" }),
};
