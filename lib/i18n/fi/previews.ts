import type { Words } from "@/lib/i18n/en";

export const previews: Words["previews"] = {
	title: "Linkkien esikatselut",
	settingsLead: "Mihin linkki johtaa, näytetään sen alla",
	how: "Kun joku lähettää linkin, tämä palvelin lukee sivun, johon se johtaa, ja näyttää viestin alla sen otsikon, muutaman sanan ja pienen kuvan. Se kysyy ilman nimeä ja ilman evästeitä; sivu saa tietää, että tämä palvelin kysyi, eikä sinusta mitään. Laitteesi ei kysy mitään.",
	made: "Esikatselut linkeistä, jotka lähetän",
	madeHint: "Kun tämä on pois päältä, palvelin ei lue sivuja, joihin linkität.",
	shown: "Näytä esikatselut minulle",
	shownHint:
		"Kun tämä on pois päältä, muiden linkit pysyvät sinulle linkkeinä.",
	here: "Esikatselut täällä lähetetyistä linkeistä",
	hereHint:
		"Kaikille tässä keskustelussa, tästä lähtien. Jo näkyvissä olevat jäävät.",
	adminsHere: "Ylläpitäjät päättävät tästä täällä.",
	remove: "Poista esikatselu",
	of: (title) => `Esikatselu: ${title}`,
};
