"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { usePollsWords } from "./words";

const boxLook = "grid gap-1 rounded-md px-2 py-1.5 text-start";

/** An answer with its share of those who voted. While the poll is open it is a box to tick, else a line. */
export function PollOption({
	text,
	count,
	voters,
	isMine,
	kind,
	reach,
	onToggle,
}: {
	text: string;
	count: number;
	voters: number;
	isMine: boolean;
	kind: "radio" | "checkbox";
	/** What makes it reached as it is where it stands. */
	reach: { "data-chip"?: string; tabIndex?: number };
	/** Null when nothing can be chosen. */
	onToggle: (() => void) | null;
}) {
	const words = usePollsWords();
	const percent = voters > 0 ? Math.round((100 * count) / voters) : 0;
	const share = words.share(count, percent);
	const inside = (
		<>
			<span className="flex min-w-0 items-start gap-2">
				<Mark isMine={isMine} kind={kind} isShown={isMine || !!onToggle} />
				<bdi className="wrap-anywhere min-w-0 flex-1">{text}</bdi>
			</span>
			<Bar percent={percent} />
			<span className="text-sm">
				{share}
				{isMine && `, ${words.yours}`}
			</span>
		</>
	);
	if (!onToggle) return <div className={boxLook}>{inside}</div>;
	return (
		// biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles know it. An input would cast a vote with each arrow key, and in a chat be a stop of Tab for each answer of each poll.
		<button
			type="button"
			role={kind}
			aria-checked={isMine}
			data-choice=""
			{...reach}
			onClick={onToggle}
			className={cn(boxLook, "min-h-touch hover:bg-ink/10")}
		>
			{inside}
		</button>
	);
}

function Mark({
	isMine,
	kind,
	isShown,
}: {
	isMine: boolean;
	kind: "radio" | "checkbox";
	isShown: boolean;
}): ReactNode {
	if (!isShown) return null;
	return (
		<span
			aria-hidden="true"
			className={cn(
				"mt-0.5 grid size-5 shrink-0 place-items-center border-2",
				kind === "radio" ? "rounded-full" : "rounded-sm",
				isMine
					? "border-accent bg-accent text-accent-ink"
					: "border-line-strong",
			)}
		>
			{isMine && <Check className="size-3.5" strokeWidth={3} />}
		</span>
	);
}

/** Drawn, for a width in a style attribute is refused by the Content-Security-Policy. */
function Bar({ percent }: { percent: number }) {
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 100 1"
			preserveAspectRatio="none"
			className="h-2 w-full overflow-hidden rounded-full bg-ink/15 rtl:-scale-x-100"
		>
			<rect width={percent} height="1" className="fill-accent-text" />
		</svg>
	);
}
