"use client";

import { Check, CheckCheck, CircleAlert, Clock3 } from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import type { Words } from "@/lib/i18n/en";
import type { DeliveryStatus } from "@/lib/messages/markers";

const ICONS = {
	waiting: Clock3,
	failed: CircleAlert,
	sent: Check,
	delivered: CheckCheck,
	read: CheckCheck,
} as const;

/** How far a message has come, in a word. */
export function wordOf(
	{ conversations }: Words,
	status: DeliveryStatus,
): string {
	return {
		waiting: conversations.pending,
		failed: conversations.failed,
		sent: conversations.sent,
		delivered: conversations.delivered,
		read: conversations.read,
	}[status];
}

/** How far an own message has come, as a sign and in words. */
export function DeliveryTick({ status }: { status: DeliveryStatus }) {
	const t = useT();
	const Icon = ICONS[status];
	const word = wordOf(t, status);
	return (
		<span title={word} data-status={status}>
			<Icon
				aria-hidden="true"
				// Not by colour alone: what was read is also bolder.
				strokeWidth={status === "read" ? 2.75 : 2}
				className={cn(
					"size-4",
					status === "read" && "text-accent-text",
					status === "failed" && "text-danger-text",
				)}
			/>
			<span className="sr-only">{word}</span>
		</span>
	);
}
