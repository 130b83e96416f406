"use client";

import { createContext, use, useEffect, useSyncExternalStore } from "react";
import type { ConversationView } from "@/lib/conversations/view";
import { unreadTotal } from "@/lib/messages/inbox";
import type { Live } from "@/lib/messages/live.browser";
import type { SocketEvent, SocketState } from "@/lib/realtime/socket.browser";
import type { Store } from "@/lib/store";

export const LiveContext = createContext<Live | null>(null);

/** The tab's live part; only below the LiveProvider. */
export function useLive(): Live {
	const live = use(LiveContext);
	if (!live) throw new Error("useLive needs the LiveProvider above it");
	return live;
}

/** A store's value, drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
	return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** The viewer's conversations, newest activity first, with unread counts and presence as they are now. */
export function useConversations(): readonly ConversationView[] {
	return useStore(useLive().inbox).conversations;
}

/** How many messages wait to be read, for a badge; drawn again only when the number changes. */
export function useUnreadCount(): number {
	const { inbox } = useLive();
	const count = () => unreadTotal(inbox.get().conversations, Date.now());
	return useSyncExternalStore(inbox.subscribe, count, count);
}

/** Whether the socket stands. */
export function useConnection(): SocketState {
	return useStore(useLive().connection);
}

/**
 * Hears every event on the viewer's channels while mounted, for other nouns than messages. The data is as it came from
 * the wire: read it with the schema of the noun's `events.ts`. `onEvent` should not change from render to render.
 */
export function useLiveEvent(onEvent: (event: SocketEvent) => void): void {
	const live = useLive();
	useEffect(() => live.events.listen(onEvent), [live, onEvent]);
}
