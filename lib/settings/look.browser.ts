import { lookChanged } from "@/lib/settings/events";
import { LOOK_DEFAULT, LOOK_KEYS, parseLook } from "@/lib/settings/look";

/** How it looks here, for the page that stands in without a line (`public/offline.js`). */
const LOOK_KEY = "chit-chat:look";

/** Takes a look that another device or tab chose, as the server tells it; the next page comes with it from the server. */
export function takeLook(data: unknown): void {
	const told = lookChanged.schema.safeParse(data);
	if (!told.success) return;
	const look = parseLook(told.data.look);
	const { dataset } = document.documentElement;
	for (const key of LOOK_KEYS) {
		if (look[key] === LOOK_DEFAULT[key]) delete dataset[key];
		else dataset[key] = look[key];
	}
	noteLook();
}

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
