"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useKeeping } from "@/components/pwa/use-keeping";
import type { ConversationView } from "@/lib/conversations/view";
import { Live } from "@/lib/messages/live.browser";
import type { MeView } from "@/lib/realtime/view";
import { ConnectionNotice } from "./connection-notice";
import { SignedOutGuard } from "./signed-out-guard";
import { UnreadTitle } from "./unread-title";
import { LiveContext } from "./use-live";

/**
 * Keeps the tab live while somebody is signed in: one socket, one outbox, one list of conversations for all screens.
 * Mounted once, by the layout of the signed-in pages, with what the server already knows.
 */
export function LiveProvider({
	me,
	conversations,
	children,
}: {
	me: MeView;
	conversations: ConversationView[];
	children: ReactNode;
}) {
	const [live] = useState(() => new Live(me, conversations));
	useEffect(() => {
		live.start();
		return () => live.stop();
	}, [live]);
	useKeeping(live);
	return (
		<LiveContext value={live}>
			<SignedOutGuard />
			<UnreadTitle />
			<ConnectionNotice />
			{children}
		</LiveContext>
	);
}
