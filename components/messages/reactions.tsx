"use client";

import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { type Target, useMessageActions } from "./message-actions";
import { useDeeds } from "./use-deeds";

/**
 * What people gave to a message, under its bubble: a press gives the same or takes one's own back, a right click or a
 * long press tells who. In the order of Tab the whole log is one stop; left and right lead here from the row's button
 * (`use-roving-rows.ts`).
 */
export function Reactions({ target }: { target: Target }) {
	const t = useT();
	const deeds = useDeeds();
	const actions = useMessageActions();
	const { message, isOwn } = target;
	return (
		<ul
			aria-label={t.messages.reactions}
			className={cn(
				"relative -mt-1 flex max-w-[86%] flex-wrap gap-1 px-2",
				isOwn && "justify-end",
			)}
		>
			{message.reactions.map(({ emoji, count, isMine = false }) => (
				<li key={emoji}>
					<button
						type="button"
						data-chip=""
						tabIndex={-1}
						aria-pressed={isMine}
						aria-label={t.messages.reaction(emoji, count, isMine)}
						onClick={() => void deeds.react(message, emoji, !isMine)}
						onContextMenu={(event) => {
							if (!actions) return;
							event.preventDefault();
							actions.ask({ kind: "reactors", target, emoji });
						}}
						className={cn(
							"flex min-h-7 select-none items-center gap-1 rounded-full border px-2 text-sm [-webkit-touch-callout:none] pointer-coarse:min-h-8",
							isMine
								? "border-accent-text bg-accent-soft font-semibold text-accent-text"
								: "border-line bg-overlay text-ink-soft hover:bg-hover",
						)}
					>
						<span className="text-base leading-none">{emoji}</span>
						<span>{count}</span>
					</button>
				</li>
			))}
		</ul>
	);
}
