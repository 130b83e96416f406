"use client";

import { useEffect, useRef, useState } from "react";
import { readDraft, writeDraft } from "@/lib/messages/drafts.browser";

/** What is being written in a conversation, kept on this device until it is sent. */
export function useDraft(
	personId: string,
	conversationId: string,
): [string, (text: string) => void] {
	const [text, setText] = useState("");
	const isTouched = useRef(false);
	useEffect(() => {
		// Not in the first drawing: the server does not know the draft. What was typed meanwhile wins.
		if (!isTouched.current) setText(readDraft(personId, conversationId));
	}, [personId, conversationId]);
	const write = (next: string) => {
		isTouched.current = true;
		setText(next);
		writeDraft(personId, conversationId, next);
	};
	return [text, write];
}
