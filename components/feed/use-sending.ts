"use client";

import { useRef, useState } from "react";
import { newId } from "@/lib/ids";
import type { Result } from "@/lib/problem";
import { useRefusalText } from "./use-refusal-text";
import { useWords } from "./use-words";

/**
 * Sends something once: one client id for all tries until it is there, and no second try while one is under way. A
 * refusal, or a line that is down, is answered in words.
 */
export function useSending() {
	const words = useWords();
	const refusalText = useRefusalText();
	const clientId = useRef(newId());
	const isUnderWay = useRef(false);
	const [refusal, refuse] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);

	/** What was made, or null. */
	async function send<T>(
		work: (clientId: string) => Promise<Result<T>>,
	): Promise<T | null> {
		if (isUnderWay.current) return null;
		isUnderWay.current = true;
		setBusy(true);
		refuse(null);
		// Without a line an action throws; nothing is known to be done then, and the same id may be sent again.
		const result = await work(clientId.current).catch(() => null);
		isUnderWay.current = false;
		setBusy(false);
		if (result?.ok) {
			clientId.current = newId();
			return result.value;
		}
		refuse(refusalText(result?.problem, words.offline));
		return null;
	}

	return { refusal, refuse, isBusy, send };
}
