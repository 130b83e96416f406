import { z } from "zod";
import { passwordInput } from "@/lib/auth/input";
import { emailInput, handleInput } from "@/lib/people/input";

export const handleChangeInput = z.object({ handle: handleInput });

export const emailChangeInput = z.object({ email: emailInput });

export const confirmInput = z.object({ current: passwordInput });

export const leaveInput = z.object({
	current: passwordInput,
	/** A tick of a form: there or not. */
	takesWords: z
		.literal("on", "invalid")
		.optional()
		.transform((tick) => tick === "on"),
});
export type LeaveInput = z.infer<typeof leaveInput>;
