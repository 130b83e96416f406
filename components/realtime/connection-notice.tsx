"use client";

import { useEffect, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Spinner } from "@/components/ui/spinner";
import { useConnection, useLive, useStore } from "./use-live";

/** Lines break for a moment all the time; only a longer break is worth a word. */
const PATIENCE_MS = 2_000;

/** Says when the line is down, in a place of its own that takes no room from anything. */
export function ConnectionNotice() {
	const t = useT();
	const state = useConnection();
	const hasNoRoom = useStore(useLive().hasNoRoom);
	const [isLong, setLong] = useState(false);
	useEffect(() => {
		if (state === "connected") return setLong(false);
		const timer = setTimeout(() => setLong(true), PATIENCE_MS);
		return () => clearTimeout(timer);
	}, [state]);
	const isShown = state === "offline" || (state === "connecting" && isLong);
	const offline = hasNoRoom
		? t.conversations.noRoom
		: t.conversations.waitingForLine;
	const words = state === "offline" ? offline : t.conversations.reconnecting;
	return (
		<div
			role="status"
			className="pointer-events-none fixed inset-x-0 top-[calc(var(--spacing-bar)+0.75rem+var(--spacing-safe-top))] z-40 grid justify-items-center px-3"
		>
			{isShown && (
				<p className="flex items-center gap-2 rounded-2xl border border-line bg-overlay px-3.5 py-1.5 text-ink-soft text-sm shadow-raised motion-safe:animate-fade-in">
					{state === "connecting" && <Spinner />}
					{words}
				</p>
			)}
		</div>
	);
}
