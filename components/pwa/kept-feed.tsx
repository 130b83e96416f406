"use client";

import { CloudOff } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Feed } from "@/components/feed/feed";
import { OnePost } from "@/components/feed/one-post";
import { useWords } from "@/components/feed/use-words";
import { useConnection } from "@/components/realtime/use-live";
import { EmptyState } from "@/components/ui/state";
import type { KeptFeed as Kept } from "@/lib/offline/kept-feed";
import type { KeptStore } from "@/lib/offline/store.browser";
import { useOfflineWords } from "./use-offline-words";

/** The feed as it was seen last on this device, or the post of it that the address names. */
export function KeptFeed({ store }: { store: KeptStore }) {
	const words = useWords();
	const kept = useKeptFeed(store);
	const id = usePathname().match(/^\/feed\/([^/]+)/)?.[1];
	useEffect(() => {
		document.title = `${words.title} · Chit Chat`;
	}, [words]);
	if (kept === undefined) return null;
	if (!kept) return <FeedNotKept />;
	const post = kept.page.posts.find((one) => one.id === id);
	if (post) return <OnePost key={post.id} first={post} />;
	return <Feed first={kept.page} places={kept.places} isKept />;
}

/** Read once: from then on the page holds it. Null when the device does not have it. */
function useKeptFeed(store: KeptStore): Kept | null | undefined {
	const [kept, setKept] = useState<Kept | null>();
	useEffect(() => {
		let isWanted = true;
		void store.feed().then((found) => {
			if (isWanted) setKept(found);
		});
		return () => {
			isWanted = false;
		};
	}, [store]);
	return kept;
}

function FeedNotKept() {
	const own = useOfflineWords();
	const connection = useConnection();
	useEffect(() => {
		// The server has it.
		if (connection === "connected") location.reload();
	}, [connection]);
	return (
		<div role="status" className="grid h-full place-items-center">
			<EmptyState icon={<CloudOff />} title={own.notKept}>
				{own.feedNotKeptLead}
			</EmptyState>
		</div>
	);
}
