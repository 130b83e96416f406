"use client";

import { useCallback, useEffect, useState } from "react";
import { useLive } from "@/components/realtime/use-live";
import { listScheduled } from "@/lib/scheduled/api.browser";
import type { ScheduledView } from "@/lib/scheduled/view";

export type ScheduledList = {
	/** Null until it is here. */
	items: ScheduledView[] | null;
	hasFailed: boolean;
	reload: () => Promise<void>;
};

/** What the viewer has waiting, in one conversation or anywhere: fetched anew whenever one of their devices changes it. */
export function useScheduled(
	conversationId?: string,
	first: ScheduledView[] | null = null,
): ScheduledList {
	const live = useLive();
	const [items, setItems] = useState(first);
	const [hasFailed, setFailed] = useState(false);
	const reload = useCallback(async () => {
		const answer = await listScheduled(conversationId);
		setFailed(!answer.ok);
		if (answer.ok) setItems(answer.value);
	}, [conversationId]);
	useEffect(() => {
		void reload();
		return live.heard.listen((heard) => {
			if (heard.type !== "conversation") return;
			if (!conversationId || heard.conversationId === conversationId)
				void reload();
		});
	}, [live, conversationId, reload]);
	return { items, hasFailed, reload };
}
