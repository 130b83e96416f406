import type { NoticeWords } from "@/lib/i18n/en/notices";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");
const inPlace = (place: string | null) => (place ? ` i «${place}»` : "");

export const notices: NoticeWords = {
	title: "Varsler",
	empty: "Ingenting har skjedd ennå.",
	emptyHint: "Forespørsler, omtaler og invitasjoner kommer hit.",
	seenAll: "Du har sett alt.",
	more: "Vis eldre",
	fresh: "Nytt",
	settings: "Innstillinger for varsler",
	who: (first, second, others) => {
		if (others === 0) return second ? `${first} og ${second}` : first;
		return plural(others, {
			one: `${first} og # til`,
			other: `${first} og # andre`,
		});
	},
	friend_request: (who) => `${who} vil bli venn med deg`,
	friend_accepted: (who) => `${who} er vennen din nå`,
	follow: (who) => `${who} følger deg nå`,
	invitation: (who, _count, place) =>
		`${who} inviterte deg${place ? ` til «${place}»` : ""}`,
	mention: (who, _count, place) => `${who} nevnte deg${inPlace(place)}`,
	commentOnPost: (who) => `${who} kommenterte innlegget ditt`,
	commentOnComment: (who) => `${who} svarte på kommentaren din`,
	likeOfPost: (who) => `${who} liker innlegget ditt`,
	likeOfComment: (who) => `${who} liker kommentaren din`,
	letter: (who) => `${who} sendte deg et brev`,
	report: (who) => `${who} har rapportert noe`,
	report_answered: (who) => `${who} svarte på rapporten din`,
	password_reset: (who) =>
		`${who} laget en lenke som gir deg et nytt passord. Har du ikke bedt om den, så spør hvorfor.`,

	newMessage: "Ny melding",
	newRequest: "Vil skrive til deg",
	reply: "Svar",
	replyHint: "Skriv et svar",
	notSent: "Svaret ble ikke sendt. Trykk for å åpne samtalen.",
	test: "Dette er en prøve",
	testText: "Varsler når denne enheten.",
	open: "Åpne",

	kindsTitle: "Hva du får vite om",
	kindsLead: "Bjella er inne i Chit Chat. Et varsel vekker også enhetene dine.",
	levels: { none: "Ingenting", bell: "Bjelle", push: "Bjelle og varsel" },
	messageLevels: { none: "Ingenting", push: "Varsel" },
	kinds: {
		message: "Meldinger",
		friend_request: "Venneforespørsler",
		friend_accepted: "Nye venner",
		follow: "Nye følgere",
		invitation: "Invitasjoner til grupper",
		mention: "Omtaler",
		comment: "Kommentarer og svar",
		like: "Likerklikk",
		letter: "Brev",
		report_answered: "Svar på rapportene dine",
		report: "Rapporter til deg som eier",
	},
	messageHint: "Hver samtale kan være stillere: se menyen dens.",

	deviceTitle: "På denne enheten",
	turnOn: "Slå på varsler",
	turnOff: "Slå av på denne enheten",
	isOn: "Varsler er på.",
	isOff: "Varsler er av.",
	isDenied:
		"Nettleseren stopper varsler fra denne siden. Tillat dem i nettleserens innstillinger for siden, og kom tilbake.",
	isUnsupported:
		"Denne nettleseren kan ikke vise varsler herfra. Den trenger en sikker adresse (https).",
	installFirst:
		"På iPhone og iPad må Chit Chat ligge på hjemskjermen først: trykk Del, så «Legg til på Hjem-skjerm», og åpne den derfra.",
	sendTest: "Send en prøve",
	testSent: "Sendt. Den skal vise seg om litt.",
	testFailed: "Push-tjenesten tok den ikke imot. Slå på varsler på nytt.",
	testUnreachable:
		"Push-tjenesten kan ikke nås fra denne tjeneren akkurat nå. Prøv igjen senere.",
	devicesTitle: "Enhetene dine",
	deviceOn: "Får varsler",
	deviceFailing: (day) =>
		`Har ikke tatt imot varsler siden ${day}. Åpne Chit Chat der én gang.`,
	noDevices: "Ingen enhet får varsler ennå.",
	thisDevice: "denne enheten",

	textTitle: "På låseskjermen",
	hidesText: "Skjul det som blir sagt",
	hidesTextHint: "Bare hvem det er fra, aldri ordene.",
	quietTitle: "Stille timer",
	quietLead: "Da vekker ingenting deg. Alt venter under bjella.",
	quietFrom: "Fra",
	quietTo: "Til",
	hasQuiet: "Stille hver dag",
	quietDays: "Stille hele dagen",
	zone: (zone) => `Tidene gjelder for ${zone}.`,
	deafTitle: "Enheter som ikke tar imot varsler",
	deafNone: "Alle enheter som er meldt på, tar imot varsler.",
	deafSince: (day) => `siden ${day}`,
	settingsLead: "Bjelle, varsler, stille timer",
};
