import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const help = {
	title: "Ohje",
	lead: "Miten kaikki täällä toimii ja mitä tehdä, kun jokin ei toimi.",
	menuLead: "Miten kaikki toimii, ja vastauksia kysymyksiin",
	searchLabel: "Mitä haluat tietää?",
	searchPlaceholder: "Esimerkiksi: unohtunut salasana",
	hits: (count: number) =>
		plural(count, { one: "# vastaus", other: "# vastausta" }),
	noHits: (query: string) => `Ei mitään haulla ”${query}”`,
	noHitsLead:
		"Kokeile toista sanaa tai katso alla olevia aiheita. Myös se, joka kutsui sinut, voi auttaa.",
	onThisPage: "Tällä sivulla",
	neighbours: "Lisää aiheita",
	previous: "Edellinen",
	next: "Seuraava",
	groups: {
		begin: "Aluksi",
		together: "Yhdessä muiden kanssa",
		yours: "Niin kuin sinä haluat",
		trouble: "Kun jokin on vialla",
		owners: "Palvelimen ylläpitäjälle",
	},
	cannotSignIn: "Etkö pääse sisään?",
	noNotifications: "Eikö ilmoituksia tule?",
};
