import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const media = {
	choosePhotos: "Choose photos",
	takePhoto: "Take a photo",
	dropHere: "Drop the photos here",
	uploading: (percent: number) => `Uploading, ${percent}\u00A0%`,
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
	attach: "Attach",
	toSend: "Photos to send",
	uploaded: "Uploaded",
	progress: (done: number, count: number) => `${done} of ${count} uploaded`,
	zoomIn: "Zoom in",
	zoomOut: "Zoom out",
	tooLarge: (megabytes: number) =>
		`Photos can be up to ${megabytes} MB. Choose a smaller one.`,
	notAPhoto:
		"This is no photo that can be shown here. Use JPEG, PNG, WebP or GIF.",
	emptyFile: "This file is empty.",
	profilePhoto: "Profile photo",
	chooseProfilePhoto: "Choose a profile photo",
	changeProfilePhoto: "Choose another photo",
	squareHint: "The middle of the photo is shown, as a circle.",
};
