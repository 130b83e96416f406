import { z } from "zod";
import { serverNameInput } from "@/lib/auth/input";
import { languageInput } from "@/lib/people/input";

export const languageSetting = z.object({ language: languageInput });

export const serverSetting = z.object({
	serverName: serverNameInput,
	registration: z.enum(["invite", "open"], "invalid"),
});
export type ServerSetting = z.infer<typeof serverSetting>;
