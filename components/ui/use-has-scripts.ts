"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False in what the server draws, true as soon as the page answers: for what must not be sent by the browser alone. */
export function useHasScripts(): boolean {
	return useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
}
