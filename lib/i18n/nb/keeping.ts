import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const keeping: Words["keeping"] = {
	pin: "Fest",
	unpin: "Løsne",
	pinned: "Festet",
	pins: "Festede meldinger",
	pinnedAt: (at, count) =>
		count === 1 ? "Festet melding" : `Festet melding ${at} av ${count}`,
	allPins: "Alle festede meldinger",
	toPin: "Gå til meldingen",
	star: "Merk med stjerne",
	unstar: "Fjern stjernen",
	starred: "Merket med stjerne",
	stars: "Meldinger med stjerne",
	noStars: "Ingen stjerner ennå",
	noStarsLead:
		"Gi en melding en stjerne fra menyen, så finner du den igjen her. Bare du ser stjernene dine.",
	select: "Velg",
	selectOne: (from, line) => `Velg: ${from}: ${line}`,
	selection: "Valgte meldinger",
	selectedCount: (count) => plural(count, { one: "# valgt", other: "# valgt" }),
	selectedMost: (count) => `${count} valgt, ikke flere på én gang`,
	endSelection: "Avslutt valget",
	deleteMany: (count) =>
		plural(count, {
			one: "Slette # melding?",
			other: "Slette # meldinger?",
		}),
	deleteManyLead:
		"For alle: De forsvinner fra alle enheter og fra tjeneren, og en linje blir stående der de var.",
	deleteManyLeadOther:
		"De forsvinner fra enhetene dine. De andre i samtalen beholder dem.",
};
