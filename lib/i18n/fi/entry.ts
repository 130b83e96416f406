import type { EntryWords } from "@/lib/i18n/en/entry";

export const entry: EntryWords = {
	or: "tai",
	usePasskey: "Käytä pääsyavainta",
	passkeyNoPlace:
		"Pääsyavaimet toimivat vain suojatussa osoitteessa, jolla on nimi (https), eivät tässä.",
	passkeyNoBrowser: "Tässä selaimessa ei ole pääsyavaimia.",
	passkeyStopped: "Pääsyavainta ei käytetty. Voit yrittää uudelleen.",
	late: "Siinä kesti liian kauan. Anna salasanasi uudelleen.",

	codeTitle: "Vielä yksi vaihe",
	codeLead:
		"Salasana on oikea. Avaa sovellus, joka tekee koodisi, ja kirjoita koodi, jonka se nyt näyttää.",
	code: "Koodi",
	codeHint: "Kuusi numeroa.",
	recoveryLead:
		"Ilman puhelinta: kirjoita jokin tallentamistasi palautuskoodeista. Kukin toimii kerran.",
	recoveryCode: "Palautuskoodi",
	useRecovery: "Käytä palautuskoodia",
	useApp: "Käytä sovelluksen koodia",
	goOn: "Jatka",
	startAgain: "Aloita alusta",

	resetTitle: "Uusi salasana",
	resetLead: (name) =>
		`Käyttäjälle ${name}. Kun asetat sen, sinut kirjataan ulos kaikkialta muualta.`,
	resetDone: "Aseta salasana ja kirjaudu",
	resetGone: "Tämä linkki ei avaa mitään",
	resetGoneLead:
		"Se on jo käytetty, liian vanha tai kopioitu vain osittain. Pyydä uusi siltä, jolta sait sen.",
	toSignIn: "Kirjautumissivulle",
};
