import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const search: Words["search"] = {
	title: "Søk i meldinger",
	label: "Ord å lete etter",
	forWords: (words) => `Søk i meldinger etter «${words}»`,
	inHere: "Søk i denne samtalen",
	filters: "Filtre",
	filtersCount: (count) => (count === 0 ? "Filtre" : `Filtre (${count})`),
	in: "I",
	everywhere: "Alle samtaler",
	from: "Fra",
	anybody: "Hvem som helst",
	has: "Med",
	anything: "Hva som helst",
	kinds: {
		photo: "Bilde",
		video: "Video",
		voice: "Talemelding",
		file: "Fil",
		link: "Lenke",
	},
	after: "Fra og med dagen",
	before: "Til og med dagen",
	results: "Meldinger som ble funnet",
	found: (count, hasMore) =>
		hasMore
			? plural(count, {
					one: "Mer enn # melding",
					other: "Mer enn # meldinger",
				})
			: plural(count, { one: "# melding", other: "# meldinger" }),
	looking: "Søker …",
	none: "Fant ingen meldinger",
	noneLead: "Prøv færre eller kortere ord, eller ta bort et filter.",
	begin: "Finn det som ble sagt",
	beginLead:
		"I alle samtalene dine. Deler av ord blir også funnet; sett hele ord i anførselstegn.",
	furtherBack: "Søk lenger tilbake",
};
