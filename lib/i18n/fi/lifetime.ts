import type { Words } from "@/lib/i18n/en";

const LASTS: Record<number, string> = {
	3600: "1 tunnin",
	86400: "1 päivän",
	604800: "1 viikon",
	2419200: "4 viikon",
};

export const lifetime: Words["lifetime"] = {
	title: "Katoavat viestit",
	lead: "Uudet viestit katoavat kaikista laitteista ja palvelimelta tämän ajan kuluttua. Jo olemassa olevat jäävät ennalleen.",
	off: "Pois: viestit säilyvät",
	lasts: (seconds) => LASTS[seconds] ?? "",
	line: (who, lasts) => `${who} asetti viestit katoamaan ${lasts} kuluttua`,
	lineOff: (who) => `${who} asetti viestit säilymään`,
	disappears: "Tämä viesti katoaa",
	isOn: (lasts) => `Viestit katoavat ${lasts} kuluttua`,
};
