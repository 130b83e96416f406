import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const help = {
	title: "Hjelp",
	lead: "Hvordan alt virker her, og hva du gjør når det ikke virker.",
	menuLead: "Hvordan alt virker, og svar på spørsmål",
	searchLabel: "Hva lurer du på?",
	searchPlaceholder: "For eksempel: glemt passord",
	hits: (count: number) => plural(count, { one: "# svar", other: "# svar" }),
	noHits: (query: string) => `Ingenting om «${query}»`,
	noHitsLead:
		"Prøv et annet ord, eller se gjennom temaene nedenfor. Den som inviterte deg, kan også hjelpe.",
	onThisPage: "På denne siden",
	neighbours: "Flere temaer",
	previous: "Forrige",
	next: "Neste",
	groups: {
		begin: "For å komme i gang",
		together: "Sammen med andre",
		yours: "Slik du vil ha det",
		trouble: "Når noe er galt",
		owners: "For den som driver tjeneren",
	},
	cannotSignIn: "Kommer du ikke inn?",
	noNotifications: "Får du ingen varsler?",
};
