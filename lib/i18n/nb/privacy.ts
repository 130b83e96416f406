import type { privacy as Privacy } from "@/lib/i18n/en/privacy";

export const privacy: typeof Privacy = {
	title: "Personvern",
	settingsLead: "Hvem som kan nå deg, og hva andre ser",
	reach: "Hvem som kan nå deg",
	messagesFrom: "Starte en samtale med deg",
	messagesHint:
		"Det en fremmed skriver, venter til du godtar det. Samtaler som er i gang, fortsetter som før.",
	lettersFrom: "Skrive brev til deg",
	lettersHint: "Brev fra fremmede venter til du godtar dem.",
	groupsFrom: "Legge deg til i grupper",
	groupsHint:
		"Venner legger deg til med en gang, og du blir spurt når en fremmed gjør det. Du kan alltid følge en invitasjonslenke.",
	everyone: "Alle her",
	friends: "Venner",
	friendsAndKnown: "Venner, og folk du allerede snakker med",
	nobody: "Ingen",
	seen: "Hva andre ser",
	seenLead: "Det du skjuler for andre, ser du heller ikke hos dem.",
	sharesPresence: "Om du er her",
	presenceHint: "Venner ser når du er pålogget eller borte.",
	sharesLastSeen: "Dagen du sist var her",
	lastSeenHint: "Venner ser dagen, aldri klokkeslettet.",
	lastSeenOff: "Skjult så lenge det er skjult om du er her.",
	sharesReads: "Hva du har lest",
	readsHint:
		"Hakene under meldingene. Når du viser det igjen, ser andre også det du har lest i mellomtiden.",
	sharesTyping: "At du skriver",
	typingHint: "Vises i samtalen mens du skriver.",
	directory: "Katalogen",
	isListed: "Vis meg i katalogen",
	listedHint:
		"Ellers er det bare venner som finner deg der, og du blir ikke foreslått for noen. Den som har adressen til profilen din, kan fortsatt åpne den.",
	readsHidden:
		"Noen her deler ikke hva de har lest, eller du deler det ikke selv.",
};
