"use client";

import { type ReactNode, useId } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { Question } from "@/lib/polls/body";
import type { PollView } from "@/lib/polls/view";
import { PollOption } from "./poll-option";
import { usePollsWords } from "./words";

/**
 * How what it offers is reached. In the row of a message by left and right from the row's button, so that a chat is not
 * full of stops; else by Tab.
 */
const REACH = {
	row: { "data-chip": "", tabIndex: -1 },
	tab: {},
} as const;
export type Reach = keyof typeof REACH;

/** A question with its answers: to choose from while it is open, and how it stands, in bars and in numbers. */
export function PollBox({
	asked,
	poll,
	mine,
	reach,
	onChoose,
	children,
}: {
	asked: Question;
	poll: PollView;
	mine: readonly number[];
	reach: Reach;
	/** Null while nothing can be chosen. */
	onChoose: ((options: number[]) => void) | null;
	/** What else one does with it. */
	children?: ReactNode;
}) {
	const t = useT();
	const words = usePollsWords();
	const id = useId();
	const isOpen = poll.closedAt === null;
	const toggle = (option: number) => {
		if (!asked.isMultiple) return onChoose?.([option]);
		const without = mine.filter((one) => one !== option);
		onChoose?.(without.length < mine.length ? without : [...mine, option]);
	};
	return (
		<>
			<p id={id} className="wrap-anywhere font-semibold">
				<span className="sr-only">{t.media.poll}: </span>
				<bdi>{asked.question}</bdi>
			</p>
			<p className="text-sm">{stateOf(words, asked, isOpen)}</p>
			{/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles know it. */}
			<div
				role={isOpen && !asked.isMultiple ? "radiogroup" : "group"}
				aria-labelledby={id}
				className="grid gap-1"
			>
				{asked.options.map((option, index) => (
					<PollOption
						key={option}
						text={option}
						count={poll.counts[index] ?? 0}
						voters={poll.voters}
						isMine={mine.includes(index)}
						kind={asked.isMultiple ? "checkbox" : "radio"}
						reach={REACH[reach]}
						onToggle={isOpen && onChoose ? () => toggle(index) : null}
					/>
				))}
			</div>
			<p className="text-sm">
				{poll.voters > 0 ? words.voters(poll.voters) : words.nobody}
				{isOpen && asked.closesAt && (
					<>
						{" · "}
						{words.closesAt} <Time at={asked.closesAt} look="full" />
					</>
				)}
			</p>
			{children}
		</>
	);
}

/** What else one does with a poll; null where it cannot be done. */
export function PollDeeds({
	reach,
	onTakeBack,
	onWho,
	onClose,
}: { reach: Reach } & Record<
	"onTakeBack" | "onWho" | "onClose",
	(() => void) | null
>) {
	const words = usePollsWords();
	const deeds = [
		[words.takeBack, onTakeBack],
		[words.who, onWho],
		[words.close, onClose],
	] as const;
	return (
		<div className="-ms-2 flex flex-wrap gap-1 empty:hidden">
			{deeds.map(
				([label, onClick]) =>
					onClick && (
						<Button
							key={label}
							look="plain"
							size="small"
							{...REACH[reach]}
							onClick={onClick}
						>
							{label}
						</Button>
					),
			)}
		</div>
	);
}

function stateOf(
	words: ReturnType<typeof usePollsWords>,
	{ isMultiple, isAnonymous }: Question,
	isOpen: boolean,
): string {
	const choice = isMultiple ? words.chooseSeveral : words.chooseOne;
	const parts = [isOpen ? choice : words.closed];
	if (isAnonymous) parts.push(words.anonymous);
	return parts.join(" · ");
}
