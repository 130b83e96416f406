"use client";

import { type DragEvent, useRef, useState } from "react";

/**
 * Makes an area take files that are dragged onto it: spread `dropProps` on it and draw `DropVeil` inside while
 * `isOver`. Text that is dragged within the page is left alone.
 */
export function useFileDrop(onFiles: (files: File[]) => void) {
	const [isOver, setOver] = useState(false);
	// Entering a child fires before leaving its parent, so entries are counted.
	const depth = useRef(0);
	const move = (event: DragEvent, step: 1 | -1) => {
		if (!hasFiles(event)) return;
		event.preventDefault();
		depth.current = Math.max(0, depth.current + step);
		setOver(depth.current > 0);
	};
	const dropProps = {
		onDragEnter: (event: DragEvent) => move(event, 1),
		onDragLeave: (event: DragEvent) => move(event, -1),
		onDragOver: (event: DragEvent) => {
			if (!hasFiles(event)) return;
			event.preventDefault();
			event.dataTransfer.dropEffect = "copy";
		},
		onDrop: (event: DragEvent) => {
			if (!hasFiles(event)) return;
			event.preventDefault();
			depth.current = 0;
			setOver(false);
			onFiles([...event.dataTransfer.files]);
		},
	};
	return { isOver, dropProps };
}

/**
 * The files that a paste carries; none when it carries text too, because then the text is meant (a spreadsheet
 * offers its cells as words and as a picture). Call `preventDefault` when there are some.
 */
export function pastedFiles(data: DataTransfer): File[] {
	if (data.types.includes("text/plain")) return [];
	return [...data.files];
}

function hasFiles(event: DragEvent): boolean {
	return event.dataTransfer.types.includes("Files");
}
