import { z } from "zod";

/** Whether links are previewed in a conversation. */
export const previewsInput = z.object({ areMade: z.boolean("invalid") });
export type PreviewsInput = z.infer<typeof previewsInput>;

/** What a person chooses about previews; what is left out stays. */
export const previewChoicesInput = z.object({
	areMade: z.boolean("invalid").optional(),
	areShown: z.boolean("invalid").optional(),
});
export type PreviewChoicesInput = z.infer<typeof previewChoicesInput>;
