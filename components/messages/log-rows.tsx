"use client";

import { memo } from "react";
import { EventLine } from "@/components/groups/event-line";
import { useGroupPeople } from "@/components/groups/group-people";
import { SenderFrame } from "@/components/groups/sender-frame";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Time } from "@/components/ui/time";
import type { MessageRow as ConfirmedRow, LogRow } from "@/lib/messages/rows";
import { MessageRow } from "./message-row";

/** The rows of a log. Each row is memoised: a new message draws one row, not four hundred. */
export const LogRows = memo(function LogRows({
	rows,
	isGroup,
	onToggle,
}: {
	rows: LogRow[];
	/** Others have a name and a face beside what they say. */
	isGroup: boolean;
	onToggle: () => void;
}) {
	const t = useT();
	const live = useLive();
	const { personOf } = useGroupPeople();
	return rows.map((row) => {
		switch (row.kind) {
			case "day":
				return <DayDivider key={row.key} rowKey={row.key} at={row.at} />;
			case "unread":
				return <UnreadDivider key={row.key} />;
			case "event":
				return (
					<EventLine
						key={row.key}
						rowKey={row.key}
						message={row.message}
						event={row.event}
					/>
				);
			case "message": {
				const { senderId } = row.message;
				const from = row.isOwn ? t.people.you : personOf(senderId).name;
				const message = confirmedRow(row, from, onToggle);
				if (row.isOwn || !isGroup) return message;
				return (
					<SenderFrame key={row.key} personId={senderId} place={row.place}>
						{message}
					</SenderFrame>
				);
			}
			case "pending":
				return (
					<MessageRow
						key={row.key}
						rowKey={row.key}
						place={row.place}
						pending={row.pending}
						quote={row.quote}
						onToggle={onToggle}
						onRetry={live.retry}
						onDiscard={live.discard}
					/>
				);
			default:
				return row satisfies never;
		}
	});
});

function confirmedRow(
	{ key, place, message, status, quote, isStarred }: ConfirmedRow,
	from: string,
	onToggle: () => void,
) {
	return (
		<MessageRow
			key={key}
			rowKey={key}
			{...{ place, message, status, quote, isStarred, from, onToggle }}
		/>
	);
}

const DayDivider = memo(function DayDivider({
	rowKey,
	at,
}: {
	rowKey: string;
	at: string;
}) {
	return (
		<div data-row={rowKey} className="flex justify-center py-3">
			<Time
				at={at}
				look="day"
				className="rounded-full bg-sunken px-3 py-1 text-ink-soft text-xs"
			/>
		</div>
	);
});

function UnreadDivider() {
	const t = useT();
	return (
		<div
			data-row="unread"
			className="flex items-center gap-3 py-3 font-semibold text-accent-text text-sm"
		>
			<span aria-hidden="true" className="h-px flex-1 bg-accent-text/40" />
			{t.conversations.unreadDivider}
			<span aria-hidden="true" className="h-px flex-1 bg-accent-text/40" />
		</div>
	);
}
