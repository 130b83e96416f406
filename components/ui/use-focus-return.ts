"use client";

import { type RefObject, useRef } from "react";

/**
 * For what opens without a trigger of its own: Radix then lets the focus fall to the top of the page when it closes.
 * Gives it back to `to`, or to what had it before; spread the answer over Radix's `Content`.
 */
export function useFocusReturn(to?: RefObject<HTMLElement | null>) {
	const before = useRef<Element | null>(null);
	return {
		onOpenAutoFocus: () => {
			before.current = document.activeElement;
		},
		onCloseAutoFocus: (event: Event) => {
			const target = to?.current ?? before.current;
			if (!(target instanceof HTMLElement) || !target.isConnected) return;
			event.preventDefault();
			target.focus();
		},
	};
}
