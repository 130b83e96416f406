"use client";

import { Download, Redo2, Trash2, Undo2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { toPng } from "@/lib/drawing/paint.browser";
import type { SheetInUse } from "./use-sheet";
import { useDrawingWords } from "./words";

/** What is done to the whole sheet. Clearing it asks nothing, for undo brings it back. */
export function SheetButtons({
	sheet,
}: {
	sheet: Pick<
		SheetInUse,
		"strokes" | "mayUndo" | "mayRedo" | "undo" | "redo" | "clear"
	>;
}) {
	const words = useDrawingWords();
	const { strokes, mayUndo, mayRedo, undo, redo, clear } = sheet;
	const isBlank = strokes.length === 0;
	return (
		<>
			<IconButton
				label={words.undo}
				aria-keyshortcuts="Control+Z"
				icon={<Undo2 />}
				disabled={!mayUndo}
				onClick={undo}
			/>
			<IconButton
				label={words.redo}
				aria-keyshortcuts="Control+Shift+Z"
				icon={<Redo2 />}
				disabled={!mayRedo}
				onClick={redo}
			/>
			<IconButton
				label={words.clear}
				icon={<Trash2 />}
				disabled={isBlank}
				onClick={clear}
			/>
			<IconButton
				label={words.save}
				icon={<Download />}
				disabled={isBlank}
				onClick={async () => {
					const file = await toPng(strokes, `${words.fileName}.png`);
					if (file) save(file);
				}}
			/>
		</>
	);
}

function save(file: File): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement("a");
	link.href = url;
	link.download = file.name;
	link.click();
	// Not at once: some browsers read it after the click.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
