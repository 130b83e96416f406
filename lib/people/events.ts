import { z } from "zod";

/**
 * On the own channels of a person and of those who notice: what this person shares is not as it was. Says no more than that:
 * who shows something of them asks again.
 */
export const privacyChanged = {
	name: "privacy.changed",
	schema: z.object({ personId: z.string() }),
} as const;
