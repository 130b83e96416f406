import type { ProblemCode } from "@/lib/problem";

/** What each refusal says: what happened, and what to do. */
export const problems = {
	invalid: "Something in the form is not right. Look it over.",
	empty: "This cannot be empty.",
	too_long: "This is too long. Shorten it a little.",
	too_short: "This is too short.",
	not_signed_in: "You are signed out. Sign in and try again.",
	wrong_credentials: "The user name or the password is not right.",
	foreign_origin:
		"That came from another site and was stopped. Reload the page.",
	not_found: "This does not exist, or is not for you to see.",
	taken: "That is taken. Choose another.",
	conflict: "It has changed in the meantime. Reload and try again.",
	request_waiting: "Your first message is waiting for an answer.",
	too_many: "There are as many as there can be.",
	invite_invalid: "This invite no longer works. Ask for a new one.",
	admins_only: "Only the group's admins can do this.",
	group_full: "The group is full.",
	invites_only: "New accounts are made by invite here.",
	handle_reserved: "That user name is kept for the server. Choose another.",
	handle_characters:
		"Use letters, numbers, dots and dashes, all of one alphabet.",
	password_common: "Many people use that password. Choose another.",
	too_large: "This is too large.",
	quota_full: "Your space for files is full. Delete some first.",
	file_type: "This kind of file cannot be sent here.",
	file_broken: "The file is damaged and cannot be read.",
	not_an_emoji: "That is not an emoji. Choose one.",
	picture_too_big: "The picture has too many pixels. Make it smaller.",
	upload_expired: "The upload took too long. Start it again.",
	rate_limited: "That was a lot at once. Wait a moment and try again.",
	internal: "Something went wrong on our side. Try again.",
	busy: "Many people are at the door just now. Try again in a moment.",
	unavailable: "The server cannot answer just now. Try again in a moment.",
} satisfies Record<ProblemCode, string>;
