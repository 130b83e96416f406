import type { landing as en } from "@/lib/i18n/en/landing";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

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
	signInTitle: "Tervetuloa takaisin",
	signInLead: "Kirjaudu käyttäjätunnuksella ja salasanalla.",
	registerTitle: "Luo oma tili",
	registerLead: "Tarvitset vain käyttäjätunnuksen ja salasanan.",
	haveAccount: "Onko sinulla jo tili?",
	noAccount: "Eikö sinulla ole tiliä?",
	inviteNeeded: "Tarvitset kutsun",
	inviteNeededLead:
		"Tänne pääsee kutsulla. Pyydä linkki joltakulta, joka on jo mukana.",
	inviteInvalid: "Tämä kutsu ei enää toimi",
	inviteInvalidLead:
		"Se on käytetty, peruttu tai vanhentunut. Pyydä uusi kutsu.",
	setUpTitle: "Ota palvelin käyttöön",
	setUpLead:
		"Olet ensimmäinen täällä. Tili, jonka luot nyt, on palvelimen omistaja.",
	setUpInvalid: "Tämä käyttöönottolinkki on jo käytetty tai väärä.",
	notSetUp: "Palvelin ei ole vielä valmis",
	notSetUpLead:
		"Omistajan pitää ensin avata käyttöönottolinkki, joka näytettiin palvelimen käynnistyessä.",
	setUpInvalidLead:
		"Käynnistä palvelin uudelleen, niin saat uuden linkin, tai kirjaudu, jos olet omistaja.",
	guestLead: (hours) =>
		`Tarvitset vain nimen. Voit jutella aulassa ${hours < 48 ? plural(hours, { one: "# tunnin", other: "# tuntia" }) : plural(hours / 24, { one: "# vuorokauden", other: "# vuorokautta" })}, ja kaikki näkevät, että olet vieras.`,
	guestClosed: "Vieraita ei juuri nyt oteta",
	guestClosedLead: "Kirjaudu tai pyydä kutsu joltakulta, joka on jo mukana.",
	joinTitle: (name) => `Liity ryhmään ${name}`,
	joinLead: "Sinut on kutsuttu tähän ryhmään.",
	joinSignIn: "Kirjaudu ja liity",
	joinNoAccount: "Eikö sinulla ole tiliä?",
	joinInviteOnly:
		"Tarvitset ensin tilin tälle palvelimelle. Pyydä kutsu siihen.",
	linkDead: "Tämä linkki ei enää toimi",
	linkDeadLead: "Se on käytetty, vanhentunut tai peruttu. Pyydä uusi.",
};
