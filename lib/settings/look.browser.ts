import { LOOK_KEYS } from "@/lib/settings/look";

/** How it looks here, for the page that stands in without a line (`public/offline.js`). */
const LOOK_KEY = "chit-chat:look";

/** The look of this page, as one word for each thing that is not as usual. */
export function shownLook(): string {
	const { dataset } = document.documentElement;
	return LOOK_KEYS.filter((key) => dataset[key])
		.map((key) => `${key}=${dataset[key]}`)
		.join(" ");
}

/** Leaves the look of this page where the offline page finds it; gone with the rest at sign-out. */
export function noteLook(): void {
	try {
		localStorage.setItem(LOOK_KEY, shownLook());
	} catch {
		// The offline page then follows the device.
	}
}
