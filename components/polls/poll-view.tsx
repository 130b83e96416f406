"use client";

import { useId } from "react";
import { useT } from "@/components/i18n/use-t";
import {
	type Target,
	useMessageActions,
} from "@/components/messages/message-actions";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { PollInput } from "@/lib/polls/input";
import type { PollView as View } from "@/lib/polls/view";
import { PollOption } from "./poll-option";
import { useVote } from "./use-vote";
import { usePollsWords } from "./words";

export type PollAsked = {
	body: PollInput;
	/** Left out while it waits to be sent. */
	target?: Target;
};

/** A question with its answers: to choose from while it is open, and how it stands, in bars and in numbers. */
export function PollView({ body, target }: PollAsked) {
	const t = useT();
	const words = usePollsWords();
	const id = useId();
	const { mine, choose } = useVote(target?.message);
	const poll = target?.message.poll ?? emptyPoll(body);
	const isOpen = poll.closedAt === null;
	const toggle = (option: number) => {
		if (!body.isMultiple) return choose([option]);
		const without = mine.filter((one) => one !== option);
		choose(without.length < mine.length ? without : [...mine, option]);
	};
	return (
		<div className="grid w-[min(20rem,70vw)] gap-2">
			<p id={id} className="wrap-anywhere font-semibold">
				<span className="sr-only">{t.media.poll}: </span>
				<bdi>{body.question}</bdi>
			</p>
			<p className="text-sm">{stateOf(words, body, isOpen)}</p>
			{/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles know it. */}
			<div
				role={isOpen && !body.isMultiple ? "radiogroup" : "group"}
				aria-labelledby={id}
				className="grid gap-1"
			>
				{body.options.map((option, index) => (
					<PollOption
						key={option}
						text={option}
						count={poll.counts[index] ?? 0}
						voters={poll.voters}
						isMine={mine.includes(index)}
						kind={body.isMultiple ? "checkbox" : "radio"}
						onToggle={isOpen && target ? () => toggle(index) : null}
					/>
				))}
			</div>
			<p className="text-sm">
				{poll.voters > 0 ? words.voters(poll.voters) : words.nobody}
				{isOpen && body.closesAt && (
					<>
						{" · "}
						{words.closesAt} <Time at={body.closesAt} look="full" />
					</>
				)}
			</p>
			{target && (
				<PollButtons
					target={target}
					isAnonymous={body.isAnonymous}
					poll={poll}
					onTakeBack={mine.length > 0 ? () => choose([]) : null}
				/>
			)}
		</div>
	);
}

function PollButtons({
	target,
	isAnonymous,
	poll,
	onTakeBack,
}: {
	target: Target;
	isAnonymous: boolean;
	poll: View;
	onTakeBack: (() => void) | null;
}) {
	const words = usePollsWords();
	const actions = useMessageActions();
	const isOpen = poll.closedAt === null;
	const ask = (kind: "voters" | "closePoll") => () =>
		actions?.ask({ kind, target });
	// Reached from the row's button by left and right, as its answers are.
	const chip = {
		"data-chip": "",
		tabIndex: -1,
		look: "plain",
		size: "small",
	} as const;
	return (
		<div className="-ms-2 flex flex-wrap gap-1">
			{isOpen && onTakeBack && (
				<Button {...chip} onClick={onTakeBack}>
					{words.takeBack}
				</Button>
			)}
			{!isAnonymous && poll.voters > 0 && actions && (
				<Button {...chip} onClick={ask("voters")}>
					{words.who}
				</Button>
			)}
			{isOpen && target.isOwn && actions && (
				<Button {...chip} onClick={ask("closePoll")}>
					{words.close}
				</Button>
			)}
		</div>
	);
}

function stateOf(
	words: ReturnType<typeof usePollsWords>,
	{ isMultiple, isAnonymous }: PollInput,
	isOpen: boolean,
): string {
	const choice = isMultiple ? words.chooseSeveral : words.chooseOne;
	const parts = [isOpen ? choice : words.closed];
	if (isAnonymous) parts.push(words.anonymous);
	return parts.join(" · ");
}

function emptyPoll({ options }: PollInput): View {
	return { counts: options.map(() => 0), voters: 0, closedAt: null };
}
