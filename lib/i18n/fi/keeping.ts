import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const keeping: Words["keeping"] = {
	pin: "Kiinnitä",
	unpin: "Irrota",
	pinned: "Kiinnitetty",
	pins: "Kiinnitetyt viestit",
	pinnedAt: (at, count) =>
		count === 1 ? "Kiinnitetty viesti" : `Kiinnitetty viesti ${at}/${count}`,
	allPins: "Kaikki kiinnitetyt viestit",
	toPin: "Siirry viestiin",
	star: "Merkitse tähdellä",
	unstar: "Poista tähti",
	starred: "Merkitty tähdellä",
	stars: "Tähdellä merkityt viestit",
	noStars: "Ei vielä tähtiä",
	noStarsLead:
		"Merkitse viesti tähdellä sen valikosta, niin löydät sen täältä. Vain sinä näet tähtesi.",
	select: "Valitse",
	selectOne: (from, line) => `Valitse: ${from}: ${line}`,
	selection: "Valitut viestit",
	selectedCount: (count) =>
		plural(count, { one: "# valittu", other: "# valittu" }),
	selectedMost: (count) => `${count} valittu, enempää ei kerralla`,
	endSelection: "Lopeta valinta",
	deleteMany: (count) =>
		plural(count, {
			one: "Poistetaanko # viesti?",
			other: "Poistetaanko # viestiä?",
		}),
	deleteManyLead:
		"Kaikilta: viestit katoavat kaikista laitteista ja palvelimelta, ja niiden paikalle jää merkintä.",
	deleteManyLeadOther:
		"Viestit katoavat sinun laitteistasi. Muilla ne säilyvät.",
};
