import { z } from "zod";
import {
	ALT_LENGTH_MAX,
	ATTACHMENTS_PER_MESSAGE_MAX,
	FILE_BYTES_MAX,
	POSTER_LENGTH_MAX,
	VIDEO_EDGE_MAX,
	VIDEO_SECONDS_MAX,
	VOICE_SECONDS_MAX,
} from "@/lib/limits";
import { PEAKS_PATTERN } from "@/lib/media/peaks";
import { idInput } from "@/lib/messages/input";

/** A file as its sender declares it, before a byte is sent. The type is a hint: the bytes decide. */
const declaredFile = z.object({
	name: z.string("invalid").max(4_000, "too_long"),
	size: z.int("invalid").min(1, "empty").max(FILE_BYTES_MAX, "too_large"),
	type: z.string("invalid").max(255, "invalid"),
});
const edge = z.int("invalid").min(1, "invalid").max(VIDEO_EDGE_MAX, "invalid");
const durationUpTo = (secondsMax: number) =>
	z
		.int("invalid")
		.min(1, "invalid")
		.max(secondsMax * 1_000, "too_long");

/**
 * What the files are meant as, and what only the sender's browser knows of them: the server decodes neither sound nor
 * moving pictures. It is shown as the sender says, and can mislead about nothing but the sender's own message.
 */
export const detailsInput = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("photo") }),
	z.object({ kind: z.literal("file") }),
	z.object({
		kind: z.literal("drawing"),
		alt: z
			.string("invalid")
			.refine((text) => text.length <= ALT_LENGTH_MAX, "too_long")
			.transform((text) => text.toWellFormed().trim()),
	}),
	z.object({
		kind: z.literal("voice"),
		durationMs: durationUpTo(VOICE_SECONDS_MAX),
		peaks: z.string("invalid").regex(PEAKS_PATTERN, "invalid"),
	}),
	z.object({
		kind: z.literal("video"),
		durationMs: durationUpTo(VIDEO_SECONDS_MAX),
		width: edge,
		height: edge,
		/** The first picture, as a data: URL; made into our own encoding like any photo. */
		poster: z
			.string("invalid")
			.max(POSTER_LENGTH_MAX, "too_large")
			.regex(
				/^data:image\/(jpeg|webp|png);base64,[A-Za-z0-9+/]+=*$/,
				"invalid",
			),
	}),
]);
export type Details = z.infer<typeof detailsInput>;

/** What asks for a place to upload to: the body that UploadThing's client sends. Without `input`, photos are meant. */
export const openInput = z
	.object({
		files: z
			.array(declaredFile)
			.min(1, "empty")
			.max(ATTACHMENTS_PER_MESSAGE_MAX, "too_long"),
		input: detailsInput.nullish(),
	})
	.transform(({ files, input }) => ({
		files,
		details: input ?? ({ kind: "photo" } as const),
	}));
export type OpenInput = { files: Declared[]; details: Details };
type Declared = z.infer<typeof declaredFile>;

/** What a person uploads for: UploadThing's "slug". */
export const purposeInput = z.enum(["message", "profile"]);
export type Purpose = z.infer<typeof purposeInput>;

export const mediaParams = z.object({ id: idInput });
export const mediaQuery = z.object({
	size: z.enum(["full", "thumbnail"]).default("full"),
	/** Present: the browser is asked to save it, not to show it. */
	download: z.string().optional(),
	/** The link into a group whose photo it is. */
	invite: z.string().max(100).optional(),
});
export type MediaSize = z.infer<typeof mediaQuery>["size"];
