import type { Standing } from "@/lib/conversations/rules";
import type { Body } from "@/lib/messages/body";
import { decideTouch } from "@/lib/messages/rules";
import type { PollBody, Question } from "@/lib/polls/body";
import { type PollTally, tallyOf } from "@/lib/polls/view";
import type { ProblemCode } from "@/lib/problem";

type Asked = {
	standing: Standing;
	personId: string;
	body: Body;
	/** What the message stores of its votes. */
	stored: unknown;
	options: readonly number[];
	now: Date;
};
type Decision =
	| { may: false; code: ProblemCode }
	| { may: true; poll: PollBody; isWithheld: boolean };

/** Whether a poll takes no more votes: closed by its author, or its time is over, also before that was written down. */
export function isClosed(
	{ closesAt }: Pick<Question, "closesAt">,
	{ closedAt }: Pick<PollTally, "closedAt">,
	now: Date,
): boolean {
	if (closedAt) return true;
	return closesAt !== null && Date.parse(closesAt) <= now.getTime();
}

/** Why these cannot be chosen in a poll that is there to be answered; null when they can. */
export function refusalOf(
	poll: Question,
	tally: Pick<PollTally, "closedAt">,
	options: readonly number[],
	now: Date,
): ProblemCode | null {
	if (isClosed(poll, tally, now)) return "poll_closed";
	const isOutside = options.some((option) => option >= poll.options.length);
	if (isOutside || (options.length > 1 && !poll.isMultiple)) return "invalid";
	return null;
}

/**
 * Whether a person may vote so. Whoever reads a poll may answer it, where only admins write too: it was asked of them. A
 * vote may always be taken back while the poll is open; else a block refuses and withholds as with reactions.
 */
export function decideVote(asked: Asked): Decision {
	const { standing, personId, body, stored, options, now } = asked;
	if (body.kind !== "poll") return { may: false, code: "conflict" };
	const refusal = refusalOf(body, tallyOf(body, stored), options, now);
	if (refusal) return { may: false, code: refusal };
	if (options.length === 0) return { may: true, poll: body, isWithheld: false };
	const touch = decideTouch(standing, personId);
	if (!touch.may) return touch;
	return { may: true, poll: body, isWithheld: touch.isWithheld };
}
