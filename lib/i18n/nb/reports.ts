import type { ReportWords } from "@/lib/i18n/en/reports";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");
const TO_OWNER =
	"Rapporten går til eieren av tjeneren, også når den handler om eieren. Eieren ser at den er fra deg,";
const UNTOLD = "Den det gjelder, får ikke vite noe.";
const withCopy = (what: string) =>
	`${TO_OWNER} det du skriver her, og en kopi av ordene i ${what}, også om eieren ikke kunne lese det før. Bilder og filer blir ikke kopiert. ${UNTOLD}`;

export const reports: ReportWords = {
	title: "Rapporter",
	menuLead: "Det folk her har rapportert til deg",
	waiting: (count) =>
		plural(count, {
			one: "# rapport venter på deg",
			other: "# rapporter venter på deg",
		}),
	ask: {
		message: "Rapportere denne meldingen?",
		post: "Rapportere dette innlegget?",
		comment: "Rapportere denne kommentaren?",
		letter: "Rapportere dette brevet?",
	},
	askPerson: (name) => `Rapportere ${name}?`,
	lead: {
		person: `${TO_OWNER} og det du skriver her. ${UNTOLD}`,
		message: withCopy("denne ene meldingen"),
		post: withCopy("innlegget"),
		comment: withCopy("kommentaren"),
		letter: withCopy("brevet"),
	},
	reason: "Hva er det?",
	reasons: {
		spam: "Søppel eller reklame",
		bullying: "Mobbing eller trusler",
		sexual: "Seksuelt innhold",
		other: "Noe annet",
	},
	words: "Hva bør eieren vite?",
	alsoBlock: (name) => `Blokker ${name} også`,
	send: "Send rapporten",
	sent: "Rapportert. Du får beskjed når eieren har svart.",

	waitingTitle: "Venter på deg",
	answeredTitle: "Besvart",
	none: "Ingen rapporter venter på deg.",
	noneHint:
		"Når noen rapporterer en person eller noe som er sagt, kommer det hit.",
	more: (count) =>
		plural(count, {
			one: "# til venter. Den kommer når du har svart på disse.",
			other: "# til venter. De kommer når du har svart på disse.",
		}),
	from: "Rapportert av",
	about: "Gjelder",
	kinds: {
		person: "En person",
		message: "En melding",
		post: "Et innlegg",
		comment: "En kommentar",
		letter: "Et brev",
	},
	places: {
		direct: "En melding i en privat samtale",
		group: "En melding i en gruppe",
		channel: "En melding i en kanal",
	},
	copy: "Det som ble sagt",
	noCopy: "Ingen ord, bare filer",
	files: (count) =>
		plural(count, {
			one: "# bilde eller fil, ikke kopiert",
			other: "# bilder eller filer, ikke kopiert",
		}),
	added: "Det de skrev til deg",
	answerTo: (name) => `Svar til ${name}`,
	answerHint: "Bare de leser det, sammen med det du velger nedenfor.",
	outcomes: { done: "Noe ble gjort", nothing: "Ingenting var galt" },
	answered: "Besvart",

	ownTitle: "Rapportene dine",
	ownLead: "Det du har rapportert til eieren av tjeneren.",
	ownOpen: "Se dem og svarene",
	ownNone: "Du har ikke rapportert noe.",
	ownNoneHint: "«Rapporter …» står i menyen til folk, meldinger og brev.",
	ownAdded: "Det du skrev",
	ownWaits: "Venter på svar fra eieren",
	ownAnswer: "Svaret fra eieren",
};
