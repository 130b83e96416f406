import type { polls as pollsEn } from "@/lib/i18n/en/polls";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");
const votes = (count: number) =>
	plural(count, { one: "# stemme", other: "# stemmer" });

export const polls: typeof pollsEn = {
	make: "Lag en avstemning",
	question: "Spørsmål",
	questionHint: "Hva vil du vite?",
	answers: "Svar",
	answer: (number) => `Svar ${number}`,
	addAnswer: "Legg til et svar",
	removeAnswer: (number) => `Fjern svar ${number}`,
	several: "Flere svar kan velges",
	anonymous: "Anonym",
	anonymousHint: "Ingen får vite hvem som valgte hva, heller ikke du.",
	closes: "Stenger",
	never: "Når jeg stenger den",
	inHour: "Om en time",
	inDay: "Om et døgn",
	inWeek: "Om en uke",
	atTime: "Et annet tidspunkt",
	closesWhen: "Tidspunkt",
	send: "Send avstemningen",
	needsAnswers: (min) => `Skriv minst ${min} svar.`,
	sameAnswers: "To av svarene er like.",
	timePast: "Det tidspunktet er passert.",
	votes,
	share: (count, percent) => `${votes(count)}, ${percent}\u00A0%`,
	yours: "ditt valg",
	voters: (count) =>
		plural(count, {
			one: "# person har stemt",
			other: "# personer har stemt",
		}),
	nobody: "Ingen har stemt ennå",
	chooseOne: "Velg ett",
	chooseSeveral: "Velg ett eller flere",
	closesAt: "Stenger",
	closed: "Stengt",
	takeBack: "Trekk tilbake stemmen min",
	who: "Hvem som stemte",
	close: "Steng avstemningen",
	closeTitle: "Stenge denne avstemningen?",
	closeLead:
		"Ingen kan stemme lenger, og den kan ikke åpnes igjen. Det som ble valgt, blir stående.",
};
