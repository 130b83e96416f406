import type { LocksWords } from "@/lib/i18n/en/locks";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const locks: LocksWords = {
	askPassword: "Salasanasi, jotta tiedämme sinun olevan sinä.",

	twoStep: "Kaksivaiheinen kirjautuminen",
	twoStepLead:
		"Salasanan jälkeen kysytään koodi, jonka puhelimesi sovellus tekee. Silloin pelkkä salasanasi ei riitä kenellekään muulle.",
	twoStepOn: (day) => `Käytössä, alkaen: ${day}.`,
	twoStepTurnOn: "Ota kaksi vaihetta käyttöön",
	twoStepTurnOff: "Poista käytöstä",
	twoStepIsOff: "Kirjautumiseen riittää nyt taas salasana.",
	twoStepTurnOffTitle: "Poistetaanko toinen vaihe käytöstä?",
	twoStepTurnOffLead:
		"Silloin tilille pääsee pelkällä salasanalla. Palautuskoodit lakkaavat toimimasta.",
	goOn: "Jatka",
	scanTitle: "Lue koodi sovelluksellasi",
	scanLead:
		"Mikä tahansa koodisovellus käy: Aegis, 2FAS, Google Authenticator tai salasanojen hallintasi.",
	qrLabel: "QR-koodi sovellukselle, joka tekee koodisi",
	secret: "Tai kirjoita tämä sovellukseen",
	firstCode: "Koodi, jonka sovellus nyt näyttää",
	recoveryTitle: "Pane nämä palautuskoodit talteen",
	recoveryLead:
		"Ne näytetään vain nyt. Kukin avaa tilisi kerran, salasanan jälkeen, kun puhelin ei ole mukana. Säilytä ne paperilla tai salasanojen hallinnassa.",
	recoveryLeft: (count) =>
		plural(count, {
			one: "# palautuskoodi jäljellä.",
			other: "# palautuskoodia jäljellä.",
		}),
	recoveryRenew: "Tee uudet palautuskoodit",
	recoveryRenewLead: "Nykyiset koodisi lakkaavat toimimasta.",
	recoveryOf: (handle, server) =>
		`Palautuskoodit: ${handle}, palvelin ${server}`,
	download: "Lataa",
	print: "Tulosta",
	kept: "Ne ovat tallessa",

	passkeys: "Pääsyavaimet",
	passkeysLead:
		"Kirjaudu sormella, kasvoilla tai laitteesi koodilla ilman salasanaa. Pääsyavainta ei voi arvata, eikä se toimi valesivuilla.",
	passkeysNone: "Sinulla ei ole vielä yhtään.",
	passkeyAdd: "Lisää pääsyavain",
	passkeyName: "Nimi avaimelle",
	passkeyNameHint: "Jotta tunnistat sen: ”Puhelin”, ”Työkone”.",
	passkeyAdded: (day) => `Lisätty ${day}`,
	passkeyUsed: (day) => `viimeksi käytetty ${day}`,
	passkeyUnused: "ei vielä käytetty",
	passkeySynced: "usealla laitteella",
	passkeyElsewhere: (host) => `toimii osoitteessa ${host}`,
	passkeyIsAdded: "Pääsyavain on lisätty.",
	passkeyStopped: "Pääsyavainta ei tehty. Voit yrittää uudelleen.",
	passkeyHere: "Tällä laitteella on jo pääsyavain tähän tiliin.",
	passkeyNoPlace:
		"Pääsyavaimet vaativat suojatun osoitteen, jolla on nimi (https). Tässä osoitteessa voit vain katsoa ja poistaa avaimiasi.",
	passkeyRename: "Nimeä uudelleen",
	passkeyRenameOf: (name) => `Nimeä ${name} uudelleen`,
	passkeyRemove: "Poista",
	passkeyRemoveOf: (name) => `Poista ${name}`,
	passkeyRemoveTitle: (name) => `Poistetaanko ${name}?`,
	passkeyRemoveLead:
		"Se ei enää avaa tätä tiliä. Poista se myös laitteelta, tai laite tarjoaa sitä edelleen.",
	passkeyRemoved: "Pääsyavain on poistettu.",
	save: "Tallenna",

	storage: "Tallennustila",
	storageHere: (size) =>
		`Noin ${size} tällä laitteella, jotta keskustelusi aukeavat ilman yhteyttä.`,
	storageUnknown:
		"Tämä selain ei kerro, paljonko tällä laitteella säilytetään.",
	storageServer: (size, max) =>
		`${size} / ${max} palvelimella: lähettämäsi kuvat, videot ja tiedostot.`,
	storageClear: "Tyhjennä tämä laite",
	storageClearTitle: "Tyhjennetäänkö, mitä tällä laitteella säilytetään?",
	storageClearLead:
		"Keskustelut ja kuvat, jotka tallennettiin luettaviksi ilman yhteyttä, poistetaan täältä eikä mistään muualta. Luonnokset ja lähettämistä odottavat viestit jäävät.",
	storageCleared: "Tämä laite on tyhjennetty.",

	reset: "Uusi salasana jollekulle",
	resetLead: (name) =>
		`Kun ${name} ei pääse sisään: tee linkki, jolla salasana asetetaan uudelleen. Sen saa antaa vain yhdelle: ${name}.`,
	resetMake: "Tee linkki",
	resetKind: "Mitä on tapahtunut?",
	resetPassword: "Salasana on unohtunut",
	resetPasswordHint:
		"Vain salasana vaihtuu. Toinen vaihe ja pääsyavaimet pysyvät, joten pelkkä linkki ei riitä varkaalle.",
	resetThorough: "Puhelin on kadonnut, tai joku muu on voinut päästä sisään",
	resetThoroughHint:
		"Poistaa käytöstä myös toisen vaiheen ja poistaa kaikki pääsyavaimet. Linkin haltija pääsee sisään pelkällä linkillä: anna se kädestä käteen.",
	resetShown: (name) => `Linkki: ${name}`,
	resetShownLead:
		"Se toimii kerran, 60 minuutin ajan, eikä sitä näytetä uudelleen. Kaikki muut laitteet kirjataan ulos, kun sitä käytetään.",
	resetLink: "Linkki uuteen salasanaan",
	resetQr: "QR-koodi: linkki uuteen salasanaan",
	resetFind: "Avaa kyseisen ihmisen sivu: linkki tehdään siellä.",
	resetFindLink: "Ihmisiin",
	resetShare: (server) => `Linkkisi uuteen salasanaan palvelimella ${server}:`,

	sheet: "Kortit luokalle",
	sheetLead:
		"Arkki tulostettavaksi ja leikattavaksi: jokaiselle kortti, jossa on luettava koodi. Kukin kortti päästää sisään yhden.",
	sheetCount: "Montako korttia",
	sheetMake: "Tee kortit",
	sheets: "Korttiarkit",
	sheetUsed: (used, count) => `${used}/${count} korttia käytetty`,
	sheetExpired: "Yksikään kortti ei enää toimi",
	sheetOpen: "Näytä ja tulosta",
	sheetRevoke: "Peru kaikki",
	sheetRevokeTitle: "Perutaanko kaikki tämän arkin kortit?",
	sheetRevokeLead:
		"Käyttämättömät kortit lakkaavat toimimasta. Sisällä olevat pysyvät sisällä.",
	sheetRevoked: "Kortit on peruttu.",
	sheetPageLead:
		"Tässä ovat vain vielä toimivat kortit. Leikkaa viivoja pitkin. Kortin haltija voi luoda tilin: jaa ne kuin avaimet.",
	cardTitle: (server) => `Tervetuloa: ${server}`,
	cardSteps: [
		"Ole samassa verkossa kuin palvelin, jos se on kotona tai koulussa.",
		"Lue koodi puhelimen kameralla tai kirjoita osoite.",
		"Valitse käyttäjätunnus ja salasana.",
	],
	cardUntil: (day) => `Toimii kerran, viimeistään ${day}`,
	cardQr: (number) => `QR-koodi, kortti ${number}`,
};
