import { lookChanged } from "@/lib/settings/events";
import { LOOK_DEFAULT, LOOK_KEYS, parseLook } from "@/lib/settings/look";
import { noteLook } from "@/lib/settings/look.browser";

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
