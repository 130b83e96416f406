"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * The address under which this browser reaches the server, null while the server draws. Links that are handed on are
 * made from it and never from a Host header, which a caller may choose.
 */
export function useOrigin(): string | null {
	return useSyncExternalStore(
		never,
		() => window.location.origin,
		() => null,
	);
}
