import { z } from "zod";
import type { AttachmentKind, AttachmentView } from "@/lib/media/view";

const base = {
	id: z.string(),
	name: z.string(),
	mimeType: z.string(),
	sizeBytes: z.number(),
};
const pictured = { width: z.number(), height: z.number(), blur: z.string() };

export const attachmentKindSchema = z.enum([
	"photo",
	"gif",
	"video",
	"voice",
	"file",
	"drawing",
]) satisfies z.ZodType<AttachmentKind>;

/** An attachment as it travels in a message. */
export const attachmentSchema = z
	.discriminatedUnion("kind", [
		z.object({ kind: z.literal("photo"), ...base, ...pictured }),
		z.object({
			kind: z.literal("drawing"),
			...base,
			...pictured,
			alt: z.string(),
		}),
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
