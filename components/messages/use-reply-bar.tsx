"use client";

import {
	type KeyboardEvent,
	lazy,
	type RefObject,
	Suspense,
	useEffect,
} from "react";
import { whenSettled } from "@/components/ui/when-idle";
import type { Replying } from "./use-replying";

const importBar = () => import("./reply-bar");
const ReplyBar = lazy(async () => ({ default: (await importBar()).ReplyBar }));

/** The bar above a field while one replies. Choosing what to reply to leads into the field, Escape replies to nothing. */
export function useReplyBar({
	conversationId,
	field,
	replying,
	onReply,
}: {
	conversationId: string;
	field: RefObject<HTMLTextAreaElement | null>;
	replying: Replying | null;
	onReply: (sequence: number | null) => void;
}) {
	useEffect(() => whenSettled(importBar), []);
	useEffect(() => {
		if (replying?.isAsked) field.current?.focus({ preventScroll: true });
	}, [replying, field]);
	const cancel = () => {
		onReply(null);
		field.current?.focus({ preventScroll: true });
	};
	return {
		bar: replying && (
			<Suspense>
				<ReplyBar
					conversationId={conversationId}
					sequence={replying.sequence}
					onCancel={cancel}
				/>
			</Suspense>
		),
		onKeyDown: (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented || !replying) return;
			event.preventDefault();
			cancel();
		},
	};
}
