import type { Standing } from "@/lib/conversations/rules";
import type { Body } from "@/lib/messages/body";
import { decideTouch } from "@/lib/messages/rules";
import type { PollBody } from "@/lib/polls/body";
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
	{ closesAt }: PollBody,
	{ closedAt }: PollTally,
	now: Date,
): boolean {
	if (closedAt) return true;
	return closesAt !== null && Date.parse(closesAt) <= now.getTime();
}

/**
 * Whether a person may vote so. Whoever reads a poll may answer it, where only admins write too: it was asked of them. A
 * vote may always be taken back while the poll is open; else a block refuses and withholds as with reactions.
 */
export function decideVote(asked: Asked): Decision {
	const { standing, personId, body, stored, options, now } = asked;
	if (body.kind !== "poll") return { may: false, code: "conflict" };
	if (isClosed(body, tallyOf(body, stored), now))
		return { may: false, code: "poll_closed" };
	const isOutside = options.some((option) => option >= body.options.length);
	if (isOutside || (options.length > 1 && !body.isMultiple))
		return { may: false, code: "invalid" };
	if (options.length === 0) return { may: true, poll: body, isWithheld: false };
	const touch = decideTouch(standing, personId);
	if (!touch.may) return touch;
	return { may: true, poll: body, isWithheld: touch.isWithheld };
}
