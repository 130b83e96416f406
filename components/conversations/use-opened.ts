"use client";

import { useEffect } from "react";
import { useLive } from "@/components/realtime/use-live";
import { changeSettings } from "@/lib/conversations/api.browser";
import type { ConversationView } from "@/lib/conversations/view";

/** Whoever opens a conversation that they put aside as unread has come back to it. */
export function useOpened({ id, settings }: ConversationView): void {
	const live = useLive();
	const { isMarkedUnread } = settings;
	useEffect(() => {
		if (!isMarkedUnread) return;
		let isOpen = true;
		void changeSettings(id, { isMarkedUnread: false }).then((changed) => {
			if (isOpen && changed.ok) live.keep(changed.value);
		});
		return () => {
			isOpen = false;
		};
	}, [live, id, isMarkedUnread]);
}
