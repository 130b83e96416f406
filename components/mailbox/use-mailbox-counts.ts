"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useConnection, useLiveEvent } from "@/components/realtime/use-live";
import type { MailboxCountsView } from "@/lib/mailbox/view";

/**
 * The mailbox's numbers: as the page was drawn, and as the viewer's own channel tells them; asked for anew when the line
 * was down. On every page, so it reads what it hears without a schema and loads the rest when it is wanted. `onHeard` is
 * told whenever something moved.
 */
export function useMailboxCounts(
	first: MailboxCountsView,
	onHeard?: () => void,
): MailboxCountsView {
	const [counts, setCounts] = useState(first);
	const heard = useRef(onHeard);
	heard.current = onHeard;
	useLiveEvent(
		useCallback(({ name, data }) => {
			if (name !== "mailbox.changed") return;
			const { unread, requests } = data as MailboxCountsView;
			setCounts({ unread: Number(unread), requests: Number(requests) });
			heard.current?.();
		}, []),
	);
	const connection = useConnection();
	const wasDown = useRef(false);
	useEffect(() => {
		if (connection !== "connected") wasDown.current = true;
		else if (wasDown.current) {
			wasDown.current = false;
			void import("@/lib/mailbox/api.browser").then(async (api) => {
				const now = await api.fetchMailboxCounts();
				if (now.ok) setCounts(now.value);
				heard.current?.();
			});
		}
	}, [connection]);
	return counts;
}
