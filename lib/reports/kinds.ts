/** What can be reported: somebody as a whole, or one thing that they said. */
export const REPORTED_KINDS = [
	"person",
	"message",
	"post",
	"comment",
	"letter",
] as const;
export type ReportedKind = (typeof REPORTED_KINDS)[number];

/** Why. Who chooses nothing says "other". */
export const REPORT_REASONS = ["spam", "bullying", "sexual", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Where a reported message was said. */
export const REPORT_PLACES = ["direct", "group", "channel"] as const;
export type ReportPlace = (typeof REPORT_PLACES)[number];

/** What came of it. */
export const REPORT_OUTCOMES = ["done", "nothing"] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];
