"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useLive } from "@/components/realtime/use-live";
import { useTypedEarly } from "@/components/ui/use-typed-early";

/** What is being written in a conversation, kept on this device until it is sent. Nothing that is in the field is lost. */
export function useDraft(
	conversationId: string,
	field: RefObject<HTMLTextAreaElement | null>,
): [string, (text: string) => void] {
	const { drafts } = useLive();
	const [text, setText] = useState("");
	const isTouched = useRef(false);
	useEffect(() => {
		// Not in the first drawing: the server does not know the draft. What was typed meanwhile wins.
		if (!isTouched.current) setText(drafts.read(conversationId));
	}, [drafts, conversationId]);
	useEffect(
		() =>
			drafts.taken.listen((id) => {
				if (id === conversationId) setText(drafts.read(id));
			}),
		[drafts, conversationId],
	);
	const write = (next: string) => {
		isTouched.current = true;
		setText(next);
		drafts.write(conversationId, next);
	};
	useTypedEarly(field, (typed) => {
		const kept = drafts.read(conversationId);
		write(kept ? `${kept}\n${typed}` : typed);
	});
	return [text, write];
}
