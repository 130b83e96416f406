import { cookies, headers } from "next/headers";
import { cache } from "react";
import { currentViewer } from "@/lib/auth/current.server";
import { type Look, parseLook } from "@/lib/settings/look";
import {
	isSparing,
	parseSaver,
	SAVER_COOKIE,
	type Saver,
} from "@/lib/settings/saver";
import { parseTheme, THEME_COOKIE } from "@/lib/settings/theme";

/**
 * How the page that is being drawn looks: as its person chose, on whatever device; before the door, and for who never
 * chose, as the switch of this browser says.
 */
export const getLook = cache(async (): Promise<Look> => {
	// A page that can be drawn without the database keeps its look when that is away.
	const viewer = await currentViewer().catch(() => null);
	return viewer?.look == null ? browserLook() : parseLook(viewer.look);
});

/** The look of this browser, by the switch that everybody has. */
export async function browserLook(): Promise<Look> {
	const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
	return { ...parseLook(null), theme };
}

/** What was chosen on this device about its data, and what follows from it for the page that is being drawn. */
export const getSaver = cache(
	async (): Promise<{ saver: Saver; isSaving: boolean }> => {
		const saver = parseSaver((await cookies()).get(SAVER_COOKIE)?.value);
		const asked = (await headers()).get("save-data");
		return { saver, isSaving: isSparing(saver, asked) };
	},
);
