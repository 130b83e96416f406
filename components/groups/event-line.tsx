"use client";

import { memo } from "react";
import { useLocale } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import type { GroupEvent } from "@/lib/groups/events";
import type { MessageView } from "@/lib/messages/view";
import { eventText } from "./event-text";
import { useGroupPeople } from "./group-people";

/** What happened, in the middle of the log. */
export const EventLine = memo(function EventLine({
	rowKey,
	message,
	event,
}: {
	rowKey: string;
	message: MessageView;
	event: GroupEvent;
}) {
	const { words: t, locale } = useLocale();
	const { viewerId } = useLive();
	const { personOf } = useGroupPeople();
	const text = eventText(event, message.senderId, {
		...{ t, locale, viewerId },
		nameOf: (id) => personOf(id).name,
	});
	return (
		<p
			data-row={rowKey}
			data-sequence={message.sequence}
			className="wrap-anywhere rounded-bubble px-6 py-1.5 text-center text-ink-soft text-sm transition-colors duration-500 data-marked:bg-accent/15 motion-reduce:transition-none"
		>
			<bdi>{text}</bdi>
		</p>
	);
});
