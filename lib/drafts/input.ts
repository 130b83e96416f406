import { z } from "zod";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";

/** The words as they stand in the field, and the version that they were made from. */
export const draftInput = z.object({
	text: z
		.string("invalid")
		.max(MESSAGE_LENGTH_MAX, "too_long")
		// zod counts code points; browsers and the limit count UTF-16 units.
		.refine((text) => text.length <= MESSAGE_LENGTH_MAX, "too_long")
		.refine((text) => text.isWellFormed(), "invalid"),
	/** Who wrote it, as the device knows: where somebody else is signed in meanwhile it is refused. */
	personId: z.uuid("invalid").transform((id) => id.toLowerCase()),
	replyTo: z.int("invalid").positive("invalid").nullable(),
	base: z.int("invalid").nonnegative("invalid"),
});
export type DraftInput = z.infer<typeof draftInput>;
