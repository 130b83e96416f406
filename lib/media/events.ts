import { z } from "zod";
import type { AttachmentView } from "@/lib/media/view";

const base = {
	id: z.string(),
	name: z.string(),
	mimeType: z.string(),
	sizeBytes: z.number(),
};
const pictured = { width: z.number(), height: z.number(), blur: z.string() };

/** An attachment as it travels in a message. */
export const attachmentSchema = z
	.discriminatedUnion("kind", [
		z.object({ kind: z.literal("photo"), ...base, ...pictured }),
		z.object({ kind: z.literal("gif"), ...base, ...pictured }),
		z.object({
			kind: z.literal("video"),
			...base,
			...pictured,
			durationMs: z.number(),
		}),
		z.object({
			kind: z.literal("voice"),
			...base,
			durationMs: z.number(),
			peaks: z.string(),
		}),
		z.object({ kind: z.literal("file"), ...base }),
	])
	.meta({ id: "Attachment" }) satisfies z.ZodType<AttachmentView>;
