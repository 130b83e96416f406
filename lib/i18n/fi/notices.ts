import type { NoticeWords } from "@/lib/i18n/en/notices";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");
const inPlace = (place: string | null) => (place ? `: ”${place}”` : "");

export const notices: NoticeWords = {
	title: "Ilmoitukset",
	empty: "Mitään ei ole vielä tapahtunut.",
	emptyHint: "Pyynnöt, maininnat ja kutsut tulevat tänne.",
	seenAll: "Olet nähnyt kaiken.",
	more: "Näytä vanhemmat",
	fresh: "Uutta",
	settings: "Ilmoitusten asetukset",
	who: (first, second, others) => {
		if (others === 0) return second ? `${first} ja ${second}` : first;
		return plural(others, {
			one: `${first} ja # muu`,
			other: `${first} ja # muuta`,
		});
	},
	friend_request: (who, count) =>
		count > 1 ? `${who} haluavat kaveriksi` : `${who} haluaa kaveriksi`,
	friend_accepted: (who, count) =>
		count > 1 ? `${who} ovat nyt kavereitasi` : `${who} on nyt kaverisi`,
	follow: (who, count) =>
		count > 1 ? `${who} seuraavat sinua` : `${who} seuraa sinua`,
	invitation: (who, count, place) =>
		`${who} ${count > 1 ? "kutsuivat" : "kutsui"} sinut ryhmään${inPlace(place)}`,
	mention: (who, count, place) =>
		`${who} ${count > 1 ? "mainitsivat" : "mainitsi"} sinut${inPlace(place)}`,
	commentOnPost: (who, count) =>
		`${who} ${count > 1 ? "kommentoivat" : "kommentoi"} julkaisuasi`,
	commentOnComment: (who, count) =>
		`${who} ${count > 1 ? "vastasivat" : "vastasi"} kommenttiisi`,
	likeOfPost: (who, count) =>
		`${who} ${count > 1 ? "tykkäsivät" : "tykkäsi"} julkaisustasi`,
	likeOfComment: (who, count) =>
		`${who} ${count > 1 ? "tykkäsivät" : "tykkäsi"} kommentistasi`,
	letter: (who, count) =>
		`${who} ${count > 1 ? "lähettivät" : "lähetti"} sinulle kirjeen`,
	report: (who) => `${who} teki raportin`,
	report_answered: (who) => `${who} vastasi raporttiisi`,
	password_reset: (who) =>
		`${who} teki linkin, jolla sinulle asetetaan uusi salasana. Jos et pyytänyt sitä, kysy miksi.`,

	newMessage: "Uusi viesti",
	newRequest: "Haluaa kirjoittaa sinulle",
	reply: "Vastaa",
	replyHint: "Kirjoita vastaus",
	notSent: "Vastauksesi ei lähtenyt. Avaa keskustelu napauttamalla.",
	test: "Tämä on kokeilu",
	testText: "Ilmoitukset tulevat tähän laitteeseen.",
	open: "Avaa",

	kindsTitle: "Mistä kuulet",
	kindsLead: "Kello on Chit Chatissa. Ilmoitus herättää myös laitteesi.",
	levels: { none: "Ei mitään", bell: "Kello", push: "Kello ja ilmoitus" },
	messageLevels: { none: "Ei mitään", push: "Ilmoitus" },
	kinds: {
		message: "Viestit",
		friend_request: "Kaveripyynnöt",
		friend_accepted: "Uudet kaverit",
		follow: "Uudet seuraajat",
		invitation: "Kutsut ryhmiin",
		mention: "Maininnat",
		comment: "Kommentit ja vastaukset",
		like: "Tykkäykset",
		letter: "Kirjeet",
		report_answered: "Vastaukset raportteihisi",
		report: "Raportit sinulle omistajana",
	},
	messageHint:
		"Yksittäinen keskustelu voi olla hiljaisempi: katso sen valikko.",

	deviceTitle: "Tällä laitteella",
	turnOn: "Ota ilmoitukset käyttöön",
	turnOff: "Poista käytöstä tällä laitteella",
	isOn: "Ilmoitukset ovat käytössä.",
	isOff: "Ilmoitukset eivät ole käytössä.",
	isDenied:
		"Selain estää tämän sivun ilmoitukset. Salli ne selaimen sivukohtaisissa asetuksissa ja palaa tänne.",
	isUnsupported:
		"Tämä selain ei voi näyttää ilmoituksia täältä. Se vaatii suojatun osoitteen (https).",
	installFirst:
		"iPhonessa ja iPadissa Chit Chat on ensin lisättävä Koti-valikkoon: napauta Jaa, sitten ”Lisää Koti-valikkoon”, ja avaa se sieltä.",
	sendTest: "Lähetä kokeilu",
	testSent: "Lähetetty. Sen pitäisi näkyä hetken kuluttua.",
	testFailed:
		"Push-palvelu ei ottanut sitä vastaan. Ota ilmoitukset käyttöön uudelleen.",
	testUnreachable:
		"Palvelin ei saa nyt yhteyttä push-palveluun. Yritä myöhemmin uudelleen.",
	devicesTitle: "Laitteesi",
	deviceOn: "Saa ilmoituksia",
	deviceFailing: (day) =>
		`Ei ole ottanut vastaan ilmoituksia. Alkaen: ${day}. Avaa Chit Chat siellä kerran.`,
	noDevices: "Mikään laite ei vielä saa ilmoituksia.",
	thisDevice: "tämä laite",

	textTitle: "Lukitusnäytöllä",
	hidesText: "Piilota viestien sisältö",
	hidesTextHint: "Vain lähettäjä näkyy, ei koskaan sanoja.",
	quietTitle: "Hiljaiset tunnit",
	quietLead: "Silloin mikään ei herätä sinua. Kaikki odottaa kellon alla.",
	quietFrom: "Alkaa",
	quietTo: "Päättyy",
	hasQuiet: "Hiljaista joka päivä",
	quietDays: "Hiljaista koko päivän",
	zone: (zone) => `Kellonajat: ${zone}.`,
	deafTitle: "Laitteet, jotka eivät ota vastaan ilmoituksia",
	deafNone: "Kaikki ilmoituksiin liitetyt laitteet ottavat ne vastaan.",
	deafSince: (day) => `alkaen: ${day}`,
	settingsLead: "Kello, ilmoitukset, hiljaiset tunnit",
};
