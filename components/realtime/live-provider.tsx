"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useKeeping } from "@/components/pwa/use-keeping";
import { whenIdle } from "@/components/ui/when-idle";
import type { ConversationView } from "@/lib/conversations/view";
import { Live } from "@/lib/messages/live.browser";
import type { MeView } from "@/lib/realtime/view";
import { ConnectionNotice } from "./connection-notice";
import { SignedOutGuard } from "./signed-out-guard";
import { UnreadTitle } from "./unread-title";
import { LiveContext } from "./use-live";

/** Other devices' drafts come once the page stands; a guest has one browser. */
function syncDrafts(live: Live): (() => void) | undefined {
	if (live.isGuest) return undefined;
	return whenIdle(async () =>
		(await import("@/lib/drafts/sync.browser")).syncDrafts(live),
	);
}

/** What was chosen on another device or tab shows here at once, and after a sleep. */
function followLook(live: Live): () => void {
	return live.events.listen(({ name, data }) => {
		if (name === "look.changed")
			void import("@/lib/settings/heard.browser")
				.then((m) => m.takeLook(data))
				.catch(() => undefined);
	});
}

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
	useEffect(() => syncDrafts(live), [live]);
	useEffect(() => followLook(live), [live]);
	return (
		<LiveContext value={live}>
			<SignedOutGuard />
			<UnreadTitle />
			<ConnectionNotice />
			{children}
		</LiveContext>
	);
}
