"use client";

import { useEffect, useRef, useState } from "react";
import { useLive } from "@/components/realtime/use-live";

/** What is being written in a conversation, kept on this device until it is sent. */
export function useDraft(
	conversationId: string,
): [string, (text: string) => void] {
	const { drafts } = useLive();
	const [text, setText] = useState("");
	const isTouched = useRef(false);
	useEffect(() => {
		// Not in the first drawing: the server does not know the draft. What was typed meanwhile wins.
		if (!isTouched.current) setText(drafts.read(conversationId));
	}, [drafts, conversationId]);
	const write = (next: string) => {
		isTouched.current = true;
		setText(next);
		drafts.write(conversationId, next);
	};
	return [text, write];
}
