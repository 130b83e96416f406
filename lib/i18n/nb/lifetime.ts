import type { Words } from "@/lib/i18n/en";

const LASTS: Record<number, string> = {
	3600: "1 time",
	86400: "1 dag",
	604800: "1 uke",
	2419200: "4 uker",
};

export const lifetime: Words["lifetime"] = {
	title: "Meldinger som forsvinner",
	lead: "Nye meldinger forsvinner fra alle enheter og fra tjeneren etter så lang tid. De som er der fra før, blir stående.",
	off: "Av: Meldinger blir stående",
	lasts: (seconds) => LASTS[seconds] ?? "",
	line: (who, lasts) => `${who} lar meldinger forsvinne etter ${lasts}`,
	lineOff: (who) => `${who} lar meldinger bli stående`,
	disappears: "Denne meldingen forsvinner",
	isOn: (lasts) => `Meldinger forsvinner etter ${lasts}`,
};
