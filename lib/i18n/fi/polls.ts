import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");
const votes = (count: number) =>
	plural(count, { one: "# ääni", other: "# ääntä" });

export const polls: Words["polls"] = {
	poll: "Äänestys",
	line: (question) => `Äänestys: ${question}`,
	make: "Tee äänestys",
	question: "Kysymys",
	questionHint: "Mitä haluat tietää?",
	answers: "Vastaukset",
	answer: (number) => `Vastaus ${number}`,
	addAnswer: "Lisää vastaus",
	removeAnswer: (number) => `Poista vastaus ${number}`,
	several: "Useita vastauksia voi valita",
	anonymous: "Nimetön",
	anonymousHint: "Kukaan ei saa tietää, kuka valitsi mitä, et sinäkään.",
	closes: "Sulkeutuu",
	never: "Kun suljen sen",
	inHour: "Tunnin kuluttua",
	inDay: "Vuorokauden kuluttua",
	inWeek: "Viikon kuluttua",
	atTime: "Omana ajankohtanaan",
	closesWhen: "Sulkeutumisaika",
	send: "Lähetä äänestys",
	needsAnswers: (min) => `Kirjoita vähintään ${min} vastausta.`,
	sameAnswers: "Kaksi vastausta on samoja.",
	timePast: "Se aika on jo mennyt.",
	votes,
	share: (count, percent) => `${votes(count)}, ${percent}\u00A0%`,
	yours: "sinun valintasi",
	voters: (count) =>
		plural(count, {
			one: "# henkilö on äänestänyt",
			other: "# henkilöä on äänestänyt",
		}),
	nobody: "Kukaan ei ole vielä äänestänyt",
	chooseOne: "Valitse yksi",
	chooseSeveral: "Valitse yksi tai useampi",
	closesAt: "Sulkeutuu",
	closed: "Suljettu",
	takeBack: "Peru ääneni",
	who: "Ketkä äänestivät",
	close: "Sulje äänestys",
	closeTitle: "Suljetaanko tämä äänestys?",
	closeLead:
		"Kukaan ei voi enää äänestää, eikä sitä voi avata uudelleen. Valinnat jäävät näkyviin.",
};
