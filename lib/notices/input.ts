import { z } from "zod";
import { PAGE_LENGTH_DEFAULT, PAGE_LENGTH_MAX } from "@/lib/limits";

export const noticeInput = z.object({
	/** The `next` of the page before. */
	before: z.uuid("invalid").optional(),
	limit: z.coerce
		.number("invalid")
		.int("invalid")
		.min(1, "invalid")
		.max(PAGE_LENGTH_MAX, "invalid")
		.default(PAGE_LENGTH_DEFAULT),
});
export type NoticeInput = z.infer<typeof noticeInput>;

/** The newest position that was on the screen. */
export const seenInput = z.object({ upTo: z.uuid("invalid") });
export type SeenInput = z.infer<typeof seenInput>;
