import type { GalleryWords } from "@/lib/i18n/en/gallery";

export const gallery: GalleryWords = {
	title: "Bilder, filer og lenker",
	kinds: {
		pictures: "Bilder og videoer",
		files: "Filer",
		links: "Lenker",
		voice: "Talemeldinger",
	},
	which: "Hva som vises",
	none: {
		pictures: "Ingen bilder eller videoer ennå",
		files: "Ingen filer ennå",
		links: "Ingen lenker ennå",
		voice: "Ingen talemeldinger ennå",
	},
	noneLead: "Det som sendes i denne samtalen, samles her.",
	looking: "Leter …",
	showInChat: "Vis i samtalen",
	showVideo: (name, length) => `${name}, ${length}. Vis i samtalen`,
	showMoving: (name) => `${name}. Vis i samtalen`,
	leadsTo: (host) => `Fører til ${host}`,
};
