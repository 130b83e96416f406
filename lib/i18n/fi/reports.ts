import type { ReportWords } from "@/lib/i18n/en/reports";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");
const TO_OWNER =
	"Raportti menee palvelimen omistajalle, myös silloin kun se koskee omistajaa. Omistaja näkee, että se on sinulta,";
const UNTOLD = "Se, jota raportti koskee, ei saa tietää siitä.";
const withCopy = (what: string) =>
	`${TO_OWNER} mitä kirjoitat tähän sekä kopion ${what} sanoista, vaikkei olisi voinut lukea niitä aiemmin. Kuvia ja tiedostoja ei kopioida. ${UNTOLD}`;

export const reports: ReportWords = {
	title: "Raportit",
	menuLead: "Mitä täällä on raportoitu sinulle",
	waiting: (count) =>
		plural(count, {
			one: "# raportti odottaa sinua",
			other: "# raporttia odottaa sinua",
		}),
	ask: {
		message: "Raportoidaanko tämä viesti?",
		post: "Raportoidaanko tämä julkaisu?",
		comment: "Raportoidaanko tämä kommentti?",
		letter: "Raportoidaanko tämä kirje?",
	},
	askPerson: (name) => `Raportoidaanko ${name}?`,
	lead: {
		person: `${TO_OWNER} ja mitä kirjoitat tähän. ${UNTOLD}`,
		message: withCopy("tämän yhden viestin"),
		post: withCopy("julkaisun"),
		comment: withCopy("kommentin"),
		letter: withCopy("kirjeen"),
	},
	reason: "Mistä on kyse?",
	reasons: {
		spam: "Roskaa tai mainontaa",
		bullying: "Kiusaamista tai uhkailua",
		sexual: "Seksuaalista sisältöä",
		other: "Jotain muuta",
	},
	words: "Mitä omistajan pitäisi tietää?",
	alsoBlock: (name) => `Estä myös ${name}`,
	send: "Lähetä raportti",
	sent: "Raportoitu. Saat tiedon, kun siihen on vastattu.",

	waitingTitle: "Odottaa sinua",
	answeredTitle: "Vastatut",
	none: "Mikään raportti ei odota sinua.",
	noneHint: "Kun joku raportoi ihmisen tai jotain sanottua, se tulee tänne.",
	more: (count) =>
		plural(count, {
			one: "Vielä # odottaa. Se tulee, kun olet vastannut näihin.",
			other: "Vielä # odottaa. Ne tulevat, kun olet vastannut näihin.",
		}),
	from: "Raportoi",
	about: "Koskee",
	kinds: {
		person: "Ihminen",
		message: "Viesti",
		post: "Julkaisu",
		comment: "Kommentti",
		letter: "Kirje",
	},
	places: {
		direct: "Viesti kahdenkeskisessä keskustelussa",
		group: "Viesti ryhmässä",
		channel: "Viesti kanavalla",
	},
	copy: "Mitä sanottiin",
	noCopy: "Ei sanoja, vain tiedostoja",
	files: (count) =>
		plural(count, {
			one: "# kuva tai tiedosto, ei kopioitu",
			other: "# kuvaa tai tiedostoa, ei kopioitu",
		}),
	added: "Mitä sinulle kirjoitettiin",
	answerTo: (name) => `Vastaus: ${name}`,
	answerHint: "Vain raportoija lukee sen ja sen, minkä valitset alta.",
	outcomes: { done: "Jotain tehtiin", nothing: "Mitään väärää ei ollut" },
	answered: "Vastattu",

	ownTitle: "Raporttisi",
	ownLead: "Mitä olet raportoinut palvelimen omistajalle.",
	ownOpen: "Katso raportit ja vastaukset",
	ownNone: "Et ole raportoinut mitään.",
	ownNoneHint: "”Raportoi…” on ihmisten, viestien ja kirjeiden valikossa.",
	ownAdded: "Mitä kirjoitit",
	ownWaits: "Odottaa omistajan vastausta",
	ownAnswer: "Omistajan vastaus",
};
