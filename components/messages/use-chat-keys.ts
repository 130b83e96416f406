"use client";

import { type KeyboardEvent, type RefObject, useCallback } from "react";
import type { LogHandle } from "./log";

/**
 * Keys of a whole chat: Page Up and Page Down turn the log's pages also while one writes, Escape leads back to the
 * newest message and to the field.
 */
export function useChatKeys(log: RefObject<LogHandle | null>) {
	return useCallback(
		(event: KeyboardEvent<HTMLElement>) => {
			const isWriting = event.target instanceof HTMLTextAreaElement;
			if (isWriting && event.key === "PageUp") turn(-1);
			if (isWriting && event.key === "PageDown") turn(1);
			if (event.key === "Escape" && !event.defaultPrevented) {
				log.current?.toNewest();
				event.currentTarget.querySelector("textarea")?.focus();
			}
			function turn(direction: -1 | 1) {
				event.preventDefault();
				log.current?.turnPage(direction);
			}
		},
		[log],
	);
}
