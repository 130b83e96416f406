import type { Words } from "@/lib/i18n/en";

export const previews: Words["previews"] = {
	title: "Linkkien esikatselut",
	settingsLead: "Mihin linkki johtaa, näkyy sen alla",
	how: "Kun joku lähettää linkin, tämä palvelin lukee sivun, johon se johtaa, ja näyttää viestin alla sen otsikon, muutaman sanan ja pienen kuvan. Palvelin kysyy ilman nimeä ja evästeitä: sivu saa tietää, että tämä palvelin kysyi, mutta ei mitään sinusta. Laitteesi ei kysy mitään.",
	made: "Esikatselu lähettämistäni linkeistä",
	madeHint:
		"Kun tämä on pois päältä, palvelin ei lue sivuja, joihin linkkisi johtavat.",
	shown: "Näytä esikatselut minulle",
	shownHint:
		"Kun tämä on pois päältä, muiden linkit pysyvät sinulle linkkeinä.",
	here: "Esikatselu tänne lähetetyistä linkeistä",
	hereHint:
		"Koskee kaikkia tässä keskustelussa, tästä lähtien. Jo näkyvissä olevat jäävät.",
	adminsHere: "Täällä tästä päättävät ylläpitäjät.",
	remove: "Poista esikatselu",
};
