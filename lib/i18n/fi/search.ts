import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const search: Words["search"] = {
	title: "Hae viesteistä",
	label: "Hakusanat",
	forWords: (words) => `Hae viesteistä ”${words}”`,
	inHere: "Hae tästä keskustelusta",
	filters: "Rajaukset",
	filtersCount: (count) => (count === 0 ? "Rajaukset" : `Rajaukset (${count})`),
	in: "Keskustelu",
	everywhere: "Kaikki",
	from: "Lähettäjä",
	anybody: "Kuka vain",
	has: "Sisältö",
	anything: "Mitä vain",
	kinds: {
		photo: "Kuva",
		video: "Video",
		voice: "Ääniviesti",
		file: "Tiedosto",
		link: "Linkki",
	},
	after: "Alkaen",
	before: "Päättyen",
	results: "Löydetyt viestit",
	found: (count, hasMore) =>
		hasMore
			? plural(count, {
					one: "Yli # viesti",
					other: "Yli # viestiä",
				})
			: plural(count, { one: "# viesti", other: "# viestiä" }),
	looking: "Haetaan…",
	none: "Viestejä ei löytynyt",
	noneLead: "Kokeile vähempiä tai lyhyempiä sanoja, tai poista jokin rajaus.",
	begin: "Löydä, mitä on sanottu",
	beginLead:
		"Haku käy läpi kaikki keskustelusi. Myös sanan osat löytyvät; kirjoita kokonaiset sanat lainausmerkkeihin.",
	furtherBack: "Hae vanhemmista",
};
