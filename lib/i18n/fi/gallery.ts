import type { GalleryWords } from "@/lib/i18n/en/gallery";

export const gallery: GalleryWords = {
	title: "Kuvat, tiedostot ja linkit",
	kinds: {
		pictures: "Kuvat ja videot",
		files: "Tiedostot",
		links: "Linkit",
		voice: "Ääniviestit",
	},
	which: "Mitä näytetään",
	none: {
		pictures: "Ei vielä kuvia tai videoita",
		files: "Ei vielä tiedostoja",
		links: "Ei vielä linkkejä",
		voice: "Ei vielä ääniviestejä",
	},
	noneLead: "Tähän kootaan se, mitä tässä keskustelussa lähetetään.",
	looking: "Etsitään…",
	showInChat: "Näytä keskustelussa",
	showVideo: (name, length) => `${name}, ${length}. Näytä keskustelussa`,
	showMoving: (name) => `${name}. Näytä keskustelussa`,
	leadsTo: (host) => `Johtaa osoitteeseen ${host}`,
};
