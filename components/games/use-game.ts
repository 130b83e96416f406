"use client";

import { useCallback, useEffect, useState } from "react";
import {
	useLive,
	useLiveEvent,
	useStore,
} from "@/components/realtime/use-live";
import { gameMoved } from "@/lib/games/events";
import { GameWatch, type Watched } from "@/lib/games/watch.browser";
import type { MessageView } from "@/lib/messages/view";
import type { SocketEvent } from "@/lib/realtime/socket.browser";

/** The game of a conversation, followed while mounted. */
export function useGame(id: string): Watched & Pick<GameWatch, "move"> {
	const live = useLive();
	const [watch] = useState(() => new GameWatch(id));
	useEffect(() => {
		watch.start();
		return () => watch.stop();
	}, [watch]);
	useEffect(() => live.refreshed.listen(() => watch.refresh()), [live, watch]);
	useEffect(
		() =>
			live.messages.listen((message) => {
				if (concerns(message, id, live.viewerId)) watch.refresh();
			}),
		[live, watch, id],
	);
	const onEvent = useCallback(
		(event: SocketEvent) => {
			if (event.name !== gameMoved.name) return;
			const { data } = gameMoved.schema.safeParse(event.data);
			if (data?.conversationId === id) watch.refresh();
		},
		[watch, id],
	);
	useLiveEvent(onEvent);
	const state = useStore(watch.state);
	return { ...state, move: (move) => watch.move(move) };
}

/** A guess, who came and who went; and what the viewer said, for it may have been near. */
function concerns(
	{ conversationId, senderId, body }: MessageView,
	id: string,
	viewerId: string,
): boolean {
	if (conversationId !== id) return false;
	return body.kind === "event" || senderId === viewerId;
}
