"use client";

import { useEffect } from "react";

/**
 * Keeps the app as high as what is seen above the on-screen keyboard. Chrome does it by `interactive-widget`; Safari
 * lays the keyboard over the page and pushes the header out of sight, unless the page itself gets lower.
 */
export function KeyboardInset() {
	useEffect(() => {
		const viewport = window.visualViewport;
		if (!viewport) return;
		const root = document.documentElement;
		const fit = () => {
			// Pinch zoom makes the viewport smaller as well; there is no keyboard then.
			const isCovered =
				viewport.scale === 1 && window.innerHeight - viewport.height > 100;
			if (isCovered) {
				root.style.setProperty("--app-height", `${viewport.height}px`);
				window.scrollTo(0, 0);
				return;
			}
			root.style.removeProperty("--app-height");
		};
		viewport.addEventListener("resize", fit);
		return () => {
			viewport.removeEventListener("resize", fit);
			root.style.removeProperty("--app-height");
		};
	}, []);
	return null;
}
