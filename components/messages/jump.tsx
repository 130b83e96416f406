"use client";

import { useSearchParams } from "next/navigation";
import {
	createContext,
	type RefObject,
	use,
	useCallback,
	useEffect,
} from "react";
import { useT } from "@/components/i18n/use-t";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import type { LogHandle } from "./log";

/** Leads to a message of the open conversation by its sequence, or to the nearest that is there. */
export type Jump = (sequence: number) => void;

const JumpContext = createContext<Jump | null>(null);

/** Around all that may lead into the log: rows that quote, the head with its menu. */
export const JumpProvider = JumpContext.Provider;

/** `useJump()?.(sequence)`; null where no log is open. */
export function useJump(): Jump | null {
	return use(JumpContext);
}

/** The jump of a chat; says so when the place could not be fetched. */
export function useLogJump(log: RefObject<LogHandle | null>): Jump {
	const t = useT();
	const { show } = useToast();
	return useCallback(
		(sequence) =>
			void log.current?.jumpTo(sequence).then((problem) => {
				if (problem) show({ text: problemText(t, problem).text });
			}),
		[log, show, t],
	);
}

/**
 * Follows `?at=<sequence>` in the address. It is taken out once it is followed, so that the same link leads there
 * again, and a reload later opens the chat like any other time.
 */
export function useJumpAddress(jump: Jump): void {
	const at = useSearchParams().get("at");
	useEffect(() => {
		if (at === null) return;
		window.history.replaceState(null, "", window.location.pathname);
		const sequence = Number(at);
		if (Number.isSafeInteger(sequence) && sequence > 0) jump(sequence);
	}, [at, jump]);
}
