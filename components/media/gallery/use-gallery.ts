"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveEvent } from "@/components/realtime/use-live";
import { listGallery } from "@/lib/gallery/api.browser";
import type { GalleryKind } from "@/lib/gallery/input";
import type { GalleryItemView } from "@/lib/gallery/view";
import { readHeard } from "@/lib/messages/heard";
import type { Problem } from "@/lib/problem";
import type { SocketEvent } from "@/lib/realtime/socket.browser";

/** The server may look long and find nothing yet: so often it is asked to go on by itself. */
const GO_ON_MAX = 5;

export type GalleryState = {
	status: "loading" | "done" | Problem;
	items: readonly GalleryItemView[];
	next: string | null;
};

/** What was sent of one kind, newest first, page by page. What is deleted meanwhile goes at once. */
export function useGallery(conversationId: string, kind: GalleryKind) {
	const [state, setState] = useState<GalleryState>({
		status: "loading",
		items: [],
		next: null,
	});
	const isAsking = useRef(false);
	const ask = useCallback(
		async (cursor?: string) => {
			if (isAsking.current) return;
			isAsking.current = true;
			setState((before) => ({ ...before, status: "loading" }));
			const page = await readOn(conversationId, kind, cursor);
			isAsking.current = false;
			setState((before) => {
				if (!page.ok) return { ...before, status: page.problem };
				const known = new Set(before.items.map((item) => item.messageId));
				const fresh = page.value.items.filter(
					(item) => !known.has(item.messageId),
				);
				return {
					status: "done",
					items: [...before.items, ...fresh],
					next: page.value.next,
				};
			});
		},
		[conversationId, kind],
	);
	useEffect(() => void ask(), [ask]);
	const forget = useCallback((event: SocketEvent) => {
		const heard = readHeard(event);
		if (heard?.type !== "changed" || heard.message.body.kind === "plain")
			return;
		const { id } = heard.message;
		setState((before) => ({
			...before,
			items: before.items.filter((item) => item.messageId !== id),
		}));
	}, []);
	useLiveEvent(forget);
	return { ...state, more: () => void ask(state.next ?? undefined) };
}

async function readOn(id: string, kind: GalleryKind, cursor?: string) {
	let page = await listGallery(id, { kind, cursor });
	for (let tries = 0; tries < GO_ON_MAX; tries++) {
		if (!page.ok || page.value.items.length > 0 || !page.value.next) break;
		page = await listGallery(id, { kind, cursor: page.value.next });
	}
	return page;
}
