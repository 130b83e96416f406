"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import type { PollInput } from "@/lib/polls/input";

/** Most visits ask nothing. */
const PollMaker = lazy(() =>
	import("./poll-maker").then((m) => ({ default: m.PollMaker })),
);

/** The window in which a poll is made, and what opens it. */
export function usePollMaker(
	onSend: (poll: PollInput) => void,
	sendLabel?: string,
): {
	open: () => void;
	dialog: ReactNode;
} {
	const [isOpen, setOpen] = useState(false);
	const close = () => setOpen(false);
	const send = (poll: PollInput) => {
		close();
		onSend(poll);
	};
	return {
		open: () => setOpen(true),
		dialog: isOpen && (
			<Suspense>
				<PollMaker sendLabel={sendLabel} onSend={send} onClose={close} />
			</Suspense>
		),
	};
}
