"use client";

import { CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import { SocialProvider } from "@/components/contacts/social-provider";
import { InsideWords } from "@/components/i18n/inside-words";
import { useT } from "@/components/i18n/use-t";
import { ChatSkeleton } from "@/components/messages/chat-skeleton";
import { LiveProvider } from "@/components/realtime/live-provider";
import { UnreadBadge } from "@/components/realtime/unread-badge";
import { AppShell } from "@/components/shell/app-shell";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/state";
import { mediaUrl } from "@/lib/media/view";
import type { Kept } from "@/lib/offline/open.browser";
import { KeptPlace } from "./kept-place";
import { useOfflineWords } from "./use-offline-words";

/** Nothing that waits is known here; it is asked for when the line is back. */
const NO_COUNTS = { receivedCount: 0, sentCount: 0 };

/** The chats as this device keeps them, with everything that works without a line; when it is back, all goes on from here. */
export function KeptApp() {
	return (
		<InsideWords>
			<Inside />
		</InsideWords>
	);
}

function Inside() {
	const t = useT();
	const kept = useKept();
	if (kept === "opening")
		return (
			<main className="h-app">
				<ChatSkeleton label={t.conversations.loadingMessages} />
			</main>
		);
	if (!kept) return <NothingKept />;
	const { id, handle, displayName, photoId } = kept.me.person;
	return (
		<LiveProvider me={kept.me} conversations={kept.conversations}>
			<SocialProvider counts={NO_COUNTS}>
				<AppShell
					t={t}
					badges={{ chats: <UnreadBadge /> }}
					me={{
						...{ id, handle, displayName },
						photoUrl: photoId ? mediaUrl(photoId, "thumbnail") : null,
					}}
				>
					<KeptPlace store={kept.store} />
				</AppShell>
			</SocialProvider>
		</LiveProvider>
	);
}

/** What the device keeps of who was signed in last; null when that is nothing. */
function useKept(): Kept | "opening" | null {
	const [kept, setKept] = useState<Kept | "opening" | null>("opening");
	useEffect(() => {
		// Looked at under its own address it has nothing to stand in for.
		if (location.pathname === "/kept")
			return location.replace("/conversations");
		let isWanted = true;
		let opened: Kept | null = null;
		void import("@/lib/offline/open.browser")
			.then((m) => m.openDevice())
			.catch(() => null)
			.then((found) => {
				opened = found;
				if (isWanted) setKept(found);
				else found?.store.close();
			});
		return () => {
			isWanted = false;
			opened?.store.close();
		};
	}, []);
	return kept;
}

/** The device keeps nothing: never opened here, tidied up by the browser, or a private window. */
function NothingKept() {
	const t = useT();
	const own = useOfflineWords();
	useEffect(() => {
		const reload = () => location.reload();
		addEventListener("online", reload);
		return () => removeEventListener("online", reload);
	}, []);
	return (
		<main className="grid h-app place-items-center">
			<EmptyState
				icon={<CloudOff />}
				title={own.nothing}
				action={
					<Button look="quiet" onClick={() => location.reload()}>
						{t.common.retry}
					</Button>
				}
			>
				{own.nothingLead}
			</EmptyState>
		</main>
	);
}
