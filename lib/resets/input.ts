import { z } from "zod";
import { newPasswordInput } from "@/lib/auth/input";
import { confirmInput } from "@/lib/two-step/input";

export const makeResetInput = confirmInput.extend({
	personId: z.uuid("invalid"),
	/** "thorough" also switches the second step off and removes the passkeys. */
	kind: z.enum(["password", "thorough"], "invalid"),
});
export type MakeResetInput = z.infer<typeof makeResetInput>;

export const resetInput = z.object({
	token: z.string("invalid").max(100, "invalid"),
	password: newPasswordInput,
});
export type ResetInput = z.infer<typeof resetInput>;
