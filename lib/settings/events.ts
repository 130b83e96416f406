import { z } from "zod";

/** On a person's own channel: how it all looks to them from now on, on every device. */
export const lookChanged = {
	name: "look.changed",
	schema: z.object({ look: z.string() }),
} as const;
