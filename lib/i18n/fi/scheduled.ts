import type { ScheduledWords } from "@/lib/i18n/en/scheduled";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const scheduled: ScheduledWords = {
	title: "Lähetä myöhemmin",
	lead: "Palvelin lähettää viestin puolestasi tähän aikaan, myös kun olet poissa.",
	choices: {
		hour: "Tunnin päästä",
		tonight: "Tänä iltana",
		tomorrow: "Huomisaamuna",
		monday: "Maanantaiaamuna",
	},
	ownTime: "Muu aika",
	timeInvalid: "Valitse tuleva aika, enintään vuoden päähän.",
	schedule: "Lähetä silloin",
	nothingWritten: "Kirjoita ensin jotain ja valitse sitten lähetysaika.",
	filesUploading: "Odota, kunnes tiedostot on ladattu.",
	done: "Viesti lähetetään tähän aikaan",
	list: "Odottaa täällä",
	all: "Ajastetut viestit",
	everywhere: "Kaikissa keskusteluissa",
	allLead:
		"Myöhemmin lähetettäväksi kirjoittamasi viestit kaikista keskusteluista.",
	none: "Mikään ei odota lähettämistä.",
	couldNotLoad: "Tätä ei voitu hakea.",
	waiting: (count) =>
		plural(count, {
			one: "# viesti odottaa lähettämistä",
			other: "# viestiä odottaa lähettämistä",
		}),
	failed: (count) =>
		plural(count, {
			one: "# viestiä ei voitu lähettää",
			other: "# viestiä ei voitu lähettää",
		}),
	couldNot: "Ei voitu lähettää.",
	why: {
		not_found: "Et ole enää mukana keskustelussa, tai sitä ei enää ole.",
		conflict: "Olet estänyt tämän ihmisen.",
		request_waiting: "Viestipyyntöösi ei ole vielä vastattu.",
		admins_only: "Vain ylläpitäjät voivat nyt kirjoittaa tänne.",
	},
	files: (count) => plural(count, { one: "# tiedosto", other: "# tiedostoa" }),
	text: "Viesti",
	time: "Aika",
	change: "Muuta",
	changeNamed: (text) => `Muuta: ${text}`,
	save: "Tallenna",
	sendNow: "Lähetä nyt",
	drop: "Poista",
	dropTitle: "Poistetaanko tämä viesti?",
	dropLead: "Sitä ei ole lähetetty, eikä sitä lähetetä.",
	saidMeanwhile: "Viesti lähetettiin sillä välin.",
	goneConversation: "Keskustelu, jossa et ole enää mukana",
};
