import type { ScheduledWords } from "@/lib/i18n/en/scheduled";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const scheduled: ScheduledWords = {
	title: "Send senere",
	lead: "Tjeneren sender den for deg på dette tidspunktet, også mens du er borte.",
	choices: {
		hour: "Om en time",
		tonight: "I kveld",
		tomorrow: "I morgen tidlig",
		monday: "Mandag morgen",
	},
	ownTime: "Et annet tidspunkt",
	timeInvalid: "Velg et tidspunkt som kommer, høyst et år frem.",
	schedule: "Send da",
	nothingWritten: "Skriv noe først, og velg så når det skal sendes.",
	filesUploading: "Vent til filene er lastet opp.",
	done: "Den sendes på dette tidspunktet",
	list: "Venter her",
	all: "Planlagte meldinger",
	everywhere: "I alle samtaler",
	allLead: "Det du har skrevet som skal sendes senere, i alle samtaler.",
	none: "Ingenting venter på å bli sendt.",
	couldNotLoad: "Dette kunne ikke hentes.",
	waiting: (count) =>
		plural(count, {
			one: "# melding venter på å bli sendt",
			other: "# meldinger venter på å bli sendt",
		}),
	failed: (count) =>
		plural(count, {
			one: "# melding kunne ikke sendes",
			other: "# meldinger kunne ikke sendes",
		}),
	couldNot: "Kunne ikke sendes.",
	why: {
		not_found: "Du er ikke lenger med i samtalen, eller den er borte.",
		conflict: "Du blokkerer denne personen.",
		request_waiting: "Meldingsforespørselen din er ikke besvart ennå.",
		admins_only: "Bare administratorer kan skrive her nå.",
	},
	files: (count) => plural(count, { one: "# fil", other: "# filer" }),
	text: "Melding",
	time: "Tidspunkt",
	change: "Endre",
	changeNamed: (text) => `Endre: ${text}`,
	save: "Lagre",
	sendNow: "Send nå",
	drop: "Slett",
	dropTitle: "Slette denne meldingen?",
	dropLead: "Den er ikke sendt, og blir det heller ikke.",
	saidMeanwhile: "Den ble sendt i mellomtiden.",
	goneConversation: "En samtale du ikke er med i lenger",
};
