import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const media: Words["media"] = {
	choosePhotos: "Velg bilder",
	takePhoto: "Ta et bilde",
	dropHere: "Slipp bildene her",
	uploading: (percent) => `Laster opp, ${percent}\u00A0%`,
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
	attach: "Legg ved",
	toSend: "Bilder som skal sendes",
	uploaded: "Lastet opp",
	progress: (done, count) => `${done} av ${count} lastet opp`,
	zoomIn: "Forstørr",
	zoomOut: "Forminsk",
	tooLarge: (megabytes) =>
		`Bilder kan være på opptil ${megabytes} MB. Velg et mindre.`,
	notAPhoto:
		"Dette er ikke et bilde som kan vises her. Bruk JPEG, PNG, WebP eller GIF.",
	emptyFile: "Denne filen er tom.",
	profilePhoto: "Profilbilde",
	chooseProfilePhoto: "Velg et profilbilde",
	changeProfilePhoto: "Velg et annet bilde",
	squareHint: "Midten av bildet vises, som en sirkel.",
};
