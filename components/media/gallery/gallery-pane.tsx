"use client";

import { File, Images, Link2, type LucideIcon, Mic } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { EmptyState, ErrorState, ListEnd } from "@/components/ui/state";
import type { GalleryKind } from "@/lib/gallery/input";
import type { GalleryItemView } from "@/lib/gallery/view";
import { problemText } from "@/lib/i18n/problem-text";
import { type GalleryState, useGallery } from "./use-gallery";
import { useGalleryWords } from "./words";

const SIGNS: Record<GalleryKind, LucideIcon> = {
	pictures: Images,
	files: File,
	links: Link2,
	voice: Mic,
};

/** One kind of a gallery: what there is, that there is nothing, or why it is not here, and the way further back. */
export function GalleryPane({
	conversationId,
	kind,
	children,
}: {
	conversationId: string;
	kind: GalleryKind;
	children: (items: readonly GalleryItemView[]) => ReactNode;
}) {
	const words = useGalleryWords();
	const gallery = useGallery(conversationId, kind);
	const { status, items, next } = gallery;
	const Sign = SIGNS[kind];
	return (
		<section
			aria-label={words.kinds[kind]}
			aria-busy={status === "loading" || undefined}
			className="grid grid-cols-[minmax(0,1fr)] gap-4"
		>
			<p role="status" className="text-ink-soft text-sm empty:hidden">
				{status === "loading" && items.length === 0 && words.looking}
			</p>
			{status === "done" && items.length === 0 && !next && (
				<EmptyState icon={<Sign />} title={words.none[kind]}>
					{words.noneLead}
				</EmptyState>
			)}
			{items.length > 0 && children(items)}
			<Foot gallery={gallery} onMore={gallery.more} />
		</section>
	);
}

function Foot({
	gallery: { status, items, next },
	onMore,
}: {
	gallery: GalleryState;
	onMore: () => void;
}) {
	const t = useT();
	if (typeof status !== "string")
		return (
			<ErrorState
				title={problemText(t, status).text}
				action={
					<Button look="quiet" onClick={onMore}>
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
				onClick={onMore}
			>
				{t.common.loadMore}
			</Button>
		);
	if (status !== "done" || items.length === 0) return null;
	return <ListEnd>{t.common.end}</ListEnd>;
}
