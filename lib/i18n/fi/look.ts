import type { look as en } from "@/lib/i18n/en/look";

export const look: typeof en = {
	lead: "Nämä seuraavat sinua kaikille laitteille, joilla kirjaudut sisään, ja tulevat siellä heti voimaan.",
	accent: "Väri",
	accents: {
		house: "Talo",
		blue: "Sininen",
		teal: "Sinivihreä",
		violet: "Violetti",
		pink: "Vaaleanpunainen",
		orange: "Oranssi",
		green: "Vihreä",
		grey: "Harmaa",
	},
	text: "Tekstin koko",
	texts: {
		small: "Pieni",
		normal: "Tavallinen",
		large: "Suuri",
		largest: "Suurin",
	},
	density: "Väljyys",
	densityLead: "Kuinka lähekkäin luetteloiden ja keskustelujen rivit ovat.",
	densities: { comfortable: "Väljä", compact: "Tiivis" },
	motion: "Liike",
	motions: { system: "Laitteen mukaan", less: "Mahdollisimman vähän" },
	saver: "Datansäästö",
	saverMenu: "Lataa vähemmän tällä laitteella",
	saverLead:
		"Kuvat ja videot ladataan, kun napautat niitä, ja niiden koko näkyy. Liikkuvat kuvat pysyvät paikallaan, linkit eivät näytä kuvia ja vähemmän haetaan ennakkoon.",
	saverHere:
		"Tämä koskee vain tätä laitetta: puhelin matkalla voi säästää sitä, mitä kotikoneen ei tarvitse.",
	savers: { auto: "Selaimen mukaan", on: "Päällä", off: "Pois" },
};
