import { z } from "zod";
import { ABOUT_LENGTH_MAX } from "@/lib/limits";
import { displayNameInput } from "@/lib/people/input";

/** Control characters but for the line break; everything else, in any script and direction, is the person's to say. */
const CONTROLS = /(?!\n)\p{Cc}/u;

/** What a person tells of themselves: plain text with line breaks. */
const about = z
	.string("invalid")
	.transform((text) => text.replace(/\r\n?/g, "\n").trim())
	.pipe(
		z
			.string()
			.max(ABOUT_LENGTH_MAX, "too_long")
			.refine((text) => !CONTROLS.test(text.replaceAll("\t", " ")), "invalid"),
	);

/** The photo stays as it is, goes, or becomes an attachment of the person's own. */
const photo = z
	.union([z.literal("keep"), z.literal("none"), z.uuid()], "invalid")
	.default("keep");

/** The profile form. Only these fields exist for it: anything else that is sent along falls away. */
export const profileInput = z.object({
	displayName: displayNameInput,
	about,
	photo,
});
export type ProfileInput = z.infer<typeof profileInput>;
