import type { pwa as en } from "@/lib/i18n/en/pwa";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const pwa: typeof en = {
	newMessage: "Ny melding",
	writeLetter: "Skriv et brev",
	share: "Del",
	shareLead: "Ingenting er sendt ennå. Du ser det først, der du velger.",
	shareNothing: "Det er ingenting å dele",
	shareNothingLead: "Del ord eller bilder fra en annen app til Chit Chat.",
	shareLost:
		"Filene kunne ikke lagres på denne enheten. Del dem en gang til derfra de er.",
	shareLeftOut: (count) =>
		plural(count, {
			one: "# fil er utelatt: ti går om gangen.",
			other: "# filer er utelatt: ti går om gangen.",
		}),
	shareFeed: "Et nytt innlegg",
	shareFiles: "Filer som skal deles",
	shareDrop: "Ikke del",
	install: "Chit Chat på hjemskjermen",
	installLead: "Da åpner den straks, fyller skjermen og kan varsle deg.",
	installAdd: "Legg til",
	installNot: "Nei takk",
	installShare: "Trykk på Del i nettleserens linje.",
	installChoose: "Velg «Legg til på Hjem-skjerm».",
};
