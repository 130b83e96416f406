import { z } from "zod";
import { serverNameInput } from "@/lib/auth/input";
import { GUEST_HOURS } from "@/lib/limits";
import { languageInput } from "@/lib/people/input";
import { LOOK_CHOICES } from "@/lib/settings/look";

export const languageSetting = z.object({ language: languageInput });

/** What is chosen of a look: one thing or several. */
export const lookSetting = z
	.object({
		theme: z.enum(LOOK_CHOICES.theme, "invalid"),
		accent: z.enum(LOOK_CHOICES.accent, "invalid"),
		text: z.enum(LOOK_CHOICES.text, "invalid"),
		density: z.enum(LOOK_CHOICES.density, "invalid"),
		motion: z.enum(LOOK_CHOICES.motion, "invalid"),
	})
	.partial();

export const serverSetting = z.object({
	serverName: serverNameInput,
	registration: z.enum(["invite", "open"], "invalid"),
	/** Hours that a guest may stay; empty: no guests. */
	guestHours: z
		.enum(["", ...GUEST_HOURS.map(String)], "invalid")
		.transform((hours) => (hours === "" ? null : Number(hours))),
});
export type ServerSetting = z.infer<typeof serverSetting>;
