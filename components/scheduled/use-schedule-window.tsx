"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Written } from "./schedule-dialog";

/** Most messages are sent at once. */
const ScheduleDialog = lazy(() =>
	import("./schedule-dialog").then((m) => ({ default: m.ScheduleDialog })),
);

/** The window in which one says when what stands in the composer is sent, and what opens it. */
export function useScheduleWindow(
	conversationId: string,
	written: Written,
	onScheduled: () => void,
): { open: () => void; dialog: ReactNode } {
	const [isOpen, setOpen] = useState(false);
	return {
		open: () => setOpen(true),
		dialog: isOpen && (
			<Suspense>
				<ScheduleDialog
					conversationId={conversationId}
					written={written}
					onScheduled={onScheduled}
					onClose={() => setOpen(false)}
				/>
			</Suspense>
		),
	};
}
