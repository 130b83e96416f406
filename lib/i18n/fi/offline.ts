import type { offline as en } from "@/lib/i18n/en/offline";

export const offline: typeof en = {
	nothing: "Ei luettavaa ilman yhteyttä",
	nothingLead:
		"Tällä laitteella ei ole keskusteluja: niitä ei ole avattu täällä, tai selain on raivannut tilaa. Ne palaavat, kun yhteys palaa.",
	notKept: "Ei tällä laitteella",
	notKeptLead:
		"Tätä keskustelua ei ole vielä avattu täällä. Se avautuu heti, kun yhteys palaa.",
	feedNotKeptLead:
		"Syötettä ei ole vielä avattu täällä. Se avautuu heti, kun yhteys palaa.",
};
