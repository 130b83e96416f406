import type { PersonCardView } from "@/lib/people/view";
import type { PollBody } from "@/lib/polls/body";

/** What a message stores of its votes, counted anew at each; those that a block withholds are not in it. */
export type PollTally = {
	/** For each option in its order. */
	counts: number[];
	voters: number;
	/** Set once the poll is closed. */
	closedAt?: string;
};

/** An own choice. */
export type OwnVote = { option: number; isWithheld: boolean };

/** How a poll stands. `mine` is left out where all hear the same: whoever hears keeps what they know. */
export type PollView = {
	counts: number[];
	voters: number;
	closedAt: string | null;
	/** The viewer's own choice. */
	mine?: number[];
};

/** Who chose what, option by option. */
export type VotersView = { options: { people: PersonCardView[] }[] };

/** Those who voted, by what they chose. */
export function votersByOption(
	options: readonly string[],
	found: readonly (PersonCardView & { option: number })[],
): VotersView {
	return {
		options: options.map((_, option) => ({
			people: found
				.filter((one) => one.option === option)
				.map(({ option: _option, ...person }) => person),
		})),
	};
}

/** What is stored of a poll's votes; nothing is stored before the first. */
export function tallyOf(body: PollBody, stored: unknown): PollTally {
	return (
		(stored as PollTally | null) ?? {
			counts: body.options.map(() => 0),
			voters: 0,
		}
	);
}

/** How a poll stands for everybody, whoever looks. */
export function pollForAll(body: PollBody, stored: unknown): PollView {
	const { counts, voters, closedAt = null } = tallyOf(body, stored);
	return { counts, voters, closedAt };
}

/** The same as one person sees it: with their own choice, also one that a block keeps from the other. */
export function pollFor(
	body: PollBody,
	stored: unknown,
	own: readonly OwnVote[],
): PollView {
	const poll = pollForAll(body, stored);
	const counts = [...poll.counts];
	for (const { option, isWithheld } of own)
		if (isWithheld) counts[option] = (counts[option] ?? 0) + 1;
	const isApart = own.some((one) => one.isWithheld);
	return {
		...poll,
		counts,
		voters: poll.voters + Number(isApart),
		mine: own.map((one) => one.option).sort((a, b) => a - b),
	};
}
