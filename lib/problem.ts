/**
 * Expected refusals are values with a code; words are chosen by `lib/i18n`. The table is the whole list: a code
 * without an HTTP status does not compile.
 */
const STATUS = {
	invalid: 400,
	empty: 400,
	too_long: 400,
	too_short: 400,
	not_signed_in: 401,
	wrong_credentials: 401,
	code_needed: 401,
	code_wrong: 401,
	passkey_refused: 401,
	too_late: 410,
	foreign_origin: 403,
	not_found: 404,
	taken: 409,
	conflict: 409,
	request_waiting: 409,
	friends_first: 403,
	gone: 409,
	only_owner: 409,
	leaving: 403,
	too_many: 409,
	invite_invalid: 403,
	invites_only: 403,
	guests_closed: 403,
	admins_only: 403,
	moderators_only: 403,
	owners_only: 403,
	group_full: 409,
	channel_full: 409,
	handle_reserved: 400,
	handle_characters: 400,
	password_common: 400,
	too_large: 413,
	quota_full: 413,
	file_type: 415,
	file_broken: 422,
	picture_too_big: 413,
	not_an_emoji: 400,
	poll_closed: 409,
	tells_word: 409,
	game_full: 409,
	upload_expired: 410,
	rate_limited: 429,
	internal: 500,
	busy: 503,
	unavailable: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof STATUS;

/** Why something was refused. `fields` names the form fields at fault; `limit` is the number that was passed. */
export type Problem = {
	code: ProblemCode;
	fields?: Record<string, ProblemCode>;
	limit?: number;
	retryAfterSeconds?: number;
};

export type Result<T> =
	| { ok: true; value: T }
	| { ok: false; problem: Problem };

/** The answer of something that was done. */
export function ok(): Result<null>;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | null> {
	return { ok: true, value: value ?? null };
}

/** The answer of something that was refused. */
export function refuse(
	code: ProblemCode,
	more?: Omit<Problem, "code">,
): { ok: false; problem: Problem } {
	return { ok: false, problem: { code, ...more } };
}

/** The HTTP status that carries a problem. */
export function statusOf(code: ProblemCode): number {
	return STATUS[code];
}

/** Whether a text (a zod message, say) is one of our codes. */
export function isProblemCode(text: string): text is ProblemCode {
	return Object.hasOwn(STATUS, text);
}
