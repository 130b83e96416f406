import type { polls as pollsEn } from "@/lib/i18n/en/polls";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");
const votes = (count: number) =>
	plural(count, { one: "# ääni", other: "# ääntä" });

export const polls: typeof pollsEn = {
	make: "Tee äänestys",
	question: "Kysymys",
	questionHint: "Mitä haluat tietää?",
	answers: "Vastaukset",
	answer: (number) => `Vastaus ${number}`,
	addAnswer: "Lisää vastaus",
	removeAnswer: (number) => `Poista vastaus ${number}`,
	several: "Saa valita monta vastausta",
	anonymous: "Nimetön",
	anonymousHint: "Kukaan ei saa tietää, kuka valitsi mitä, et edes sinä.",
	closes: "Päättyy",
	never: "Kun päätän sen",
	inHour: "Tunnin päästä",
	inDay: "Vuorokauden päästä",
	inWeek: "Viikon päästä",
	atTime: "Muu aika",
	closesWhen: "Päättymisaika",
	send: "Lähetä äänestys",
	needsAnswers: (min) => `Kirjoita vähintään ${min} vastausta.`,
	sameAnswers: "Kaksi vastausta on samanlaisia.",
	timePast: "Se aika on jo mennyt.",
	votes,
	share: (count, percent) => `${votes(count)}, ${percent}\u00A0%`,
	yours: "oma valintasi",
	voters: (count) =>
		plural(count, {
			one: "# ihminen on äänestänyt",
			other: "# ihmistä on äänestänyt",
		}),
	nobody: "Kukaan ei ole vielä äänestänyt",
	chooseOne: "Valitse yksi",
	chooseSeveral: "Valitse yksi tai useampi",
	closesAt: "Päättyy",
	closed: "Päättynyt",
	takeBack: "Peru ääneni",
	who: "Ketkä äänestivät",
	close: "Päätä äänestys",
	closeTitle: "Päätetäänkö tämä äänestys?",
	closeLead:
		"Kukaan ei voi enää äänestää, eikä äänestystä voi avata uudelleen. Valinnat jäävät näkyviin.",
};
