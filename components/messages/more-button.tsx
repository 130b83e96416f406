"use client";

import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { type Target, useMessageActions } from "./message-actions";

/** Three dots, drawn without an element: each row of a log has them. */
const dots =
	"before:h-1 before:w-4 before:bg-[radial-gradient(circle,currentColor_1.75px,transparent_2px)] before:bg-[size:calc(100%/3)_100%] before:forced-color-adjust-none";

/**
 * The way to a message's menu for those who point or use keys: seen while the row is pointed at or holds the focus. Only
 * one of a log is in the order of Tab (`use-roving-rows.ts`); arrows go from one to the next.
 */
export function MoreButton({ target }: { target: Target }) {
	const t = useT();
	const actions = useMessageActions();
	if (!actions) return null;
	return (
		<button
			type="button"
			data-more=""
			tabIndex={-1}
			aria-haspopup="menu"
			aria-label={t.messages.more}
			title={t.messages.more}
			onClick={(event) => {
				const from = event.currentTarget;
				const box = from.getBoundingClientRect();
				actions.openMenu({ target, at: { x: box.left, y: box.bottom }, from });
			}}
			className={cn(
				dots,
				"grid size-8 shrink-0 place-items-center self-center rounded-full text-ink-soft transition-opacity",
				"opacity-0 hover:bg-hover hover:text-ink focus-visible:opacity-100 focus-visible:transition-none group-hover/row:opacity-100 pointer-coarse:group-hover/row:opacity-0",
			)}
		></button>
	);
}
