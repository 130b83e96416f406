import type { pwa as en } from "@/lib/i18n/en/pwa";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const pwa: typeof en = {
	newMessage: "Uusi viesti",
	writeLetter: "Kirjoita kirje",
	share: "Jaa",
	shareLead: "Mitään ei lähetetä vielä. Näet sen ensin siellä, minkä valitset.",
	shareNothing: "Ei mitään jaettavaa",
	shareNothingLead:
		"Jaa tekstiä tai kuvia toisesta sovelluksesta Chit Chatiin.",
	shareLost:
		"Tiedostoja ei voitu säilyttää tällä laitteella. Jaa ne uudelleen sieltä, missä ne ovat.",
	shareLeftOut: (count) =>
		plural(count, {
			one: "# tiedosto jäi pois: kerralla menee kymmenen.",
			other: "# tiedostoa jäi pois: kerralla menee kymmenen.",
		}),
	shareFeed: "Uusi julkaisu",
	shareFiles: "Jaettavat tiedostot",
	shareDrop: "Älä jaa",
	install: "Chit Chat aloitusnäytölle",
	installLead: "Se avautuu heti, täyttää näytön ja voi ilmoittaa uusista.",
	installAdd: "Lisää",
	installNot: "Ei kiitos",
	installShare: "Napauta selaimen palkissa Jaa.",
	installChoose: "Valitse ”Lisää Koti-valikkoon”.",
};
