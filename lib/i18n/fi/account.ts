/** The settings of an account: its name, its data, and its end. */
export const account = {
	title: "Tili",
	lead: "Käyttäjätunnus, sähköposti, tietosi ja tilin poistaminen",
	handleLead:
		"Sillä sinut löydetään, ja sillä kirjaudut sisään. Vanha johtaa sinuun vielä 90 päivää, eikä kukaan muu voi saada sitä sinä aikana.",
	handleSave: "Vaihda käyttäjätunnus",
	handleChanged: (handle: string) => `Olet nyt @${handle}.`,
	handleTooMany: (count: number) =>
		`Olet ottanut kuukauden aikana ${count} uutta käyttäjätunnusta. Odota hetki tai ota vanha takaisin.`,
	kept: "Yhä varattu sinulle",
	keptUntil: "päättyy",
	takeBack: (handle: string) => `Ota @${handle} takaisin`,
	emailTitle: "Sähköposti",
	emailLead: "Ei pakollinen, eikä sitä näytetä kenellekään täällä.",
	emailSave: "Tallenna sähköposti",
	emailSaved: "Sähköpostiosoitteesi on tallennettu.",
	passwordLead: "Salasanasi, laitteesi ja kirjautumistapasi",
	exportTitle: "Tietosi",
	exportLead:
		"Yksi ZIP-tiedosto, jossa on kaikki sinun: sivut, jotka voi lukea selaimella ilman verkkoyhteyttä, samat tiedot JSON-muodossa ja tiedostosi.",
	exportButton: "Hae tietoni",
	exportStarted: "Tiedostoa tehdään. Lataus alkaa heti ja voi kestää hetken.",
	deleteTitle: "Poista tili",
	deleteLead: "Sinulla on 14 päivää aikaa muuttaa mielesi.",
	deleteOpen: "Poista tilini",
	deletePoints: [
		"Sinut kirjataan ulos kaikkialta. Siitä hetkestä kukaan ei täällä löydä sinua, näe sinua eikä voi kirjoittaa sinulle.",
		"14 päivän ajan voit palata: kirjaudu sisään, ja kaikki on niin kuin ennen.",
		"Sen jälkeen profiilisi, julkaisusi, tiedostosi, luonnoksesi ja asetuksesi poistetaan lopullisesti, samoin omat kappaleesi kirjeistä.",
		"Muiden saamat kirjeet ja viestit jäävät heille. Niiden lähettäjä on silloin ”Poistettu tili”.",
		"Ryhmät ja yhteisöt, joita johdat yksin, siirtyvät sille, joka on ollut niissä pisimpään.",
		"Tekemäsi kutsut ja linkit lakkaavat toimimasta heti. Jos palaat, tee uudet.",
	],
	deleteExport: "Haluatko ensin kopion? Se löytyy kohdasta ”Tietosi”.",
	takesWords: "Poista myös se, mitä olen kirjoittanut keskusteluihin, kaikilta",
	takesWordsHint: "14 päivän kuluttua, muun mukana.",
	returnTitle: (name: string) => `Hei, ${name}`,
	returnLead:
		"Olet poistanut tilisi. Voit palauttaa sen ennalleen. Aikaa on tähän asti:",
	returnAfter: "Sen jälkeen se poistetaan lopullisesti.",
	returnButton: "Palauta tilini",
	returnStay: "Jätä se poistetuksi",
	goneTitle: "Tilisi on poistettu",
	goneLead:
		"Kukaan ei enää näe sinua täällä. Voit palata 14 päivän ajan: kirjaudu vain sisään.",
};
