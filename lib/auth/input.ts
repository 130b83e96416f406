import { z } from "zod";
import { SHEET_CARDS_MAX } from "@/lib/auth/limits";
import { passwordLengthProblem } from "@/lib/auth/rules";
import {
	INVITE_DAYS_MAX,
	INVITE_USES_MAX,
	PASSWORD_LENGTH_MAX,
	SERVER_NAME_LENGTH_MAX,
} from "@/lib/limits";
import {
	displayNameInput,
	emailInput,
	handleInput,
	languageInput,
} from "@/lib/people/input";

/** A password that is to be compared, as typed; one that no account can have is not worth comparing. */
export const passwordInput = z
	.string("invalid")
	.min(1, "empty")
	.max(PASSWORD_LENGTH_MAX * 2, "too_long");

/** A password that is to be set: its length is judged here, beside the other fields; whether it is common, by the command. */
export const newPasswordInput = z
	.string("invalid")
	.superRefine((password, context) => {
		const problem = passwordLengthProblem(password);
		if (problem) context.addIssue({ code: "custom", message: problem });
	});

const account = {
	handle: handleInput,
	displayName: displayNameInput,
	password: newPasswordInput,
	language: languageInput,
	email: emailInput,
};

export const registerInput = z.object({
	...account,
	invite: z.string("invalid").max(100, "invalid").nullish(),
});
export type RegisterInput = z.infer<typeof registerInput>;

export const serverNameInput = z
	.string("invalid")
	.trim()
	.min(1, "empty")
	.max(SERVER_NAME_LENGTH_MAX, "too_long");

export const setUpInput = z.object({
	...account,
	token: z.string("invalid").max(100, "invalid"),
	serverName: serverNameInput,
});
export type SetUpInput = z.infer<typeof setUpInput>;

/** What is typed at sign-in. Only shapes are judged: a handle that cannot exist is merely a wrong one. */
export const signInInput = z.object({
	handle: z.string("invalid").min(1, "empty").max(500, "too_long"),
	password: passwordInput,
});
export type SignInInput = z.infer<typeof signInInput>;

export const changePasswordInput = z.object({
	current: passwordInput,
	password: newPasswordInput,
});

export const inviteInput = z.object({
	usesMax: z.coerce
		.number("invalid")
		.int("invalid")
		.min(1, "invalid")
		.max(INVITE_USES_MAX, "too_large"),
	days: z.coerce
		.number("invalid")
		.int("invalid")
		.min(1, "invalid")
		.max(INVITE_DAYS_MAX, "too_large"),
});
export type InviteInput = z.infer<typeof inviteInput>;

/** A sheet of cards, each an invite for one. */
export const sheetInput = z.object({
	count: z.coerce
		.number("invalid")
		.int("invalid")
		.min(1, "invalid")
		.max(SHEET_CARDS_MAX, "too_large"),
	days: inviteInput.shape.days,
});
export type SheetInput = z.infer<typeof sheetInput>;

export const idInput = z.object({ id: z.uuid("invalid") });
