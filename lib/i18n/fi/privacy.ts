import type { privacy as Privacy } from "@/lib/i18n/en/privacy";

export const privacy: typeof Privacy = {
	title: "Yksityisyys",
	settingsLead: "Kuka saa ottaa yhteyttä ja mitä muut näkevät",
	reach: "Kuka saa ottaa sinuun yhteyttä",
	messagesFrom: "Aloittaa keskustelun kanssasi",
	messagesHint:
		"Tuntemattoman viesti odottaa, kunnes hyväksyt sen. Käynnissä olevat keskustelut jatkuvat ennallaan.",
	lettersFrom: "Kirjoittaa sinulle kirjeen",
	lettersHint: "Tuntemattomien kirjeet odottavat, kunnes hyväksyt ne.",
	groupsFrom: "Lisätä sinut ryhmiin",
	groupsHint:
		"Kaverit lisäävät sinut heti, ja tuntemattoman lisätessä sinulta kysytään. Kutsulinkkiä voit käyttää aina.",
	everyone: "Kaikki täällä",
	friends: "Kaverit",
	friendsAndKnown: "Kaverit ja ihmiset, joiden kanssa jo keskustelet",
	nobody: "Ei kukaan",
	seen: "Mitä muut näkevät",
	seenLead: "Minkä piilotat muilta, sitä et näe heistäkään.",
	sharesPresence: "Oletko paikalla",
	presenceHint: "Kaverit näkevät, milloin olet paikalla tai poissa.",
	sharesLastSeen: "Päivä, jona viimeksi kävit",
	lastSeenHint: "Kaverit näkevät päivän, eivät koskaan kellonaikaa.",
	lastSeenOff: "Piilossa niin kauan kuin paikallaolosi on piilossa.",
	sharesReads: "Mitä olet lukenut",
	readsHint:
		"Merkit viestien alla. Kun näytät sen taas, muut näkevät myös sen, mitä luit sillä välin.",
	sharesTyping: "Että kirjoitat",
	typingHint: "Näkyy keskustelussa, kun kirjoitat.",
	directory: "Hakemisto",
	isListed: "Näytä minut hakemistossa",
	listedHint:
		"Muuten vain kaverit löytävät sinut sieltä, eikä sinua ehdoteta kenellekään. Profiilisi voi silti avata, jos tietää sen osoitteen.",
	readsHidden:
		"Kaikki täällä eivät jaa, mitä ovat lukeneet, tai et jaa sitä itse.",
};
