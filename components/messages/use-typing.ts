"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "@/components/realtime/use-live";

/** Somebody who writes says so this often, and is believed this long. */
const SAY_EVERY_MS = 3_000;
const BELIEVED_MS = 6_000;

/** Who writes in a conversation now. */
export function useTypists(conversationId: string): readonly string[] {
	const live = useLive();
	const [typists, setTypists] = useState<readonly string[]>([]);
	useEffect(() => {
		const timers = new Map<string, ReturnType<typeof setTimeout>>();
		const forget = (personId: string) => {
			clearTimeout(timers.get(personId));
			timers.delete(personId);
			setTypists([...timers.keys()]);
		};
		const stopTyping = live.typing.listen((heard) => {
			if (heard.conversationId !== conversationId) return;
			if (heard.personId === live.viewerId) return;
			clearTimeout(timers.get(heard.personId));
			const timer = setTimeout(() => forget(heard.personId), BELIEVED_MS);
			timers.set(heard.personId, timer);
			setTypists([...timers.keys()]);
		});
		const stopMessages = live.messages.listen((message) => {
			if (message.conversationId === conversationId) forget(message.senderId);
		});
		return () => {
			stopTyping();
			stopMessages();
			for (const timer of timers.values()) clearTimeout(timer);
			setTypists([]);
		};
	}, [live, conversationId]);
	return typists;
}

/** Call at each key: tells the others now and then that the viewer writes. */
export function useSayTyping(conversationId: string): () => void {
	const live = useLive();
	const saidAtMs = useRef(0);
	return useCallback(() => {
		if (Date.now() - saidAtMs.current < SAY_EVERY_MS) return;
		saidAtMs.current = Date.now();
		live.sayTyping(conversationId);
	}, [live, conversationId]);
}
