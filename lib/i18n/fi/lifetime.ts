import type { Words } from "@/lib/i18n/en";

const LASTS: Record<number, string> = {
	3600: "1 tunti",
	86400: "1 päivä",
	604800: "1 viikko",
	2419200: "4 viikkoa",
};

/** A time stands alone among the choices too, so it is not inflected, and who set it may be "Sinä". */
export const lifetime: Words["lifetime"] = {
	title: "Katoavat viestit",
	lead: "Uudet viestit katoavat kaikista laitteista ja palvelimelta tämän ajan kuluttua. Jo lähetetyt säilyvät.",
	off: "Ei käytössä: viestit säilyvät",
	lasts: (seconds) => LASTS[seconds] ?? "",
	line: (who, lasts) => `${who}: viestien säilytysaika on nyt ${lasts}`,
	lineOff: (who) => `${who}: viestit eivät enää katoa`,
	disappears: "Tämä viesti katoaa",
	isOn: (lasts) => `Viestit katoavat, säilytysaika ${lasts}`,
};
