import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const emoji: Words["emoji"] = {
	open: "Emoji",
	title: "Velg en emoji",
	search: "Søk i emojier",
	kinds: "Typer emojier",
	recent: "Brukt i det siste",
	groups: [
		"Smilefjes og følelser",
		"Mennesker",
		"Dyr og natur",
		"Mat og drikke",
		"Reise og steder",
		"Aktiviteter",
		"Ting",
		"Symboler",
		"Flagg",
	],
	tone: "Hudtone",
	tones: [
		"Ingen hudtone",
		"Lys",
		"Middels lys",
		"Middels",
		"Middels mørk",
		"Mørk",
	],
	found: (count: number) =>
		plural(count, { one: "# emoji", other: "# emojier" }),
	none: "Ingen emoji med det navnet",
	failed: "Emojiene kunne ikke hentes.",
	suggestions: "Forslag",
};
