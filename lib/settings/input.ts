import { z } from "zod";
import { serverNameInput } from "@/lib/auth/input";
import { GUEST_HOURS } from "@/lib/limits";
import { languageInput } from "@/lib/people/input";

export const languageSetting = z.object({ language: languageInput });

export const serverSetting = z.object({
	serverName: serverNameInput,
	registration: z.enum(["invite", "open"], "invalid"),
	/** Hours that a guest may stay; empty: no guests. */
	guestHours: z
		.enum(["", ...GUEST_HOURS.map(String)], "invalid")
		.transform((hours) => (hours === "" ? null : Number(hours))),
});
export type ServerSetting = z.infer<typeof serverSetting>;
