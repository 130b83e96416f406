import { z } from "zod";
import { PASSWORD_LENGTH_MAX } from "@/lib/limits";

/** A code of the app, or a recovery code: what it is, is for the command to say. */
const code = z.string("invalid").min(1, "empty").max(64, "too_long");

export const codeInput = z.object({ code });

/** The password again, before a lock is changed. */
export const confirmInput = z.object({
	current: z
		.string("invalid")
		.min(1, "empty")
		.max(PASSWORD_LENGTH_MAX * 2, "too_long"),
});
export type ConfirmInput = z.infer<typeof confirmInput>;
