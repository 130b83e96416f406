import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const media: Words["media"] = {
	choosePhotos: "Velg bilder",
	takePhoto: "Ta et bilde",
	dropHere: "Slipp bildene her",
	uploading: (percent) => `Laster opp, ${percent} %`,
	waiting: "Venter på nettet",
	preparing: "Gjør klart …",
	cancelUpload: (name) => `Avbryt ${name}`,
	retryUpload: (name) => `Prøv ${name} igjen`,
	removePhoto: (name) => `Fjern ${name}`,
	uploadFailed: "Fikk ikke lastet opp",
	photo: "Bilde",
	photoFrom: (name) => `Bilde fra ${name}`,
	open: "Åpne bildet",
	previous: "Forrige bilde",
	next: "Neste bilde",
	position: (index, count) => `Bilde ${index} av ${count}`,
	download: "Last ned",
	tooMany: (max) =>
		plural(max, {
			one: "Høyst # bilde i en melding.",
			other: "Høyst # bilder i en melding.",
		}),
	gone: "Dette bildet finnes ikke lenger.",
};
