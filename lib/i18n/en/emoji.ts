import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

/** Choosing emoji. */
export const emoji = {
	open: "Emoji",
	title: "Choose an emoji",
	search: "Search emoji",
	kinds: "Kinds of emoji",
	recent: "Used lately",
	groups: [
		"Smileys and feelings",
		"People",
		"Animals and nature",
		"Food and drink",
		"Travel and places",
		"Activities",
		"Things",
		"Symbols",
		"Flags",
	],
	tone: "Skin tone",
	tones: [
		"No skin tone",
		"Light",
		"Medium light",
		"Medium",
		"Medium dark",
		"Dark",
	],
	found: (count: number) => plural(count, { one: "# emoji", other: "# emoji" }),
	none: "No emoji by that name",
	failed: "The emoji could not be fetched.",
	suggestions: "Suggestions",
};
