"use client";

import {
	Brush,
	File,
	Film,
	ImageIcon,
	type LucideIcon,
	Mic,
} from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import type { ConversationPlaceView } from "@/lib/conversations/view";
import { type AttachmentKind, mediaUrl } from "@/lib/media/view";
import type { ExcerptView, HitView } from "@/lib/search/view";

const ICONS: Record<AttachmentKind, LucideIcon> = {
	photo: ImageIcon,
	drawing: Brush,
	gif: ImageIcon,
	video: Film,
	voice: Mic,
	file: File,
};

/** A message that was found: where, who, when and what, leading to its place in the log. */
export function HitRow({
	hit,
	place,
	children,
}: {
	hit: HitView;
	place: ConversationPlaceView | undefined;
	/** What can be done with it, beside the way to it. */
	children?: ReactNode;
}) {
	const t = useT();
	const { viewerId } = useLive();
	const { sender } = hit;
	const isOwn = sender.id === viewerId;
	const from = isOwn ? t.people.you : sender.displayName;
	return (
		<li className="flex">
			<Link
				href={`/conversations/${hit.conversationId}?at=${hit.sequence}`}
				prefetch={false}
				className="flex min-w-0 flex-1 gap-3 rounded-lg px-3 py-row transition-colors hover:bg-hover"
			>
				{place && <Face place={place} />}
				<span className="grid min-w-0 flex-1 gap-0.5">
					<span className="flex items-baseline gap-2">
						<span className="min-w-0 flex-1 truncate font-semibold">
							<bdi>{place && conversationName(place)}</bdi>
						</span>
						<Time
							at={hit.createdAt}
							className="shrink-0 text-ink-soft text-xs"
						/>
					</span>
					<span className="wrap-anywhere line-clamp-3 text-ink-soft text-sm">
						{(place?.group || isOwn) && (
							<bdi className="text-ink">{t.conversations.saidBy(from)} </bdi>
						)}
						<Attached hit={hit} />
						<bdi dir="auto">
							<Excerpt excerpt={hit.excerpt} />
						</bdi>
					</span>
				</span>
			</Link>
			{children}
		</li>
	);
}

function Face({
	place: { id, group, other },
}: {
	place: ConversationPlaceView;
}) {
	if (group) return <GroupAvatar id={id} group={group} />;
	return (
		<Avatar
			id={other?.id ?? id}
			name={other?.displayName ?? ""}
			photoUrl={other?.photoId && mediaUrl(other.photoId, "thumbnail")}
		/>
	);
}

/** What hangs on it, by its kind: what it says may be nothing. */
function Attached({ hit: { attachments } }: { hit: HitView }) {
	const t = useT();
	const [first] = attachments;
	if (!first) return null;
	const Icon = ICONS[first.kind];
	const isPicture = first.kind === "gif" || first.kind === "drawing";
	const kind = isPicture ? "photo" : first.kind;
	return (
		<>
			<Icon
				aria-hidden="true"
				className="me-1 inline-block size-4 align-text-bottom"
			/>
			<span className="sr-only">{t.search.kinds[kind]} </span>
		</>
	);
}

function Excerpt({ excerpt }: { excerpt: ExcerptView }) {
	const { text, marks, hasBefore, hasAfter } = excerpt;
	const parts: ReactNode[] = [];
	let at = 0;
	for (const { start, end } of marks) {
		if (start > at) parts.push(text.slice(at, start));
		parts.push(
			<mark
				key={start}
				className="rounded-sm bg-accent/25 font-semibold text-ink"
			>
				{text.slice(start, end)}
			</mark>,
		);
		at = end;
	}
	parts.push(text.slice(at));
	return (
		<>
			{hasBefore && "… "}
			{parts}
			{hasAfter && " …"}
		</>
	);
}
