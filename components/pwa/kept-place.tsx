"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import { useLive } from "@/components/realtime/use-live";
import type { KeptStore } from "@/lib/offline/store.browser";
import { KeptChats } from "./kept-chats";

/** Not loaded for the chats; the service worker keeps it with all that this page names. */
const KeptFeed = dynamic(() => import("./kept-feed").then((m) => m.KeptFeed), {
	ssr: false,
});

/** What the address names, from the device: the feed, or the chats. */
export function KeptPlace({ store }: { store: KeptStore }) {
	const live = useLive();
	const isFeed = usePathname().startsWith("/feed");
	return (
		<div
			className="h-full"
			onClickCapture={(event) =>
				follow(event, live.connection.get() === "connected")
			}
		>
			{isFeed ? <KeptFeed store={store} /> : <KeptChats store={store} />}
		</div>
	);
}

/** As in `public/sw.js`: what this page stands in for. */
const KEPT_PATHS = /^\/(conversations|feed)(\/[^/]+)?$/;

/**
 * Without a line, a link to what is kept changes only the address: the router would ask the server and then load this page anew.
 * With one it is a full load, and from there on the server's pages are the ones that are shown.
 */
function follow(event: MouseEvent, isConnected: boolean): void {
	const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
	if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
	const link = target instanceof Element ? target.closest("a") : null;
	if (link?.origin !== location.origin || link.hasAttribute("download")) return;
	if (link.target || link.getAttribute("href")?.startsWith("#")) return;
	event.preventDefault();
	if (!isConnected && KEPT_PATHS.test(link.pathname))
		history.pushState(null, "", link.href);
	else location.assign(link.href);
}
