"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { useConnection } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { Progress } from "@/lib/messages/conversation-log.browser";

/** Fetching begins this far before the reader comes to the end. */
const AHEAD = "1200px 0px";

/** Where the loaded stretch ends: asks for more when it comes near, and says so when that failed. */
export function LogEdge({
	progress,
	onReach,
}: {
	progress: Progress;
	onReach: () => void;
}) {
	const t = useT();
	const edge = useRef<HTMLDivElement>(null);
	const reach = useRef(onReach);
	useEffect(() => {
		reach.current = onReach;
	});
	useEffect(() => {
		const here = edge.current;
		const log = here?.closest("[role=log]");
		if (!here || !log) return;
		let watcher: IntersectionObserver | undefined;
		const watch = (rootMargin: string) => {
			watcher?.disconnect();
			watcher = new IntersectionObserver(
				([entry]) => entry?.isIntersecting && reach.current(),
				{ root: log, rootMargin },
			);
			watcher.observe(here);
		};
		// Who does not move may only read what is new: then no more is fetched than fills the view.
		watch("0px");
		const lookAhead = () => watch(AHEAD);
		// From the next frame on: in this one the log itself is brought to its place.
		const frame = requestAnimationFrame(() =>
			log.addEventListener("scroll", lookAhead, { once: true }),
		);
		return () => {
			cancelAnimationFrame(frame);
			log.removeEventListener("scroll", lookAhead);
			watcher?.disconnect();
		};
	}, []);
	const hasFailed = typeof progress !== "string";
	const connection = useConnection();
	const tryAgain = useEffectEvent(() => hasFailed && onReach());
	useEffect(() => {
		if (connection === "connected") tryAgain();
	}, [connection]);
	return (
		<div ref={edge} className="grid h-12 place-items-center">
			{hasFailed ? (
				<span
					role="alert"
					className="flex items-center gap-2 text-ink-soft text-sm"
				>
					{t.conversations.loadFailed}
					<Button look="plain" size="small" onClick={onReach}>
						{t.common.retry}
					</Button>
				</span>
			) : (
				<span className="text-ink-soft">
					<Spinner />
					<span className="sr-only">{t.conversations.loadingOlder}</span>
				</span>
			)}
		</div>
	);
}

/** The beginning of a conversation, said, so that nobody scrolls on in doubt. */
export function LogStart({
	name,
	isGroup,
	isEmpty,
}: {
	name: string;
	isGroup: boolean;
	isEmpty: boolean;
}) {
	const t = useT();
	return (
		<div className="grid justify-items-center gap-1 px-4 pt-6 pb-4 text-center text-ink-soft text-sm">
			<p>
				<bdi>
					{isGroup ? t.groups.beginning(name) : t.conversations.beginning(name)}
				</bdi>
			</p>
			{isEmpty && <p>{t.conversations.readableBy}</p>}
		</div>
	);
}
