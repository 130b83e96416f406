import type { landing as en } from "@/lib/i18n/en/landing";

export const landing: typeof en = {
	title: "Oma paikka jutella",
	lead: "Chit Chatissa tämä perhe, luokka tai kerho juttelee keskenään. Se toimii pienellä koneella, josta joku teistä pitää huolta, eikä kuulu kenellekään muulle.",
	pointsTitle: "Mitä se tarkoittaa",
	points: [
		{
			title: "Omassa kodissa",
			text: "Viestit ja kuvat pysyvät tällä yhdellä koneella. Niitä ei ole millään yrityksellä, eikä yksikään mainostaja näe niitä.",
		},
		{
			title: "Tutuille ihmisille",
			text: "Juttele kavereiden kanssa, jaa kuvia ja katso, ketkä ovat paikalla. Vieras ei voi kirjoittaa sinulle, ennen kuin suostut.",
		},
		{
			title: "Ei mitään asennettavaa",
			text: "Se toimii selaimessa jokaisella puhelimella ja tietokoneella, ja sen voi lisätä aloitusnäytölle kuin sovelluksen.",
		},
	],
	needInvite: "Mukaan pääsee kutsulla",
	needInviteLead:
		"Kysy joltakulta, joka on jo mukana. Linkin tai koodin tekeminen sinulle vie vain hetken.",
	picture: "Puhekuplan muotoinen talo yöllä, valo ikkunassa",
	source: "Chit Chat on vapaa ohjelmisto.",
	notFoundTitle: "Täällä ei ole mitään",
	notFoundLead:
		"Sivu on ehkä siirretty tai poistettu, tai se ei ole sinun nähtävissäsi.",
	offlineTitle: "Ei yhteyttä",
	offlineLead:
		"Chit Chatiin ei juuri nyt saada yhteyttä. Tämä sivu palaa itsestään heti, kun se onnistuu.",
};
