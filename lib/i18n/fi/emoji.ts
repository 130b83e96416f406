import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const emoji: Words["emoji"] = {
	open: "Emojit",
	title: "Valitse emoji",
	search: "Hae emojeja",
	kinds: "Emojien lajit",
	recent: "Viimeksi käytetyt",
	groups: [
		"Hymiöt ja tunteet",
		"Ihmiset",
		"Eläimet ja luonto",
		"Ruoka ja juoma",
		"Matkat ja paikat",
		"Harrastukset",
		"Esineet",
		"Symbolit",
		"Liput",
	],
	tone: "Ihonväri",
	tones: [
		"Ei ihonväriä",
		"Vaalea",
		"Melko vaalea",
		"Keskisävy",
		"Melko tumma",
		"Tumma",
	],
	found: (count: number) =>
		plural(count, { one: "# emoji", other: "# emojia" }),
	none: "Sennimistä emojia ei ole",
	failed: "Emojeja ei saatu haettua.",
	suggestions: "Ehdotukset",
};
