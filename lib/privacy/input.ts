import { z } from "zod";
import type { PrivacyView } from "@/lib/privacy/view";

const audience = z.enum(["everyone", "friends"], "invalid");
const flag = z.boolean("invalid");

/** One setting or several; what is left out stays as it is. */
export const privacyInput = z
	.object({
		messagesFrom: audience,
		lettersFrom: audience,
		groupsFrom: z.enum(["everyone", "friends", "nobody"], "invalid"),
		sharesPresence: flag,
		sharesLastSeen: flag,
		sharesReads: flag,
		sharesTyping: flag,
		isListed: flag,
	} satisfies Record<keyof PrivacyView, z.ZodType>)
	.partial()
	.refine((input) => Object.keys(input).length > 0, "empty");

export type PrivacyInput = z.infer<typeof privacyInput>;
