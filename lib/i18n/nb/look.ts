import type { look as en } from "@/lib/i18n/en/look";

export const look: typeof en = {
	lead: "Dette følger deg til alle enheter du logger inn på, og gjelder der med en gang.",
	accent: "Farge",
	accents: {
		house: "Huset",
		blue: "Blå",
		teal: "Blågrønn",
		violet: "Fiolett",
		pink: "Rosa",
		orange: "Oransje",
		green: "Grønn",
		grey: "Grå",
	},
	text: "Tekststørrelse",
	texts: {
		small: "Liten",
		normal: "Vanlig",
		large: "Stor",
		largest: "Størst",
	},
	density: "Avstand",
	densityLead: "Hvor tett linjene i lister og samtaler står.",
	densities: { comfortable: "Luftig", compact: "Tett" },
	motion: "Bevegelse",
	motions: { system: "Som enheten sier", less: "Så lite som mulig" },
};
