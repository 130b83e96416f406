"use client";

import { CalendarClock, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { ScheduledCount } from "@/lib/scheduled/view";
import { ScheduleDialog } from "./schedule-dialog";
import { useScheduledWords } from "./words";

/** How many messages wait here, or could not be sent; opens the list of them. */
export function ScheduledSign({
	conversationId,
	count: { waiting, failed },
}: {
	conversationId: string;
	count: ScheduledCount;
}) {
	const words = useScheduledWords();
	const [isOpen, setOpen] = useState(false);
	const look = "size-4 shrink-0";
	return (
		<div className="border-line border-t bg-raised px-3 pt-1">
			<button
				type="button"
				onClick={() => setOpen(true)}
				className="mx-auto flex min-h-9 w-full max-w-4xl flex-wrap items-center gap-x-4 rounded-md px-2 text-start text-ink-soft text-sm hover:bg-hover hover:text-ink pointer-coarse:min-h-touch"
			>
				{waiting > 0 && (
					<span className="flex items-center gap-1.5">
						<CalendarClock aria-hidden="true" className={look} />
						{words.waiting(waiting)}
					</span>
				)}
				{failed > 0 && (
					<span className="flex items-center gap-1.5 text-danger-text">
						<TriangleAlert aria-hidden="true" className={look} />
						{words.failed(failed)}
					</span>
				)}
			</button>
			{isOpen && (
				<ScheduleDialog
					conversationId={conversationId}
					written={null}
					onClose={() => setOpen(false)}
				/>
			)}
		</div>
	);
}
