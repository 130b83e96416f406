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
 * others; left and right go on to the reactions of its row. Done on the elements, so that moving draws no row again.
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
			const button = asButton(event.target) ?? buttonOfChip(event.target);
			if (button && moveInRow(button, event)) return;
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

function buttonsOf(log: Element | null): HTMLElement[] {
	return log ? [...log.querySelectorAll<HTMLElement>("[data-more]")] : [];
}

function asButton(target: EventTarget | null): HTMLElement | null {
	if (!(target instanceof HTMLElement)) return null;
	// A row that was jumped to stands for its button.
	if ("row" in target.dataset) return target.querySelector("[data-more]");
	return "more" in target.dataset ? target : null;
}

/** The button of the row whose reaction has the focus. */
function buttonOfChip(target: EventTarget | null): HTMLElement | null {
	const isChip = target instanceof HTMLElement && "chip" in target.dataset;
	return isChip
		? (buttonsOf(target.closest("[data-row]")).at(-1) ?? null)
		: null;
}

/** Left and right go through the row; up and down too among the answers of a poll. */
function moveInRow(button: HTMLElement, event: KeyboardEvent): boolean {
	const isChoice = "choice" in (event.target as HTMLElement).dataset;
	const keys: Record<string, number> = isChoice
		? { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }
		: { ArrowLeft: -1, ArrowRight: 1 };
	const step = keys[event.key];
	if (!step) return false;
	const row = button.closest("[data-row]");
	const chips = row?.querySelectorAll<HTMLElement>("[data-chip]") ?? [];
	const controls = [button, ...chips];
	event.preventDefault();
	controls[controls.indexOf(event.target as HTMLElement) + step]?.focus();
	return true;
}

function stopAt(button: HTMLElement | undefined): void {
	if (button) button.tabIndex = 0;
}
