import { z } from "zod";

/** On a person's own channel: their bell changed. Carries how many notices they have not seen, up to a hundred; null: ask. */
export const noticesChanged = {
	name: "notices.changed",
	schema: z.object({ unseen: z.number().int().min(0).nullable() }),
} as const;
