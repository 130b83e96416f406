import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const people: Words["people"] = {
	title: "Ihmiset",
	lead: "Kaikki tällä palvelimella.",
	searchLabel: "Hae ihmisiä",
	count: (count) => plural(count, { one: "# ihminen", other: "# ihmistä" }),
	none: "Täällä ei ole vielä ketään",
	noneLead: "Kutsu joku, niin hän ilmestyy tähän.",
	noMatches: "Sennimistä ei löytynyt",
	guest: "Vieras",
	/** In place of the name of who has deleted their account. */
	gone: "Poistettu tili",
	you: "Sinä",
	joined: (day) => `Liittyi ${day}`,
	editProfile: "Muokkaa profiilia",
	photo: "Kuva",
	choosePhoto: "Valitse kuva",
	removePhoto: "Poista kuva",
	message: "Viesti",
	writeLetter: "Kirjoita kirje",
	messagePerson: (name) => `Viesti: ${name}`,
	online: "Paikalla",
	away: "Poissa",
	offline: "Ei paikalla",
	lastSeen: (day) => `Kävi ${day}`,
	invisible: "Näkymätön",
	invisibleHint: "Kaverit eivät näe, että olet paikalla.",
	block: "Estä",
	unblock: "Poista esto",
	blockTitle: (name) => `Estetäänkö ${name}?`,
	blockLead:
		"Hän ei voi enää kirjoittaa sinulle eikä näe, milloin olet paikalla. Hän ei saa tästä tietoa.",
	blocked: "Olet estänyt tämän ihmisen.",
	found: (count) =>
		plural(count, { one: "Löytyi # ihminen", other: "Löytyi # ihmistä" }),
};
