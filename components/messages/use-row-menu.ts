"use client";

import {
	type MouseEvent,
	type PointerEvent,
	type TouchEvent,
	useEffect,
	useMemo,
	useRef,
} from "react";
import { type Target, useMessageActions } from "./message-actions";

const LONG_PRESS_MS = 450;
/** A finger that moves further than this scrolls. */
const STILL_PX = 10;

type Press = { timer: ReturnType<typeof setTimeout>; x: number; y: number };

/**
 * The ways from a row to its menu: right click, long press, and the menu key or Shift+F10 on what has the focus. Where
 * the browser's own menu is worth more, over a link or selected words, it stays.
 */
export function useRowMenu(target: Target | undefined) {
	const actions = useMessageActions();
	const press = useRef<Press | null>(null);
	const isOpened = useRef(false);
	useEffect(() => () => clearTimeout(press.current?.timer), []);
	return useMemo(() => {
		if (!actions || !target) return {};
		const letGo = () => {
			clearTimeout(press.current?.timer);
			press.current = null;
		};
		return {
			onContextMenu: (event: MouseEvent<HTMLElement>) => {
				letGo();
				if (isBrowsersOwn(event)) return;
				event.preventDefault();
				actions.openMenu({
					target,
					at: pointOf(event),
					from: document.activeElement as HTMLElement | null,
				});
			},
			onPointerDown: (event: PointerEvent<HTMLElement>) => {
				letGo();
				if (event.pointerType !== "touch") return;
				const { clientX: x, clientY: y } = event;
				const from = moreButtonOf(event.currentTarget);
				const open = () => {
					isOpened.current = true;
					actions.openMenu({ target, at: { x, y }, from });
				};
				isOpened.current = false;
				press.current = { timer: setTimeout(open, LONG_PRESS_MS), x, y };
			},
			onPointerMove: ({ clientX, clientY }: PointerEvent) => {
				if (!press.current) return;
				const { x, y } = press.current;
				if (Math.hypot(clientX - x, clientY - y) > STILL_PX) letGo();
			},
			onPointerUp: letGo,
			onTouchEnd: (event: TouchEvent) => {
				// The click that would follow falls on what is outside of the menu, and closes it.
				if (isOpened.current && event.cancelable) event.preventDefault();
				isOpened.current = false;
			},
			onPointerCancel: letGo,
		};
	}, [actions, target]);
}

/** The button of a row that opens its menu. */
function moreButtonOf(row: HTMLElement): HTMLElement | null {
	return row.querySelector("[data-more]");
}

function isBrowsersOwn({ target }: MouseEvent): boolean {
	if (!(target instanceof Element)) return true;
	const selection = getSelection();
	const isSelected =
		selection?.isCollapsed === false && selection.containsNode(target, true);
	return isSelected || target.closest("a, input, textarea") !== null;
}

/** Where the pointer is; for a key, just below what has the focus. */
function pointOf({ clientX, clientY, button, target }: MouseEvent) {
	if (button === 2 || !(target instanceof Element))
		return { x: clientX, y: clientY };
	const box = target.getBoundingClientRect();
	return { x: box.left, y: box.bottom };
}
