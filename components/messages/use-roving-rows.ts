"use client";

import { type RefObject, useEffect } from "react";

const STEPS: Record<string, (at: number, last: number) => number> = {
	ArrowUp: (at) => at - 1,
	ArrowDown: (at) => at + 1,
	Home: () => 0,
	End: (_, last) => last,
};

/**
 * Makes the rows of a log one stop of Tab: the button of the newest row, from where arrows, Home and End go to the
 * others. Done on the elements, so that moving draws no row again.
 */
export function useRovingRows(log: RefObject<HTMLElement | null>): void {
	useEffect(() => {
		const buttons = buttonsOf(log.current);
		if (asButton(document.activeElement)) return;
		for (const one of buttons) one.tabIndex = -1;
		stopAt(buttons.at(-1));
	});
	useEffect(() => {
		const element = log.current;
		if (!element) return;
		const onFocus = (event: FocusEvent) => {
			const button = asButton(event.target);
			if (!button) return;
			for (const one of buttonsOf(element)) one.tabIndex = -1;
			stopAt(button);
		};
		const onKey = (event: KeyboardEvent) => {
			const button = asButton(event.target);
			const step = STEPS[event.key];
			if (!button || !step) return;
			const buttons = buttonsOf(element);
			const next = buttons[step(buttons.indexOf(button), buttons.length - 1)];
			event.preventDefault();
			next?.focus();
		};
		element.addEventListener("focusin", onFocus);
		element.addEventListener("keydown", onKey);
		return () => {
			element.removeEventListener("focusin", onFocus);
			element.removeEventListener("keydown", onKey);
		};
	}, [log]);
}

function buttonsOf(log: HTMLElement | null): HTMLElement[] {
	return log ? [...log.querySelectorAll<HTMLElement>("[data-more]")] : [];
}

function asButton(target: EventTarget | null): HTMLElement | null {
	const isOne = target instanceof HTMLElement && "more" in target.dataset;
	return isOne ? target : null;
}

function stopAt(button: HTMLElement | undefined): void {
	if (button) button.tabIndex = 0;
}
