"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { ASK_WINDOW } from "./ask-window";
import { isMac } from "./is-mac";
import { hasSingleKeys } from "./single-keys";
import { type KeyWindow, windowOf } from "./window-of";

const KeyWindows = dynamic(
	() => import("./key-windows").then((m) => m.KeyWindows),
	{ ssr: false },
);

/** Keys that work on every page inside: the switcher and the help sheet. Their windows are loaded when asked for. */
export function Keys() {
	const [asked, setAsked] = useState<KeyWindow | null>(null);
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.isComposing) return;
			const wanted = windowOf(event, {
				isMac: isMac(),
				isTyping: isTyping(event.target),
				hasSingleKeys: hasSingleKeys(),
			});
			if (!wanted) return;
			// Also over another window, where it does nothing: the browser's own meaning would surprise.
			event.preventDefault();
			if (!document.querySelector(MODAL)) setAsked(wanted);
		};
		const onAsk = (event: Event) =>
			setAsked((event as CustomEvent<KeyWindow>).detail);
		addEventListener("keydown", onKey);
		addEventListener(ASK_WINDOW, onAsk);
		return () => {
			removeEventListener("keydown", onKey);
			removeEventListener(ASK_WINDOW, onAsk);
		};
	}, []);
	return asked && <KeyWindows asked={asked} onClose={() => setAsked(null)} />;
}

const MODAL = "[role=dialog][data-state=open], [role=alertdialog]";

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches("input, textarea, select"))
	);
}
