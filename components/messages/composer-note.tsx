"use client";

import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";

/** From here on the writer is told how much room is left. */
const COUNTED_FROM = MESSAGE_LENGTH_MAX - 500;

/** Below the field: the counter near the limit, what is waited for, and why something was not sent. */
export function ComposerNote({
	id,
	refusal,
	hint,
	length,
}: {
	/** What the field says it is described by. */
	id: string;
	refusal: string | null;
	hint: string | null;
	length: number;
}) {
	const t = useT();
	const left = MESSAGE_LENGTH_MAX - length;
	const isOver = left < 0;
	return (
		<div id={id} className="text-end text-sm empty:hidden">
			{length >= COUNTED_FROM && (
				<p className={cn(isOver ? "text-danger-text" : "text-ink-soft")}>
					{isOver
						? t.conversations.tooLong(-left)
						: t.conversations.charactersLeft(left)}
				</p>
			)}
			{hint && (
				<p role="status" className="text-ink-soft">
					{hint}
				</p>
			)}
			{refusal && (
				<p role="alert" className="text-danger-text">
					{refusal}
				</p>
			)}
		</div>
	);
}
