"use client";

import { type KeyboardEvent, type Ref, useState } from "react";
import { useT } from "@/components/i18n/use-t";

/** An emoji as it is shown and given, and its name. */
export type Cell = { shown: string; label: string };

const COLUMNS = 8;
const PAGE = 4 * COLUMNS;
/** Where a key leads from a place. */
const STEPS: Record<string, (at: number, last: number) => number> = {
	ArrowRight: (at) => at + 1,
	ArrowLeft: (at) => at - 1,
	ArrowDown: (at) => at + COLUMNS,
	ArrowUp: (at) => at - COLUMNS,
	Home: (at) => at - (at % COLUMNS),
	End: (at, last) => Math.min(at - (at % COLUMNS) + COLUMNS - 1, last),
	PageDown: (at, last) => Math.min(at + PAGE, last),
	PageUp: (at) => Math.max(at - PAGE, 0),
};

type Picking = {
	cells: Cell[];
	onPick: (cell: Cell) => void;
	/** Whose name is asked for, by pointer or focus. */
	onName: (cell: Cell | null) => void;
};

/** Emoji in rows of eight: one stop of Tab, and from there by arrows. */
export function EmojiGrid({
	ref,
	label,
	cells,
	onPick,
	onName,
}: Picking & { ref: Ref<HTMLDivElement>; label: string }) {
	const t = useT();
	const [stop, setStop] = useState(0);
	if (cells.length === 0)
		return <p className="h-64 py-3 text-ink-soft">{t.emoji.none}</p>;
	const rows = Math.ceil(cells.length / COLUMNS);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a grid of buttons is no table.
		<div
			ref={ref}
			role="grid"
			aria-label={label}
			className="pane-scroll h-64 content-start"
			onKeyDown={moveFocus}
			onPointerLeave={() => onName(null)}
		>
			{Array.from({ length: rows }, (_, row) => (
				<Row
					// biome-ignore lint/suspicious/noArrayIndexKey: rows are places.
					key={row}
					from={row * COLUMNS}
					cells={cells.slice(row * COLUMNS, (row + 1) * COLUMNS)}
					stop={stop}
					onStop={setStop}
					onPick={onPick}
					onName={onName}
				/>
			))}
		</div>
	);
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
	const step = STEPS[event.key];
	if (!step || !(event.target instanceof HTMLButtonElement)) return;
	event.preventDefault();
	const buttons = [...event.currentTarget.querySelectorAll("button")];
	const at = buttons.indexOf(event.target);
	buttons[step(at, buttons.length - 1)]?.focus();
}

function Row({
	from,
	cells,
	stop,
	onStop,
	onPick,
	onName,
}: Picking & {
	from: number;
	/** The one that Tab leads to. */
	stop: number;
	onStop: (at: number) => void;
}) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a grid of buttons is no table.
		// biome-ignore lint/a11y/useFocusableInteractive: the focus is on the buttons.
		<div role="row" className="grid grid-cols-8">
			{cells.map((cell, column) => (
				// biome-ignore lint/a11y/useSemanticElements: a grid of buttons is no table.
				// biome-ignore lint/a11y/useFocusableInteractive: the focus is on the button.
				<div key={cell.shown} role="gridcell">
					<button
						type="button"
						aria-label={cell.label}
						title={cell.label}
						tabIndex={from + column === stop ? 0 : -1}
						onFocus={() => {
							onStop(from + column);
							onName(cell);
						}}
						onPointerEnter={() => onName(cell)}
						onClick={() => onPick(cell)}
						className="grid aspect-square w-full place-items-center rounded-md text-2xl -outline-offset-2 hover:bg-hover"
					>
						{cell.shown}
					</button>
				</div>
			))}
		</div>
	);
}
