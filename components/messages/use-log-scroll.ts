"use client";

import {
	type RefObject,
	useCallback,
	useEffect,
	useLayoutEffect,
	useRef,
} from "react";

/** Nearer to the end than this the reader is at the end, and stays there when something comes. */
const AT_END_PX = 32;
/** How far from the top of the view the unread divider is set when a chat opens. */
const OPEN_AT_PX = 72;

type Anchor = { key: string; top: number; scrollTop: number };
export type LogScroll = {
	scroller: RefObject<HTMLDivElement | null>;
	/** To be called by the scroller's `onScroll`. */
	onScroll: () => void;
	/** Holds the first visible row where it is through whatever changes next, also at the end. */
	hold: () => void;
	toEnd: () => void;
	/** Brings a row near the top of the view, or to its middle, and answers it. */
	toRow: (key: string, to?: "top" | "middle") => HTMLElement | null;
	/** Scrolls by a view's height, up (-1) or down (1). */
	turnPage: (direction: -1 | 1) => void;
	isAtEnd: () => boolean;
};

/**
 * Holds the reader's place in a log whose scroller is a reversed column: at its end it stays at the end by itself, also
 * before any script has come. Elsewhere the first visible row is the anchor, and after every change of size or rows it
 * is put back where it was; the browser's own anchoring is off, because not all browsers have it.
 */
export function useLogScroll({
	onMoved,
	isWhole,
}: {
	/** The view moved or changed its size: what is seen may have changed. */
	onMoved: () => void;
	/** Whether the newest message is among the rows: before that, their end is a place like any other. */
	isWhole: () => boolean;
}): LogScroll {
	const scroller = useRef<HTMLDivElement>(null);
	const anchor = useRef<Anchor | null>(null);

	const isAtEnd = useCallback(() => {
		const view = scroller.current;
		return !view || (isWhole() && view.scrollTop > -AT_END_PX);
	}, [isWhole]);

	const hold = useCallback(() => {
		anchor.current = scroller.current && findAnchor(scroller.current);
	}, []);

	const onScroll = useCallback(() => {
		if (isAtEnd()) anchor.current = null;
		else hold();
		onMoved();
	}, [hold, isAtEnd, onMoved]);

	const restore = useCallback(() => {
		const view = scroller.current;
		if (view && anchor.current) putBack(view, anchor.current);
		onMoved();
	}, [onMoved]);

	const toEnd = useCallback(() => {
		anchor.current = null;
		scroller.current?.scrollTo({ top: 0 });
	}, []);

	const toRow = useCallback(
		(key: string, to: "top" | "middle" = "top") => {
			const view = scroller.current;
			const row = view && rowOf(view, key);
			if (!row) return null;
			view.scrollTop += topIn(view, row) - wantedTop(view, row, to);
			anchor.current = isAtEnd() ? null : findAnchor(view);
			return row;
		},
		[isAtEnd],
	);

	const turnPage = useCallback((direction: -1 | 1) => {
		const view = scroller.current;
		view?.scrollBy({ top: direction * view.clientHeight * 0.9 });
	}, []);

	// After every drawing, before it is seen.
	useLayoutEffect(restore);
	useEffect(() => {
		const view = scroller.current;
		if (!view?.firstElementChild) return;
		const watcher = new ResizeObserver(restore);
		watcher.observe(view);
		watcher.observe(view.firstElementChild);
		return () => watcher.disconnect();
	}, [restore]);

	return { scroller, onScroll, hold, toEnd, toRow, turnPage, isAtEnd };
}

/** The rows of a log in their order, by position; binary search, because a log has hundreds. */
function firstRow(
	view: HTMLElement,
	isFound: (row: HTMLElement) => boolean,
): HTMLElement | null {
	const rows = view.querySelectorAll<HTMLElement>("[data-row]");
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const row = rows[middle];
		if (row && isFound(row)) high = middle;
		else low = middle + 1;
	}
	return rows[low] ?? null;
}

/** The newest sequence of which the reader has seen the end, or enough of a long one; 0 when none. */
export function seenSequence(view: HTMLElement): number {
	const end = view.getBoundingClientRect().bottom;
	const rows = [...view.querySelectorAll<HTMLElement>("[data-sequence]")];
	const isSeen = (row: HTMLElement) => {
		const box = row.getBoundingClientRect();
		return box.bottom <= end + 8 || box.top < end - view.clientHeight / 2;
	};
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const row = rows[middle];
		if (row && isSeen(row)) low = middle + 1;
		else high = middle;
	}
	return Number(rows[low - 1]?.dataset.sequence ?? 0);
}

function findAnchor(view: HTMLElement): Anchor | null {
	const row = firstRow(view, (one) => {
		const box = one.getBoundingClientRect();
		return box.bottom > view.getBoundingClientRect().top;
	});
	const key = row?.dataset.row;
	return row && key
		? { key, top: topIn(view, row), scrollTop: view.scrollTop }
		: null;
}

function putBack(view: HTMLElement, anchor: Anchor): void {
	const row = rowOf(view, anchor.key);
	if (!row) return;
	// The reader may have moved on since the anchor was set: only what the change moved is undone.
	const moved = view.scrollTop - anchor.scrollTop;
	const shift = topIn(view, row) - (anchor.top - moved);
	if (Math.abs(shift) < 0.5) return;
	view.scrollTop += shift;
	anchor.top = topIn(view, row);
	anchor.scrollTop = view.scrollTop;
}

/** Where a row is to stand: one too tall for the middle is read from its top. */
function wantedTop(
	view: HTMLElement,
	row: HTMLElement,
	to: "top" | "middle",
): number {
	const middle = (view.clientHeight - row.offsetHeight) / 2;
	return to === "middle" ? Math.max(middle, OPEN_AT_PX) : OPEN_AT_PX;
}

function topIn(view: HTMLElement, row: HTMLElement): number {
	return row.getBoundingClientRect().top - view.getBoundingClientRect().top;
}

function rowOf(view: HTMLElement, key: string): HTMLElement | null {
	return view.querySelector(`[data-row="${CSS.escape(key)}"]`);
}
