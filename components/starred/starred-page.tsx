"use client";

import { Star, StarOff } from "lucide-react";
import { useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { useDeeds } from "@/components/messages/use-deeds";
import { HitRow } from "@/components/search/hit-row";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { EmptyState, ErrorState, ListEnd } from "@/components/ui/state";
import type { ConversationPlaceView } from "@/lib/conversations/view";
import { problemText } from "@/lib/i18n/problem-text";
import type { StarredPageView, StarredView } from "@/lib/messages/view";
import { useStarred } from "./use-starred";

/** All that the viewer has put a star on, the newest star first, each leading to its place in the log. */
export function StarredPage({ first }: { first: StarredPageView | null }) {
	const { keeping: t, ...words } = useT();
	const stars = useStarred(first);
	const list = useRef<HTMLUListElement>(null);
	const { messages, places, next, status } = stars;
	const isEmpty = messages.length === 0 && next === null && status === "done";
	return (
		<PageFrame
			title={t.stars}
			back={
				<BackLink
					href="/conversations"
					label={words.conversations.backToList}
				/>
			}
		>
			<section aria-label={t.stars} className="grid gap-2">
				{isEmpty && (
					<EmptyState icon={<Star />} title={t.noStars}>
						{t.noStarsLead}
					</EmptyState>
				)}
				{messages.length > 0 && (
					<ul
						ref={list}
						tabIndex={-1}
						aria-busy={status === "loading" || undefined}
						className="grid grid-cols-[minmax(0,1fr)] gap-0.5 outline-none"
					>
						{messages.map((one) => (
							<StarredRow
								key={one.messageId}
								starred={one}
								place={places.get(one.conversationId)}
								// What had the focus is gone.
								onGone={() => list.current?.focus()}
							/>
						))}
					</ul>
				)}
				<Foot stars={stars} />
			</section>
		</PageFrame>
	);
}

function StarredRow({
	starred,
	place,
	onGone,
}: {
	starred: StarredView;
	place: ConversationPlaceView | undefined;
	onGone: () => void;
}) {
	const { keeping: t } = useT();
	const deeds = useDeeds();
	const { preview, messageId, conversationId } = starred;
	const excerpt = {
		...{ text: preview, marks: [] },
		...{ hasBefore: false, hasAfter: false },
	};
	const unstar = async () => {
		const ref = { id: messageId, conversationId };
		if (await deeds.mark(ref, { isStarred: false })) onGone();
	};
	return (
		<HitRow hit={{ ...starred, excerpt }} place={place}>
			<IconButton
				label={t.unstar}
				icon={<StarOff />}
				className="self-center"
				onClick={() => void unstar()}
			/>
		</HitRow>
	);
}

function Foot({ stars }: { stars: ReturnType<typeof useStarred> }) {
	const t = useT();
	const { status, messages, next } = stars;
	if (typeof status !== "string")
		return (
			<ErrorState
				title={problemText(t, status).text}
				action={
					<Button look="quiet" onClick={stars.retry}>
						{t.common.retry}
					</Button>
				}
			/>
		);
	if (next)
		return (
			<Button
				look="quiet"
				className="justify-self-center"
				busy={status === "loading"}
				onClick={stars.more}
			>
				{t.common.loadMore}
			</Button>
		);
	return messages.length > 0 ? <ListEnd>{t.common.end}</ListEnd> : null;
}
