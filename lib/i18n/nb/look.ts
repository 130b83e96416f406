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
	saver: "Datasparing",
	saverMenu: "Last mindre på denne enheten",
	saverLead:
		"Bilder og filmer lastes når du trykker på dem, og størrelsen vises. Levende bilder står stille, lenker viser ingen bilder, og mindre hentes på forhånd.",
	saverHere:
		"Dette gjelder bare denne enheten: telefonen på farten kan spare det datamaskinen hjemme ikke trenger å spare.",
	savers: { auto: "Som nettleseren ber om", on: "På", off: "Av" },
};
