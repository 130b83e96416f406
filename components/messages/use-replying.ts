"use client";

import { useCallback, useEffect, useState } from "react";
import { useLive } from "@/components/realtime/use-live";

/** The message that is replied to. `isAsked`: chosen just now, so the field is wanted. */
export type Replying = { sequence: number; isAsked: boolean };

/** What the draft of a conversation replies to, kept with it on this device. */
export function useReplying(
	conversationId: string,
): [Replying | null, (sequence: number | null) => void] {
	const { drafts } = useLive();
	const [replying, setReplying] = useState<Replying | null>(null);
	useEffect(() => {
		const read = (id: string) => {
			if (id !== conversationId) return;
			const sequence = drafts.readReply(id);
			setReplying(sequence === null ? null : { sequence, isAsked: false });
		};
		// Not in the first drawing: the server does not know it.
		read(conversationId);
		return drafts.taken.listen(read);
	}, [drafts, conversationId]);
	const reply = useCallback(
		(sequence: number | null) => {
			setReplying(sequence === null ? null : { sequence, isAsked: true });
			drafts.writeReply(conversationId, sequence);
		},
		[drafts, conversationId],
	);
	return [replying, reply];
}
