import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const media = {
	choosePhotos: "Choose photos",
	takePhoto: "Take a photo",
	dropHere: "Drop the photos here",
	uploading: (percent: number) => `Uploading, ${percent} %`,
	waiting: "Waiting for the line",
	preparing: "Making ready…",
	cancelUpload: (name: string) => `Cancel ${name}`,
	retryUpload: (name: string) => `Try ${name} again`,
	removePhoto: (name: string) => `Remove ${name}`,
	uploadFailed: "Could not be uploaded",
	photo: "Photo",
	photoFrom: (name: string) => `Photo from ${name}`,
	open: "Open photo",
	previous: "Previous photo",
	next: "Next photo",
	position: (index: number, count: number) => `Photo ${index} of ${count}`,
	download: "Download",
	tooMany: (max: number) =>
		plural(max, {
			one: "At most # photo in a message.",
			other: "At most # photos in a message.",
		}),
	gone: "This photo is no longer here.",
};
