"use client";

import { Ban } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { Place } from "@/lib/messages/rows";
import type { Target } from "./message-actions";
import { MoreButton } from "./more-button";
import { SelectBox } from "./selection/select-box";
import { useSelected } from "./selection/use-selected";
import { useRowMenu } from "./use-row-menu";

/** A row that was jumped to stands out for a moment; `data-marked` is set and taken away by `use-place.ts`. */
const markedLook =
	"rounded-bubble outline-offset-2 transition-colors duration-500 data-marked:bg-accent/15 motion-reduce:transition-none";

/** A row of the log around what was said: who said it, on whose side it stands, and the ways to its menu. */
export function RowFrame({
	rowKey,
	place,
	isOwn,
	from,
	target,
	below,
	children,
}: {
	rowKey: string;
	place: Place;
	isOwn: boolean;
	from: string;
	/** Left out where nothing can be done with it yet. */
	target?: Target;
	below?: ReactNode;
	children: ReactNode;
}) {
	const t = useT();
	const selecting = useSelected(target);
	const menu = useRowMenu(selecting ? undefined : target);
	const isLast = place === "last" || place === "alone";
	return (
		<div
			data-row={rowKey}
			data-sequence={target?.message.sequence}
			className={cn(
				"group/row relative flex flex-col",
				markedLook,
				isOwn ? "items-end" : "items-start",
				isLast ? "pb-turn" : "pb-0.5",
				selecting && "ps-9",
			)}
		>
			<span className="sr-only">
				<bdi>{t.conversations.saidBy(from)}</bdi>
			</span>
			<div
				{...menu}
				className={cn(
					"flex w-full gap-1 pointer-coarse:select-none pointer-coarse:[-webkit-touch-callout:none]",
					isOwn && "flex-row-reverse",
				)}
			>
				{children}
				{target && !selecting && <MoreButton target={target} />}
				{target && selecting && (
					<SelectBox target={target} from={from} selecting={selecting} />
				)}
			</div>
			{below}
		</div>
	);
}

/** The place of a message that was deleted for all. */
export function DeletedRow({
	rowKey,
	place,
	from,
	target,
}: {
	rowKey: string;
	place: Place;
	from: string;
	target: Target;
}) {
	const t = useT();
	const { isOwn, message } = target;
	return (
		<RowFrame
			rowKey={rowKey}
			place={place}
			isOwn={isOwn}
			from={from}
			target={target}
		>
			<p className="flex items-center gap-2 rounded-bubble border border-line px-3.5 py-said text-ink-soft text-sm italic">
				<Ban aria-hidden="true" className="size-4 shrink-0" />
				{isOwn ? t.messages.deletedOwn : t.messages.deleted}
				<Time at={message.createdAt} look="clock" className="text-xs" />
			</p>
		</RowFrame>
	);
}
