"use client";

import { useEffect, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { lineOf } from "@/components/media/attached-line";
import type { Target } from "@/components/messages/message-actions";
import { derive } from "@/lib/messages/body";
import type { useSelected } from "./use-selected";

/**
 * In place of a row's menu while several are chosen: a box to check, and the whole row to press. It is the row's stop
 * for arrows as the menu's button is (`use-roving-rows.ts`).
 */
export function SelectBox({
	target: { message },
	from,
	selecting: { isChosen, isFull, selection },
}: {
	target: Target;
	from: string;
	selecting: NonNullable<ReturnType<typeof useSelected>>;
}) {
	const t = useT();
	const box = useRef<HTMLInputElement>(null);
	const { sequence, body } = message;
	useEffect(() => {
		// The menu that it began in is gone with its button.
		if (selection.last() === sequence)
			box.current?.focus({ preventScroll: true });
	}, [selection, sequence]);
	const derived = derive(body);
	const line = derived ? lineOf(t, derived) : t.messages.deleted;
	return (
		<label className="absolute inset-0 z-10 flex cursor-pointer items-center rounded-bubble has-checked:bg-accent/15">
			<input
				ref={box}
				type="checkbox"
				data-more=""
				aria-label={t.keeping.selectOne(from, line)}
				checked={isChosen}
				disabled={isFull && !isChosen}
				onChange={() => selection.toggle(message)}
				className="absolute start-1 size-5 accent-accent"
			/>
		</label>
	);
}
