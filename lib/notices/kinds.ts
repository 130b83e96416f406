/** Kinds that a person may hear more or less of. A kind that nobody records yet is not here. */
const CHOSEN_KINDS = [
	"friend_request",
	"friend_accepted",
	"follow",
	"invitation",
	"mention",
	"comment",
	"like",
	"letter",
	"report_answered",
	"report",
] as const;

/** What a notice can be about somebody having done. Nobody can turn off being told that a link to their account was made. */
export const NOTICE_KINDS = [...CHOSEN_KINDS, "password_reset"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What no block keeps back: the owner of the server acts for the house, and is turned to as the house. */
export const UNBLOCKED_KINDS = [
	"password_reset",
	"report",
	"report_answered",
] as const satisfies NoticeKind[];

/**
 * What a notice leads to. A message is its conversation with a sequence; a friend request, a new friend and a follower
 * are the person who did it.
 */
export const SUBJECT_KINDS = [
	"person",
	"conversation",
	"message",
	"post",
	"comment",
	"letter",
	"report",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export type Subject = {
	kind: SubjectKind;
	id: string;
	/** Only for a message: `id` is then its conversation. */
	sequence?: number;
};

/** How loud a kind is: nothing at all, under the bell, or under the bell and on the lock screen. */
export const LOUDNESS_LEVELS = ["none", "bell", "push"] as const;
export type Loudness = (typeof LOUDNESS_LEVELS)[number];

/** What a person may set: the notices, and messages, which are never under the bell. */
export const SETTING_KINDS = ["message", ...CHOSEN_KINDS] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** What only an owner of the server is ever told of. */
export const OWNER_KINDS: readonly SettingKind[] = ["report"];

/** What may wake a device. */
export type LoudKind = "message" | NoticeKind;

/** Until they say otherwise: what waits for an answer or was said to them wakes, applause does not. */
export const LOUDNESS_AT_FIRST: Record<LoudKind, Loudness> = {
	message: "push",
	friend_request: "push",
	friend_accepted: "push",
	follow: "bell",
	invitation: "push",
	mention: "push",
	comment: "push",
	like: "bell",
	letter: "push",
	report_answered: "push",
	report: "push",
	password_reset: "push",
};
