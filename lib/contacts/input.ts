import { z } from "zod";

/** Whom a step is about. */
export const contactInput = z.object({ personId: z.uuid("invalid") });
export type ContactInput = z.infer<typeof contactInput>;
