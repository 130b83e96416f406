import { z } from "zod";

/** Whom a step is about. One spelling of an id: a pair is keyed by the order of its two texts. */
export const contactInput = z.object({
	personId: z.uuid("invalid").transform((id) => id.toLowerCase()),
});
export type ContactInput = z.infer<typeof contactInput>;
