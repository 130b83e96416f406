"use client";

import { usePathname } from "next/navigation";
import { useEffect, useLayoutEffect, useRef } from "react";

const STOPS =
	"a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex='0']";

/**
 * A button that is gone once it has done its work (Accept, Add friend, Remove) takes the focus with it, and the next Tab
 * would begin the page anew. What stands in its place gets the focus. Another page begins without one, as pages do.
 */
export function FocusKeeper() {
	const path = usePathname();
	const last = useRef<{ stop: Element; at: number } | null>(null);
	useLayoutEffect(() => {
		if (path) last.current = null;
	}, [path]);
	useEffect(() => {
		const main = document.getElementById("content");
		if (!main) return;
		const onFocusIn = ({ target }: FocusEvent) => {
			const stop = target as HTMLElement;
			// Only where the focus is seen: after a press of a finger, focusing a field would bring up the keyboard.
			last.current = stop.matches(":focus-visible")
				? { stop, at: stopsIn(main).indexOf(stop) }
				: null;
		};
		// A press beside everything lets go on purpose.
		const onPointerDown = () => {
			last.current = null;
		};
		const watcher = new MutationObserver(() => {
			const lost = last.current;
			if (!lost || lost.stop.isConnected) return;
			last.current = null;
			if (document.activeElement !== document.body) return;
			const stops = stopsIn(main);
			stops[Math.max(0, Math.min(lost.at, stops.length - 1))]?.focus();
		});
		main.addEventListener("focusin", onFocusIn);
		document.addEventListener("pointerdown", onPointerDown);
		watcher.observe(main, { childList: true, subtree: true });
		return () => {
			main.removeEventListener("focusin", onFocusIn);
			document.removeEventListener("pointerdown", onPointerDown);
			watcher.disconnect();
		};
	}, []);
	return null;
}

function stopsIn(main: HTMLElement): HTMLElement[] {
	return [...main.querySelectorAll<HTMLElement>(STOPS)].filter((one) =>
		one.checkVisibility(),
	);
}
