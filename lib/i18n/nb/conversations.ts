import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const conversations: Words["conversations"] = {
	title: "Samtaler",
	listLabel: "Samtalene dine",
	none: "Ingen samtaler ennå",
	noneLead: "Skriv til noen, så dukker samtalen opp her.",
	choose: "Velg en samtale",
	chooseLead: "Eller skriv til noen nye.",
	start: "Ny samtale",
	beginning: (name) => `Her begynner samtalen mellom deg og ${name}.`,
	log: (name) => `Samtale med ${name}`,
	message: "Melding",
	placeholder: (name) => `Skriv til ${name}`,
	send: "Send",
	sendHint: "Enter sender, Shift + Enter gir ny linje.",
	attach: "Legg ved",
	draft: "Utkast:",
	you: "Du:",
	pending: "Venter på å bli sendt",
	sent: "Sendt",
	delivered: "Levert",
	read: "Lest",
	failed: "Ikke sendt",
	failedLead: "Meldingen er tatt vare på her.",
	discard: "Forkast",
	typing: (name) => `${name} skriver …`,
	typingMany: (count) =>
		plural(count, { one: "# person skriver …", other: "# personer skriver …" }),
	unreadDivider: "Nye meldinger",
	unread: (count) =>
		plural(count, { one: "# ulest melding", other: "# uleste meldinger" }),
	newBelow: (count) =>
		plural(count, { one: "# ny melding", other: "# nye meldinger" }),
	toBottom: "Til de nyeste",
	loadingOlder: "Henter eldre meldinger …",
	photoLine: (count) => plural(count, { one: "Bilde", other: "# bilder" }),
	requests: "Meldingsforespørsler",
	requestTitle: (name) => `${name} vil skrive til deg`,
	requestLead:
		"Personen ser ikke om du har lest dette, eller når du er pålogget, før du godtar.",
	requestSent: (name) =>
		`Meldingen venter til ${name} godtar den. Da kan du skrive mer.`,
	accept: "Godta",
	decline: "Avslå",
	block: "Blokker",
	tooLong: (over) =>
		plural(over, { one: "# tegn for langt", other: "# tegn for langt" }),
	reconnecting: "Kobler til …",
	readableBy:
		"De som er med i samtalen, og den som drifter tjeneren, kan lese den.",
	searchLabel: "Finn en samtale",
	noneFound: "Ingen samtale med det navnet",
	findPeople: "Finn folk",
	showMore: "Vis mer",
	showLess: "Vis mindre",
	realHost: (host) => `går til ${host}`,
	charactersLeft: (left) =>
		plural(left, { one: "# tegn igjen", other: "# tegn igjen" }),
	photosUploading: "Sendes så snart bildene er lastet opp.",
	photosFailed:
		"Et bilde kunne ikke lastes opp. Prøv igjen, eller ta det bort.",
	cannotSend: (name) => `Du kan ikke skrive til ${name} nå.`,
	saidBy: (name) => `${name}:`,
	waitingForLine: "Frakoblet. Meldinger sendes når du er tilbake.",
	loadingMessages: "Henter meldinger …",
	loadFailed: "Meldingene kunne ikke hentes.",
	backToList: "Tilbake til samtalene",
	notThere: "Denne samtalen finnes ikke her",
	notThereLead: "Den kan være avsluttet, eller den var aldri ment for deg.",
	titleCount: (count, title) => `(${count}) ${title}`,
};
