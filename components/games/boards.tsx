"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { Paper } from "@/components/drawing/paper";
import { PenChoice } from "@/components/drawing/pen-choice";
import { SheetButtons } from "@/components/drawing/sheet-buttons";
import { useCanvas } from "@/components/drawing/use-canvas";
import type { Pen } from "@/components/drawing/use-pointer";
import type { Stroke } from "@/lib/drawing/stroke";
import { useOwnSheet } from "./use-own-sheet";
import { type Round, useWatchedSheet } from "./use-watched-sheet";
import { useGameWords } from "./words";

/** As large as the log below can spare, and square; on phones the pens need their place too. */
const SQUARE =
	"mx-auto aspect-square h-[min(34dvh,26rem)] max-w-full shrink-0 sm:h-[min(38dvh,26rem)]";

/** The sheet of who draws, with the pens. Beside it where there is room, below it on phones. */
export function OwnBoard({ of }: { of: Round }) {
	const words = useGameWords();
	const sheet = useOwnSheet(of);
	const [pen, setPen] = useState<Pen>({ ink: "black", size: "medium" });
	const [isFull, setFull] = useState(false);
	const draw = (stroke: Stroke) => setFull(!sheet.draw(stroke));
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: shortcuts work from anywhere within, as in any window.
		<div
			className="flex min-w-0 flex-col gap-2 sm:flex-row"
			onKeyDown={(event) => onShortcut(event, sheet)}
		>
			<div className={SQUARE}>
				{sheet.isReady && (
					<Paper
						strokes={sheet.strokes}
						pen={pen}
						onStroke={draw}
						onGrow={sheet.grow}
					/>
				)}
			</div>
			<div className="grid content-center gap-1 sm:w-52">
				<PenChoice pen={pen} onChange={setPen} />
				<div className="flex justify-center">
					<SheetButtons sheet={sheet} />
				</div>
				<p
					role="status"
					className="text-center text-danger-text text-sm empty:hidden"
				>
					{isFull && words.full}
				</p>
			</div>
		</div>
	);
}

/** Undo and redo as everywhere; the log's own keys do not hear the pen's. */
function onShortcut(
	event: KeyboardEvent,
	sheet: { undo: () => void; redo: () => void },
): void {
	event.stopPropagation();
	if (!event.ctrlKey && !event.metaKey) return;
	const key = event.key.toLowerCase();
	if (key !== "z" && key !== "y") return;
	event.preventDefault();
	if (key === "y" || event.shiftKey) sheet.redo();
	else sheet.undo();
}

/** What somebody else draws, as it comes. */
export function WatchedBoard({ of, name }: { of: Round; name: string }) {
	const words = useGameWords();
	const strokes = useWatchedSheet(of);
	const canvas = useRef<HTMLCanvasElement>(null);
	useCanvas(canvas, strokes);
	return (
		<div className={SQUARE}>
			<canvas
				ref={canvas}
				role="img"
				aria-label={words.drawing(name)}
				className="block size-full rounded-lg border border-line-strong bg-[#fff]"
			/>
		</div>
	);
}
